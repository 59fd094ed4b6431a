// Everything needed to read articles of one language: its words, its annotators, its rules.
//
//   const LanguageEngine engine(pack, rules, catalog, names);
//   const Document document = engine.cut(article.text);
//   const std::vector<RuleMatch> matches = engine.match(document);
//   if (!matches.empty()) annotations = engine.annotate(document);
//
// Immutable once loaded; any number of threads may read with one.
#pragma once

#include <string_view>
#include <vector>

#include "annotate/annotator.h"
#include "claims/attribution.h"
#include "language/language_pack.h"
#include "rules/rule_matcher.h"
#include "rules/sentence_matcher_pool.h"
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

  // What the rules match in the document, sentence by sentence but for its furniture. Only
  // sentences that may match are annotated for that; `use_index` false tries them all. Patterns of
  // `left_out`, which may be null, are passed over.
  std::vector<RuleMatch> match(const Document& document, bool use_index = true,
                               const PatternSet* left_out = nullptr) const;

  // Where the document names events. Worth the time only where a claim asks for one.
  std::vector<RuleMatch> name_events(const Document& document, const Annotations& annotations,
                                     const PatternSet* left_out = nullptr) const;

  // Whether a weekday in the document misses its date.
  bool has_weekday_conflict(const Document& document, const Publication& publication) const;

  const LanguagePack& pack() const { return pack_; }
  const RuleMatcher& matcher() const { return matcher_; }
  const RuleMatcher& event_matcher() const { return event_matcher_; }
  const AttributionFinder& speakers() const { return speakers_; }

 private:
  const LanguagePack& pack_;
  Vocabulary vocabulary_;
  Annotator annotator_;
  AttributionFinder speakers_;
  RuleMatcher matcher_;
  RuleMatcher event_matcher_;
  mutable SentenceMatcherPool claim_matchers_{matcher_};
  mutable SentenceMatcherPool event_matchers_{event_matcher_};
};

}  // namespace crosscheck
