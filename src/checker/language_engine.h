// Everything needed to read articles of one language: its words, its annotators, its rules.
//
//   const LanguageEngine engine(pack, rules, catalog, names);
//   const Document document = engine.cut(article.text);
//   if (engine.may_hold_claim(document, publication)) annotations = engine.annotate(document);
//
// Immutable once loaded; any number of threads may read with one.
#pragma once

#include <string_view>

#include "annotate/annotator.h"
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
  Annotations annotate(const Document& document) const { return annotator_.annotate(document); }

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
  Annotator annotator_;
  AttributionFinder speakers_;
  RuleMatcher matcher_;
};

}  // namespace crosscheck
