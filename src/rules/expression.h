// A pattern with its words, stems and lexicons looked up: what is made of the tree an editor wrote
// (pattern.h), and what is matched (pattern_matcher.h).
//
// Expansion adds words to the vocabulary and atoms to the symbols.
#pragma once

#include <map>
#include <memory>
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
    value,  // the unit pinned as the value; its only child says what units can be one
    gap,    // up to `most` units, politely
    sequence,
    alternation,
    optional,
    list,  // members (the first child) with separators (the second) between them
  };
  struct Body;

  Kind kind = Kind::sequence;
  bool crowded = false;  // value: gaps beside it may skip others of its kind, as among figures
  int slot = -1;         // index into Rule::slots of the slot that this binds, or -1
  AtomId atom = 0;
  unsigned most = 0;
  unsigned gap = 0;  // gaps of a pattern are numbered
  Span where;        // in the pattern string; empty for what is inside a lexicon
  std::shared_ptr<const Body> body;

  const std::vector<Expression>& children() const;
  const Expression& child(size_t i = 0) const { return children()[i]; }
};

// What an expression is made of; copies of it share this.
struct Expression::Body {
  std::vector<Expression> children;
  AtomSet first, last;  // what a match of the expression can begin or end with
  bool can_be_empty = false;
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
  unsigned gaps_ = 0;  // of the pattern at hand
};

bool can_be_empty(const Expression& expression);

// The value within the expression, or null.
const Expression* find_value(const Expression& expression);

// What a match of the expression can begin or end with. A value is pinned there: kPinAtom.
AtomSet first_of(const Expression& expression);
AtomSet last_of(const Expression& expression);

inline const std::vector<Expression>& Expression::children() const {
  static const std::vector<Expression> kNone;
  return body == nullptr ? kNone : body->children;
}

}  // namespace crosscheck
