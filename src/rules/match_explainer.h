// Why a rule matches a sentence, or how near it comes: for `rules explain`.
//
//   const MatchExplainer explainer(matcher, "conflict.troops-deployed");
//   SentenceExplanation told = explainer.explain(document, annotations, sentence);
//   told.matches[0].items       what each item of the pattern took
//   told.near->item             else: the item at which the pattern that got furthest failed
//   told.near->cause            and how
//
// It finds exactly the matches that SentenceMatcher finds, by walking the patterns step by step
// (pattern_walk.h); a test holds it to that on all examples of the shipped rules.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/pattern_walk.h"
#include "rules/rule_matcher.h"

namespace crosscheck {

// What an item of a pattern took.
struct ExplainedItem {
  Span item;  // in the pattern string
  int slot = -1;
  bool is_gap = false;
  TokenRange tokens;
};

struct ExplainedMatch {
  const PatternSource* pattern = nullptr;
  TokenRange tokens;
  std::vector<ExplainedItem> items;
  const PatternSource* unless = nullptr;  // that takes the match away; null if it counts
  TokenRange unless_tokens;
};

struct NearMiss {
  enum class Cause : uint8_t {
    mismatch,       // the words that stand there are not what the item takes
    gap_too_short,  // the item would find something, beyond the gap
    gap_blocked,    // ... behind a word that the gap may not skip
  };

  const PatternSource* pattern = nullptr;
  std::vector<ExplainedItem> items;  // that took something, in the order of the text
  Span item;                         // that did not
  int slot = -1;                     // of that item
  bool before = false;               // it was looked for before the others
  Cause cause = Cause::mismatch;
  Span gap;             // of the pattern, between the item and the others; empty if there is none
  unsigned most = 0;    // of that gap
  unsigned needed = 0;  // gap_too_short: how many tokens it would have to skip
  TokenRange found;     // what stands there, or what blocks; empty: the sentence ends
  size_t score = 0;     // how many items took something ...
  size_t all = 0;       // ... of how many that a match needs
};

struct SentenceExplanation {
  std::vector<Unit> units;
  std::vector<ExplainedMatch> matches;  // those that an `unless` takes away too
  std::optional<NearMiss> near;         // where no match counts: the pattern that got furthest

  // Whether an editor would call it near: at least a third of the pattern's items are there.
  bool comes_near() const;
};

class MatchExplainer {
 public:
  // `matcher` must outlive the explainer.
  MatchExplainer(const RuleMatcher& matcher, std::string_view rule);

  // Whether the rule has patterns in the matcher's language.
  bool knows_rule() const { return rule_ != nullptr; }

  SentenceExplanation explain(const Document& document, const Annotations& annotations,
                              const Sentence& sentence) const;

 private:
  struct Walked {
    const CompiledPattern* pattern = nullptr;
    PatternWalk walk;
  };
  class SentenceExplainer;

  const RuleMatcher& matcher_;
  const RuleMatcher::CompiledRule* rule_ = nullptr;
  std::vector<Walked> patterns_;
  std::vector<Walked> unless_;
};

}  // namespace crosscheck
