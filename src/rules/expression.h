// A pattern with its words, stems and lexicons looked up: between the tree an editor wrote
// (pattern.h) and the regular expression that matches (pattern_compiler.h).
//
// Expansion adds words to the vocabulary and atoms to the symbols; sets of symbols can be asked for
// once the symbols are finished.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "language/language_pack.h"
#include "rules/rule.h"
#include "rules/symbols.h"
#include "text/phrase_table.h"

namespace crosscheck {

struct Expression {
  enum class Kind : uint8_t {
    unit,   // one unit that passes `atom`
    value,  // the unit pinned as the value; children[0] says what units can be one
    gap,    // up to `most` units, politely
    sequence,
    alternation,
    optional,
    list,  // members (children[0]) with separators (children[1]) between them
  };

  Kind kind = Kind::sequence;
  AtomId atom = 0;
  unsigned most = 0;
  int slot = -1;         // index into Rule::slots of the slot that this binds, or -1
  bool crowded = false;  // value: gaps beside it may skip others of its kind, as among figures
  Span where;            // in the pattern string; empty for what is inside a lexicon
  std::vector<Expression> children;
};

class ExpressionBuilder {
 public:
  // All must outlive the builder.
  ExpressionBuilder(const RuleSet& rules, const LanguagePack& language, Vocabulary& vocabulary,
                    Symbols& symbols);

  // `rule` may be null: the pattern then has no slots (a denial, an antipattern of cues).
  Expression build(const Rule* rule, const PatternSource& source);

 private:
  Expression node(const PatternNode& tree, Voice voice = Voice::any);
  Expression unplaced_node(const PatternNode& tree, Voice voice);
  Expression slot(const PatternNode& tree);
  Expression slot_unit(const Slot& slot);
  Expression lexicon(const std::string& name, Voice voice);
  Expression spell_out(const std::string& name, Voice voice);
  Expression words(std::vector<WordForm> forms);
  std::optional<Expression> one_of_words(const PatternNode& tree);
  Expression separators();
  std::vector<WordForm> forms_of(const PatternNode& leaf, Voice voice);

  const RuleSet& rules_;
  const LanguagePack& language_;
  Vocabulary& vocabulary_;
  Symbols& symbols_;
  std::map<std::pair<std::string, Voice>, Expression> lexicons_;
  const Rule* rule_ = nullptr;
  std::optional<QuantityRole> role_ = QuantityRole::total;
  unsigned lexicons_deep_ = 0;
};

bool can_be_empty(const Expression& expression);

// The value within the expression, or null.
const Expression* find_value(const Expression& expression);

// The symbols that a match of the expression can begin or end with.
SymbolSet first_of(const Expression& expression, const Symbols& symbols);
SymbolSet last_of(const Expression& expression, const Symbols& symbols);

}  // namespace crosscheck
