// All rules of one language, compiled.
//
//   RuleMatcher rules(rule_set, language_pack, catalog, vocabulary);   // while words are added
//   rules.finish(vocabulary);                                          // before texts are cut
//   SentenceMatcher(rules) ...                                         // sentence_matcher.h
//
// Immutable once finished: any number of threads may match.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "annotate/entity.h"
#include "language/language_pack.h"
#include "rules/pattern_compiler.h"
#include "rules/pattern_index.h"
#include "rules/sentence_units.h"
#include "text/phrase_table.h"

namespace crosscheck {

class RuleMatcher {
 public:
  // Which rules: those that claim something, with the denials of the language, or those that name
  // events, whose words are in most articles and asked for in few.
  enum class Rules : uint8_t { claims, events };

  // Adds the rules' words to `vocabulary`; call finish() once it is complete, and before any text
  // is cut into tokens. All must outlive it.
  RuleMatcher(const RuleSet& rules, const LanguagePack& language, const EntityCatalog& catalog,
              Vocabulary& vocabulary, Rules which = Rules::claims);
  void finish(const Vocabulary& vocabulary);

 private:
  friend class SentenceMatcher;
  friend class MatchExplainer;

  struct CompiledRule {
    const Rule* rule = nullptr;  // null: the denials
    std::vector<CompiledPattern> patterns;
    std::vector<CompiledPattern> unless;
    const PhraseTable* terms = nullptr;  // of a value slot of terms
    uint32_t first_pattern = 0;          // how many patterns the rules before it have
  };
  using Sources = std::vector<std::pair<const PatternSource*, Expression>>;
  struct Draft {
    const Rule* rule = nullptr;
    Sources patterns, unless;
  };
  // A pattern is numbered among those of all rules.
  struct PatternPlace {
    uint32_t rule = 0;  // index into compiled_
    uint32_t pattern = 0;
  };

  void draft(const Rule* rule, const std::vector<PatternSource>& match,
             const std::vector<PatternSource>& unless);
  void add_terms(const Lexicon& lexicon, Vocabulary& vocabulary);
  static std::vector<CompiledPattern> compile(Sources sources, PatternCompiler& compiler);
  void index_patterns(const Vocabulary& vocabulary);
  void list_outline_atoms();
  const CompiledPattern& pattern(uint32_t number) const {
    return compiled_[places_[number].rule].patterns[places_[number].pattern];
  }

  const RuleSet& rules_;
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
  std::vector<PatternPlace> places_;                       // by number of the pattern
  PatternIndex index_;
  AtomLists outline_atoms_;  // those that tell whether a pattern may match
};

}  // namespace crosscheck
