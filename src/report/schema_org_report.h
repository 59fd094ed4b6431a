// The statements that findings cite as Claims of schema.org (JSON-LD), each with the article that
// it appears in.
//
//   {"@type":"Claim","@id":"urn:crosscheck:claim:kupang.md%231","identifier":"kupang.md#1","text":"Banjir
//   menewaskan 12 orang.",
//    "creditText":"Wali Kota Kupang","appearance":{"@type":"NewsArticle","headline":"...",
//    "url":"https://...","datePublished":"2021-04-05","publisher":{...}}}
//
// A finding that an editor accepted has the draft of a ClaimReview beside them: what the program
// knows of it, for the editor to go on from. It has no rating, since nothing here rates.
//
//   {"@type":"ClaimReview","identifier":"5f1c2a9055aa01bc:1","creativeWorkStatus":"Draft",
//    "claimReviewed":"Deaths ...: 12 against 15","reviewBody":"the second counts both villages",
//    "author":{"@type":"Person","name":"Sari"},"itemReviewed":[{"@id":"urn:crosscheck:claim:..."}]}
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
