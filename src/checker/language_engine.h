// Everything needed to read articles of one language: its words, its annotators, its rules.
//
//   const LanguageEngine engine(pack, rules, catalog, names);
//   const Document document = engine.cut(article.text);
//   if (engine.may_hold_claim(document, publication)) annotations = engine.annotate(document);
//
// Immutable once loaded; any number of threads may read with one.
#pragma once

#include <string_view>

#include "annotate/annotations.h"
#include "annotate/cue_scanner.h"
#include "annotate/entity_scanner.h"
#include "annotate/quantities.h"
#include "annotate/times.h"
#include "claims/attribution.h"
#include "language/language_pack.h"
#include "rules/rule_matcher.h"
#include "text/article.h"
#include "text/document.h"

namespace crosscheck {

class LanguageEngine {
 public:
  // All must outlive the engine.
  LanguageEngine(const LanguagePack& pack, const RuleSet& rules, const EntityCatalog& catalog,
                 const NameFolding& names);
  LanguageEngine(const LanguageEngine&) = delete;
  LanguageEngine& operator=(const LanguageEngine&) = delete;

  // A view into `text`.
  Document cut(std::string_view text) const;

  // Times are not yet resolved.
  Annotations annotate(const Document& document) const;

  // False only if no rule matches in the document and no weekday in it misses its date: so it is
  // for most articles, and finding that out takes a fraction of the time of annotating them.
  bool may_hold_claim(const Document& document, const Publication& publication) const;

  const LanguagePack& pack() const { return pack_; }
  const RuleMatcher& matcher() const { return matcher_; }
  const AttributionFinder& speakers() const { return speakers_; }

 private:
  bool has_match(const Document& document) const;
  bool has_weekday_conflict(const Document& document, const Publication& publication) const;

  const LanguagePack& pack_;
  Vocabulary vocabulary_;
  QuantityScanner quantities_;
  TimeScanner times_;
  EntityScanner entities_;
  CueScanner cues_;
  AttributionFinder speakers_;
  RuleMatcher matcher_;
};

}  // namespace crosscheck
