// Findings for people, in the manner of a compiler that likes its users:
//
//   EVOLUTION  Deaths in the Kupang flood rose from 12 to 25                 disaster.deaths
//   5f1c2a90
//     2021-04-05  Antara   12 orang   "Banjir bandang di Kupang menewaskan 12 orang pada Senin."
//                          said by Wali Kota Kupang   kupang-1.md:6:1
//     2021-04-06  Kompas   25 orang   "… jumlah korban tewas menjadi 25 orang …"
//                          kupang-2.md:6:1
//     why  12 and 25 do not meet
//          2021-04-05 is before 2021-04-06; a toll may rise
//
//   2 articles, 2 claims: 0 contradictions, 1 evolution, 0 agreements, 0 projections, 0
//   undetermined
//
// Findings keep the report's order: worst first. Agreements take a line each unless `verbose`.
// Columns are a terminal's, long quotes are cut around the words that matched, and whatever an
// article holds that could steer a terminal shows as an escape.
#pragma once

#include "report/paint.h"
#include "report/reporter.h"

namespace crosscheck {

class TextReporter : public Reporter {
 public:
  explicit TextReporter(const ReportStyle& style) : style_(style), paint_(style.color) {}

  std::string_view name() const override { return "text"; }
  bool offers(Product product) const override { return product != Product::claims; }
  void report(const Report& report, std::string& out) const override;
  // Each sentence, with what was seen in it aligned under the words: text_annotations.cc.
  void annotations(const AnnotatedArticle& annotated, const EntityCatalog& entities,
                   std::string& out) const override;

 private:
  ReportStyle style_;
  Paint paint_;
};

}  // namespace crosscheck
