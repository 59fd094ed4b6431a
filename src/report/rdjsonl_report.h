// Findings for reviewdog: its diagnostic format, one object a line.
//
//   {"message":"...","location":{"path":"berita/kupang.md","range":{"start":{"line":6,"column":36},
//    "end":{"line":6,"column":44}}},"severity":"ERROR","source":{"name":"crosscheck"},
//    "code":{"value":"disaster.dead"},"related_locations":[...]}
//
// Columns count bytes of UTF-8 from 1, the end is exclusive. Where the bytes are not known (claims
// extracted by a version that did not record them) a range is of whole lines.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class RdjsonlReporter : public Reporter {
 public:
  explicit RdjsonlReporter(const ReportStyle& style) : style_(style) {}

  std::string_view name() const override { return "rdjsonl"; }
  bool offers(Product product) const override { return product == Product::report; }
  bool wants_surroundings() const override { return true; }
  void report(const Report& report, std::string& out) const override;

 private:
  ReportStyle style_;
};

}  // namespace crosscheck
