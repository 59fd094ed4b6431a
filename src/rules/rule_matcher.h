// All rules of one language, compiled, and how they match a sentence.
//
//   RuleMatcher matcher(rules, language_pack, catalog, vocabulary);    // while the vocabulary is
//   built matcher.match(document, annotations, sentence, matches);
//
// A rule is tried at each unit that can be its value, pinned there; a rule whose value no words
// stand for, at each of its rarest required words (or, where it requires no single word, at each
// start). Patterns go in the order of the file and the first that succeeds wins, with the latest
// start and lazy gaps. So there is one match for each rule and value word: "3.000 ke Rusia dan 500
// ke Belarus" gives two. Patterns that lack a word they need are not tried, and sentences without a
// word that some pattern needs are not even read (the index); `use_index` false tries them all and
// gives the same matches.
//
// Immutable once built; any number of threads may match. Time is linear in the length of a
// sentence.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "base/diagnostic.h"
#include "language/language_pack.h"
#include "rules/pattern_compiler.h"
#include "rules/pattern_set.h"
#include "rules/sentence_units.h"
#include "text/phrase_table.h"

namespace crosscheck {

// What a slot was bound to.
struct Binding {
  int slot = -1;  // index into Rule::slots
  TokenRange tokens;
  UnitKind kind = UnitKind::word;  // else the words are those of an annotation, or part of a name
  std::string_view term;           // for slots of terms: the canonical id
};

struct RuleMatch {
  const Rule* rule = nullptr;  // null: a denial ("laporan tersebut tidak akurat")
  const PatternSource* pattern = nullptr;
  TokenRange tokens;
  std::vector<Binding> bindings;
  std::vector<TokenRange> gaps;  // what the pattern skipped
};

// How far from its value a match can reach, in units: what no sentence of news needs more of. It
// keeps matching linear in the length of a text, whatever the text.
inline constexpr uint32_t kMatchReach = 64;

class RuleMatcher {
 public:
  // Which rules: those that claim something, with the denials of the language, or those that name
  // events, whose words are in most articles and asked for in few.
  enum class Rules : uint8_t { claims, events };

  // Adds the rules' words to `vocabulary`; call finish() once it is complete, and before any text
  // is cut into tokens. All must outlive it.
  RuleMatcher(const RuleSet& rules, const LanguagePack& language, const EntityCatalog& catalog,
              Vocabulary& vocabulary, Rules which = Rules::claims);
  void finish(Vocabulary& vocabulary);

  // Patterns that RE2 refuses. Compiles everything, so for `rules lint` and tests.
  void check_sizes(Diagnostics& faults) const;

 private:
  friend class SentenceMatcher;
  friend class MatchExplainer;

  struct Pattern {
    CompiledPattern compiled;
    SymbolSet values;  // symbols that can be its value, where words stand for it
  };
  struct CompiledRule {
    const Rule* rule = nullptr;
    std::vector<Pattern> patterns;
    std::vector<Pattern> unless;
    const PhraseTable* terms = nullptr;  // of a value slot of terms
    size_t first_pattern = 0;            // how many patterns the rules before it have
  };
  using Sources = std::vector<std::pair<const PatternSource*, Expression>>;
  struct Draft {
    const Rule* rule = nullptr;
    Sources patterns, unless;
  };
  struct Posting {
    uint32_t rule = 0;
    uint32_t pattern = 0;
  };

  void draft(const Rule* rule, const std::vector<PatternSource>& match,
             const std::vector<PatternSource>& unless);
  void add_terms(const Lexicon& lexicon, Vocabulary& vocabulary);
  std::vector<Pattern> compile(Sources sources) const;
  void index_patterns();
  void note_callers(Vocabulary& vocabulary) const;
  bool is_posted(Symbol symbol) const { return !postings_[symbol].empty(); }

  const RuleSet& rules_;
  const Rules which_;
  const LanguagePack& language_;
  const EntityCatalog& catalog_;
  std::vector<PatternSource> denials_;
  Symbols symbols_;
  NameCuts cuts_;
  UnitReader unit_reader_;
  ExpressionBuilder builder_;
  std::vector<Draft> drafts_;  // emptied by finish()
  std::vector<CompiledRule> compiled_;
  std::map<std::string, PhraseTable, std::less<>> terms_;  // by lexicon
  std::vector<std::string> term_names_;                    // what the values of terms_ count
  std::vector<std::vector<Posting>> postings_;             // by symbol
  SymbolSet posted_;                                       // the symbols that have any
  bool annotations_call_ = false;  // sentences without a word that calls for a rule may match
  std::vector<Posting> unposted_;  // patterns that need no unit
  size_t patterns_ = 0;            // of all rules
};

// Matches sentences, one after the other, in one thread.
class SentenceMatcher {
 public:
  // `matcher` and `left_out`, which may be null, must outlive it. `use_index` false tries every
  // pattern.
  explicit SentenceMatcher(const RuleMatcher& matcher, bool use_index = true,
                           const PatternSet* left_out = nullptr);

  // Whether any rule may match in the sentence: false for most. Needs no annotations, so that a
  // sentence that nothing can match need not be annotated.
  bool may_match(const Document& document, const Sentence& sentence);

  // The matches in one sentence, rule by rule in the order of ids, denials last. Valid until the
  // next call.
  const std::vector<RuleMatch>& match(const Document& document, const Annotations& annotations,
                                      const Sentence& sentence);

 private:
  using Pattern = RuleMatcher::Pattern;
  using CompiledRule = RuleMatcher::CompiledRule;

  void note_possible(const Document& document, const Sentence& sentence);
  bool all_beside(const RuleMatcher::Posting& posting, const Document& document,
                  const Sentence& sentence) const;
  bool may_follow(const Document& document, uint32_t token, const SymbolSet& units) const;
  static bool may_begin_quantity(const Document& document, uint32_t token);
  static bool goes_on_in_name(const Document& document, uint32_t token);
  const CompiledPattern& pattern_of(const RuleMatcher::Posting& posting) const {
    return matcher_.compiled_[posting.rule].patterns[posting.pattern].compiled;
  }
  bool all_present(const RuleMatcher::Posting& posting) const;
  void collect_wanted();
  void want(const RuleMatcher::Posting& posting);
  bool is_wanted(const CompiledRule& rule, size_t pattern) const {
    return wanted_[rule.first_pattern + pattern] && !is_left_out(rule.patterns[pattern]);
  }
  bool is_left_out(const Pattern& pattern) const {
    return left_out_ != nullptr && left_out_->contains(pattern.compiled.source);
  }
  void match_rule(const CompiledRule& rule);
  void match_values(const CompiledRule& rule);
  void match_anchors(const CompiledRule& rule, const Pattern& pattern);
  void match_starts(const CompiledRule& rule, const Pattern& pattern);
  uint32_t value_length(const CompiledRule& rule, uint32_t unit) const;
  bool may_anchor(const Pattern& pattern, uint32_t unit) const;
  bool try_match(const CompiledRule& rule, const Pattern& pattern, uint32_t unit, uint32_t length);
  bool is_excluded(const CompiledRule& rule, Span match, uint32_t value, uint32_t length);
  bool is_taken(Span units) const;
  bool match_at(const Pattern& pattern, uint32_t unit, uint32_t length);
  bool match_pinned(const Pattern& pattern, uint32_t unit, uint32_t length);
  bool match_from(const Pattern& pattern, uint32_t start);
  RuleMatch take_match(const CompiledRule& rule, const Pattern& pattern) const;
  Binding bind(const CompiledRule& rule, int slot, Span units) const;
  std::span<const Symbol> symbols(uint32_t first, uint32_t last) const;
  TokenRange tokens_of(Span units) const;

  const RuleMatcher& matcher_;
  const bool use_index_;
  const PatternSet* const left_out_;
  const Document* document_ = nullptr;
  std::vector<Unit> units_;
  SymbolSet present_;  // the symbols of units_, or those that a sentence's units may have
  std::vector<RuleMatch> matches_;
  std::vector<bool> wanted_;  // by pattern of all rules
  std::vector<uint32_t> wanted_rules_;
  std::vector<bool> taken_;       // by unit: in a match of the rule at hand
  std::vector<Symbol> sentence_;  // of units_
  std::vector<Symbol> pinned_;    // those in reach of a unit that is pinned
  std::string encoded_;           // what an expression reads
  std::vector<Span> groups_;      // of the last match_at that succeeded, in units
};

}  // namespace crosscheck
