// The claims of a report for a spreadsheet, one a row, with the findings that cite them.
//
// RFC 4180: cells of text between quotation marks, rows end with CR LF, the first row names the
// columns. Cells are one line, and none is a formula (escapes.h); `span` says where the exact words
// stand, in bytes of the field.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class CsvReporter : public Reporter {
 public:
  std::string_view name() const override { return "csv"; }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;
};

}  // namespace crosscheck
