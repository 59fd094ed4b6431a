// A report as one JSON object: schema crosscheck/report/1, for scripts.
//
//   {"schema":"crosscheck/report/1","articles":[...],"claims":[...],"findings":[...],"summary":{...}}
//
// Valid JSON on lines that a person can read: one article, claim or finding a line. Findings name
// their claims by id. The same report gives the same bytes.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

inline constexpr std::string_view kReportSchema = "crosscheck/report/1";

class JsonReporter : public Reporter {
 public:
  std::string_view name() const override { return "json"; }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;
};

}  // namespace crosscheck
