// A report as one web page for an editor's desk: opens from disk, needs no network, reads well
// without its script, on paper and on a phone.
//
//   crosscheck check articles/ --format html --output report.html
//
// What it says is in the report's wording. Same input, same bytes.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class HtmlReporter : public Reporter {
 public:
  explicit HtmlReporter(const ReportStyle& style) : version_(style.version) {}

  std::string_view name() const override { return "html"; }
  bool offers(Product product) const override { return product == Product::report; }
  bool wants_surroundings() const override { return true; }
  // The report has a wording.
  void report(const Report& report, std::string& out) const override;

 private:
  std::string version_;
};

}  // namespace crosscheck
