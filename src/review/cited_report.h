// What a report cites: each quote, and each speaker named outside of it, with the place it was
// taken from.
//
//   Result<CitedReport> report = read_citations("report.json");   // check --format json
//   for (const CitedArticle& article : report->articles)
//     for (const Citation& citation : article.citations) ...
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "claims/claim.h"

namespace crosscheck {

struct Citation {
  enum class Kind : uint8_t { quote, speaker };

  Kind kind = Kind::quote;
  std::string claim;  // id
  std::string rule;
  Field field = Field::text;
  Span span;            // of the field
  std::string text;     // field[span], when the report was written
  uint32_t match = 0;   // where in `text` the words begin that line and column are of
  uint32_t line = 1;    // of the claim, in the field
  uint32_t column = 1;  // code points
};

struct CitedArticle {
  std::string id;
  std::string path;
  uint32_t first_line = 1;          // as in ArticleRecord
  std::vector<Citation> citations;  // in the order of the report
};

struct CitedReport {
  std::vector<CitedArticle> articles;  // in the order of the report, those without citations too
};

// All faults of the file, if there are any: it must be a report of schema crosscheck/report/1.
Result<CitedReport> read_citations(const std::string& path);

std::string_view to_string(Citation::Kind kind);

}  // namespace crosscheck
