// Findings as annotations of a GitHub workflow: commands that the runner takes from the log.
//
//   ::error file=berita/kupang.md,line=6,endLine=6,col=34,endColumn=42,title=Contradiction
//   (disaster.dead)::Dead in the Kupang flood: 12 against 25%0A25 orang (Kompas, ...)
//
// (one line each). Worst first, as GitHub keeps only the first ten of each kind in a step; those
// that it drops are listed on the step's page. Columns count code points.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class GitHubReporter : public Reporter {
 public:
  explicit GitHubReporter(const ReportStyle& style) : style_(style) {}

  std::string_view name() const override { return "github"; }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;
  void step_summary(const Report& report, std::string& out) const override;

 private:
  ReportStyle style_;
};

}  // namespace crosscheck
