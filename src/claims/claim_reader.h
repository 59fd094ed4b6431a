// Reads the lines that `extract` writes: article records, each followed by its claims.
//
//   ClaimReader reader;
//   reader.add_file("claims.jsonl.zst");
//   ReadClaims read = std::move(reader).finish();
//   for (const Diagnostic& fault : read.faults) ...      // claims.jsonl.zst:7:31: error: ...
//
// Claims come back exactly as they were written. Files may be packed (base/packed_stream.h) and are
// read line by line: beside the claims, memory does not grow with them. A line at fault is named
// with line and column, left out, and the rest is still read; of a file that is cut off or damaged
// the lines before that place are read. Unknown members are passed over. One reader takes any
// number of files; an article that several describe is a fault, and its first description stays.
#pragma once

#include <cstdint>
#include <deque>
#include <istream>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.h"
#include "base/line_stream.h"
#include "claims/claim.h"

namespace crosscheck {

struct ReadClaims {
  std::vector<ArticleRecord> articles;  // in the order of the files
  std::vector<Claim> claims;            // likewise; each of one of `articles`
  Diagnostics faults;
};

class ClaimReader {
 public:
  using Ids = std::unordered_set<std::string>;

  // Passes over the articles of these ids, and their claims.
  explicit ClaimReader(Ids passed_over = {});
  ~ClaimReader();

  // Reads one file; or one's content, named as its faults shall name it.
  void add_file(const std::string& path);
  void add(const std::string& path, std::istream& content);
  void add(const std::string& path, std::string content);

  // What was read; claims of articles that no file describes are faults.
  ReadClaims finish() &&;

 private:
  struct Parser;
  struct Origin {
    const std::string* path = nullptr;
    uint32_t line = 0;
  };
  void read(const std::string& path, const TextLine& line);
  void keep(ArticleRecord article, const Origin& origin);
  void keep(Claim claim, const Origin& origin);
  void fault(const Origin& origin, std::string message, uint32_t column = 1);

  const Ids passed_over_;
  std::unique_ptr<Parser> parser_;
  ReadClaims read_;
  std::deque<std::string> paths_;
  std::vector<Origin> claim_origins_;  // by index of read_.claims
  Ids article_ids_;
  Ids repeated_;  // articles of the file at hand that one before it, or itself, has described
  Ids claim_ids_;
};

}  // namespace crosscheck
