// Findings as SARIF 2.1.0: `sarif` in the part of it that GitHub's code scanning reads,
// `sarif-full` with what an editor or a baseline decided.
//
//   {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"crosscheck","rules":[...]}},
//    "results":[{"ruleId":"disaster.dead","level":"error",
//      "message":{"text":"... Here: 25 orang (Kompas, ...). Beside it: [12 orang (Antara,
//      ...)](1)"}, "locations":[...],"relatedLocations":[{"id":1,...}],
//      "partialFingerprints":{"primaryLocationLineHash":"5f1c2a9055aa01bc:1"}}]}]}
//
// A finding is one result, at its newest statement; the others are related locations that the
// message links. Its identity is that of the finding, so it survives edits elsewhere. Columns count
// code points. Agreements are left out unless all is wanted, and then they pass.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

enum class SarifProfile : uint8_t { github, full };

class SarifReporter : public Reporter {
 public:
  SarifReporter(const ReportStyle& style, SarifProfile profile)
      : style_(style), profile_(profile) {}

  std::string_view name() const override {
    return profile_ == SarifProfile::full ? "sarif-full" : "sarif";
  }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;

 private:
  ReportStyle style_;
  SarifProfile profile_;
};

}  // namespace crosscheck
