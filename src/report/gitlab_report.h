// Findings as GitLab's code quality report: one JSON array.
//
//   [{"description":"Dead in the Kupang flood: 12 against 25. ...","check_name":"disaster.dead",
//     "fingerprint":"5f1c2a9055aa01bc:1","severity":"major",
//     "location":{"path":"berita/kupang.md","lines":{"begin":6,"end":6}}}]
//
// GitLab shows one entry for equal fingerprints and compares those of two branches, so they are the
// identity of the finding.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class GitLabReporter : public Reporter {
 public:
  explicit GitLabReporter(const ReportStyle& style) : style_(style) {}

  std::string_view name() const override { return "gitlab"; }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;

 private:
  ReportStyle style_;
};

}  // namespace crosscheck
