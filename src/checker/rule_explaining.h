// What one rule makes of an article, sentence by sentence: matches, claims, near misses.
//
//   const RuleExplainer explainer(checker, *checker.rules().find("conflict.troops-deployed"));
//   for (const ExplainedField& field : explainer.explain(article)) ...
//
// Sentences are seen as `check` sees them, by the same annotators and the same compiled patterns.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checker/checker.h"
#include "claims/article_events.h"
#include "rules/match_explainer.h"

namespace crosscheck {

// The event that a match's claims are about, and why: as `choice` has it, in words.
struct ExplainedEvent {
  EventChoice choice;
  std::string id;
  std::string words, place_words, date_words;  // of the article; empty where none say it
};

struct ExplainedSentence {
  Sentence sentence;
  SentenceExplanation told;
  // By match: the claims that it gave, as examples write them. None where an `unless` took it away,
  // or where a slot of the key found nothing.
  std::vector<std::vector<std::string>> claims;
  // By match: none where the rule asks for no event, or an `unless` took the match away.
  std::vector<std::optional<ExplainedEvent>> events;
};

// The headline or the text of an article, its furniture left out.
struct ExplainedField {
  std::shared_ptr<const Article> article;  // a headline as an article of its own
  Field field = Field::text;
  AnnotatedArticle read;
  bool has_patterns = false;  // whether the rule has any in the article's language
  std::vector<ExplainedSentence> sentences;
};

class RuleExplainer {
 public:
  // Both must outlive the explainer; the rule is one of the checker's.
  RuleExplainer(const Checker& checker, const Rule& rule) : checker_(checker), rule_(rule) {}

  // The headline, if there is one, then the text.
  std::vector<ExplainedField> explain(const Article& article) const;

 private:
  class EventReading;
  ExplainedField explain(const Article& whole, Field field, const std::vector<Claim>& claims,
                         const EventReading& events) const;

  const Checker& checker_;
  const Rule& rule_;
};

// Slots of the key that neither the match nor its pattern gives: one of them found nothing, where a
// match made no claim.
std::vector<std::string> open_key_slots(const Rule& rule, const ExplainedMatch& match);

}  // namespace crosscheck
