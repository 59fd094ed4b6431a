// Findings as JUnit XML: a testsuite for each rule, a testcase for each finding.
//
//   <testsuite name="disaster.dead" tests="2" failures="1" errors="0" skipped="0">
//     <testcase name="Dead in the Kupang flood: 12 against 25 (5f1c2a9055aa01bc:1)"
//               classname="disaster.dead"><failure type="contradiction" message="...">...</failure>
//
// A test fails where its finding fails the run (--fail-on); what the others found stands in their
// output. No times are written: the same report gives the same bytes.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class JunitReporter : public Reporter {
 public:
  explicit JunitReporter(const ReportStyle& style) : style_(style) {}

  std::string_view name() const override { return "junit"; }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;

 private:
  ReportStyle style_;
};

}  // namespace crosscheck
