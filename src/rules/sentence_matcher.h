// How the rules of a language match a sentence.
//
//   SentenceMatcher matcher(rules);   // a RuleMatcher
//   for (const RuleMatch& match : matcher.match(document, annotations, sentence)) ...
//
// A rule is tried at each unit that can be its value, pinned there; a rule whose value no words
// stand for, at each of its rarest required words (or, where it requires no single word, at each
// start). Patterns go in the order of the file and the first that succeeds wins, with the latest
// start and lazy gaps. So there is one match for each rule and value word: "3.000 ke Rusia dan 500
// ke Belarus" gives two. Only patterns whose words may stand in the sentence are tried (the index);
// `use_index` false tries them all and gives the same matches.
//
// Time is linear in the length of a sentence.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "annotate/annotations.h"
#include "rules/pattern_matcher.h"
#include "rules/pattern_set.h"
#include "rules/rule_match.h"
#include "rules/rule_matcher.h"
#include "rules/sentence_outline.h"

namespace crosscheck {

// Matches sentences, one after the other, in one thread.
class SentenceMatcher {
 public:
  // `rules` and `left_out`, which may be null, must outlive it. `use_index` false tries every
  // pattern.
  explicit SentenceMatcher(const RuleMatcher& rules, bool use_index = true,
                           const PatternSet* left_out = nullptr);

  // The last two from now on.
  void set_up(bool use_index, const PatternSet* left_out) {
    use_index_ = use_index;
    left_out_ = left_out;
  }

  // Whether any rule may match in the sentence, as its words tell before anything is annotated.
  bool may_match(const Document& document, const Sentence& sentence);

  // The matches in the sentence, rule by rule in the order of ids, denials last. Valid until the
  // next call.
  const std::vector<RuleMatch>& match(const Document& document, const Annotations& annotations,
                                      const Sentence& sentence);

  // The same; a sentence that nothing can match need not be annotated, and most are such.
  using Annotate = std::function<const Annotations&(const Sentence&)>;
  const std::vector<RuleMatch>& match(const Document& document, const Annotate& annotate,
                                      const Sentence& sentence);

 private:
  using CompiledRule = RuleMatcher::CompiledRule;

  bool is_left_out(const CompiledPattern& pattern) const {
    return left_out_ != nullptr && left_out_->contains(pattern.source);
  }

  void match_rule(const CompiledRule& rule, std::span<const uint32_t> patterns);
  void choose_patterns(const CompiledRule& rule, std::span<const uint32_t> patterns);
  void note_values(const CompiledRule& rule, const CompiledPattern& pattern);
  uint32_t value_length(const CompiledRule& rule, uint32_t unit) const;
  void match_values(const CompiledRule& rule);
  void match_anchors(const CompiledRule& rule, const CompiledPattern& pattern);
  void match_starts(const CompiledRule& rule, const CompiledPattern& pattern);
  static const AtomSet& anchors_of(const CompiledPattern& pattern);
  bool match_at(const CompiledPattern& pattern, Pin pin);
  bool try_match(const CompiledRule& rule, const CompiledPattern& pattern, Pin pin);
  bool is_excluded(const CompiledRule& rule, Span match, Pin value);
  bool is_taken(Span units) const;
  RuleMatch take_match(const CompiledRule& rule, const CompiledPattern& pattern) const;
  Binding bind(const CompiledRule& rule, int slot, Span units) const;
  TokenRange tokens_of(Span units) const;

  const RuleMatcher& rules_;
  bool use_index_;
  const PatternSet* left_out_;
  SentenceOutline outline_;
  PatternMatcher matcher_;
  std::vector<uint32_t> candidates_;  // numbers of the patterns that may match, sorted

  const Document* document_ = nullptr;
  std::vector<Unit> units_;
  std::vector<Symbol> symbols_;  // of units_
  std::vector<RuleMatch> matches_;
  std::vector<const CompiledPattern*> chosen_;  // of the rule at hand
  std::vector<Pin> values_;
  std::vector<bool> taken_;        // by unit: in a match of the rule at hand
  std::vector<Capture> captures_;  // of the last match_at that succeeded
};

}  // namespace crosscheck
