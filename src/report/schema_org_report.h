// The statements that findings cite as Claims of schema.org (JSON-LD), each with the article that
// it appears in.
//
//   {"@type":"Claim","identifier":"kupang.md#1","text":"Banjir menewaskan 12 orang.",
//    "creditText":"Wali Kota Kupang","appearance":{"@type":"NewsArticle","headline":"...",
//    "url":"https://...","datePublished":"2021-04-05","publisher":{...}}}
//
// No ClaimReview is written: whether a claim is true is for an editor to say, and nothing here
// rates.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class SchemaOrgReporter : public Reporter {
 public:
  std::string_view name() const override { return "schemaorg"; }
  bool offers(Product product) const override { return product == Product::report; }
  void report(const Report& report, std::string& out) const override;
};

}  // namespace crosscheck
