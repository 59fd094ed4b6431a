// Matches to claims: binds slots, reads modality, time and speaker, and cites the exact words.
//
//   ClaimBuilder builder(catalog, speakers);
//   std::vector<Claim> claims = builder.build({article, publication, Field::text, document,
//                                              annotations, matches});
//
// Claims come in the order of the text. A match whose key stays incomplete makes no claim:
// precision comes from keys first. A denial ("laporan tersebut tidak akurat") copies key and value
// of the nearest earlier claim of its paragraph.
#pragma once

#include <vector>

#include "annotate/annotations.h"
#include "claims/article_events.h"
#include "claims/attribution.h"
#include "claims/claim.h"
#include "claims/slot_filler.h"
#include "rules/rule_match.h"
#include "text/article.h"
#include "text/document.h"

namespace crosscheck {

// One field of an article, read.
struct ReadField {
  const Article& article;
  const Publication& publication;
  Field field = Field::text;
  const Document& document;
  const Annotations& annotations;
  const std::vector<RuleMatch>& matches;  // sentence by sentence
  const ArticleEvents* events = nullptr;  // null only if no match's rule asks for an event
};

class ClaimBuilder {
 public:
  // All must outlive the builder.
  ClaimBuilder(const EntityCatalog& catalog, const AttributionFinder& speakers)
      : catalog_(catalog), speakers_(speakers) {}

  std::vector<Claim> build(const ReadField& field) const;

 private:
  class FieldBuilder;

  const EntityCatalog& catalog_;
  const AttributionFinder& speakers_;
};

}  // namespace crosscheck
