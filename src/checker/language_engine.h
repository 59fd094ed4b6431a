// Everything needed to read articles of one language: its words, its annotators, its rules.
//
//   Result<std::unique_ptr<LanguageEngine>> engine = LanguageEngine::load("rules/languages/id",
//   shared); ReadText text = engine->read(article.text);
//
// Immutable once loaded; any number of threads may read with one.
#pragma once

#include <memory>
#include <string>

#include "annotate/annotations.h"
#include "annotate/cue_scanner.h"
#include "annotate/entity_scanner.h"
#include "annotate/quantities.h"
#include "annotate/times.h"
#include "base/result.h"
#include "claims/attribution.h"
#include "language/language_pack.h"
#include "rules/rule_matcher.h"
#include "text/document.h"

namespace crosscheck {

// A text cut up and annotated; times not yet resolved. Views into the text.
struct ReadText {
  Document document;
  Annotations annotations;
};

class LanguageEngine {
 public:
  // `rules`, `catalog` and `names` must outlive the engine.
  LanguageEngine(LanguagePack pack, const RuleSet& rules, const EntityCatalog& catalog,
                 const NameFolding& names);
  LanguageEngine(const LanguageEngine&) = delete;
  LanguageEngine& operator=(const LanguageEngine&) = delete;

  ReadText read(std::string_view text) const;

  const LanguagePack& pack() const { return pack_; }
  const RuleMatcher& matcher() const { return matcher_; }
  const AttributionFinder& speakers() const { return speakers_; }

 private:
  LanguagePack pack_;
  Vocabulary vocabulary_;
  QuantityScanner quantities_;
  TimeScanner times_;
  EntityScanner entities_;
  CueScanner cues_;
  AttributionFinder speakers_;
  RuleMatcher matcher_;
};

}  // namespace crosscheck
