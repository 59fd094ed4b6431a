// Reads the lines that `extract` writes: article records, each followed by its claims.
//
//   ClaimReader reader;
//   reader.add("claims.jsonl", text);
//   ReadClaims read = std::move(reader).finish();
//   for (const Diagnostic& fault : read.faults) ...      // claims.jsonl:7:31: error: ...
//
// Claims come back exactly as they were written. A line at fault is named with line and column,
// left out, and the rest is still read; unknown members are passed over. One reader takes any
// number of files, of which no two may describe the same article.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.h"
#include "claims/claim.h"

namespace crosscheck {

struct ReadClaims {
  std::vector<ArticleRecord> articles;  // in the order of the files
  std::vector<Claim> claims;            // likewise; each of one of `articles`
  Diagnostics faults;
};

class ClaimReader {
 public:
  // Reads one file's content.
  void add(const std::string& path, std::string text);

  // What was read; claims of articles that no file describes are faults.
  ReadClaims finish() &&;

 private:
  struct Origin {
    std::string path;
    uint32_t line = 0;
  };
  void keep(ArticleRecord article, const Origin& origin);
  void keep(Claim claim, const Origin& origin);
  void fault(const Origin& origin, std::string message);

  ReadClaims read_;
  std::vector<Origin> claim_origins_;  // by index of read_.claims
  std::unordered_set<std::string> article_ids_;
  std::unordered_set<std::string> claim_ids_;
};

}  // namespace crosscheck
