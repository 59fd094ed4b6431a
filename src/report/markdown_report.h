// Findings as Markdown (of GitHub and GitLab), for a pull request or a page: a table of statements
// under each, with whole quotes.
//
//   ### Evolution: Dead in the Kupang flood rose from 12 to 25
//
//   | when | source | value | quote | said by | place |
//   |---|---|---|---|---|---|
//   | 2021-04-05 | Antara | 12 orang | Banjir menewaskan <b>12 orang</b> ... | | kupang.md:6:1 |
//
// Agreements are a list, unless `verbose`. What articles say is shown, never markup.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class MarkdownReporter : public Reporter {
 public:
  explicit MarkdownReporter(const ReportStyle& style) : style_(style) {}

  std::string_view name() const override { return "markdown"; }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;

 private:
  ReportStyle style_;
};

}  // namespace crosscheck
