// Annotations and claims as JSON Lines: what `annotate --format jsonl` and `extract` print.
//
//   {"article":"kupang.md","kind":"quantity","span":[10,27],"line":1,"column":11,
//    "text":"lebih dari 10.000","value":{"number":10000,...}}
//
// `span` is bytes of the article's text and `text` exactly that slice; `column` counts code points.
// Kinds: quantity, time, entity. An article is passed over once, however long its lines are.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class JsonLinesReporter : public Reporter {
 public:
  std::string_view name() const override { return "jsonl"; }
  bool offers(Product product) const override { return product != Product::report; }
  // So that `compare` can show what `check` shows, in any format.
  bool wants_surroundings() const override { return true; }
  void annotations(const AnnotatedArticle& annotated, const EntityCatalog& entities,
                   std::string& out) const override;
  void claims(const Extraction& extraction, std::string& out) const override;
};

}  // namespace crosscheck
