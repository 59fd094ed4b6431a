#include "rules/expression.h"

#include <algorithm>

#include "base/unicode.h"

namespace crosscheck {
namespace {

using Kind = Expression::Kind;

Expression of_kind(Kind kind, std::vector<Expression> children) {
  Expression expression{.kind = kind};
  expression.children = std::move(children);
  return expression;
}

bool voice_fits(Voice wanted, Voice form) {
  return wanted == Voice::any || form == Voice::any || wanted == form;
}

// Where a sequence's sets are asked for from its end, it is read backwards.
SymbolSet edge_of(const Expression& expression, const Symbols& symbols, bool first) {
  SymbolSet set;
  switch (expression.kind) {
    case Kind::unit:
      return symbols.members(expression.atom);
    case Kind::value:  // of figures only the pinned one: "dua jenderal dan 3.000 tentara"
      if (!expression.crowded) set = edge_of(expression.children[0], symbols, first);
      set.insert(kPinSymbol);
      return set;
    case Kind::gap:
      return set;
    case Kind::optional:
      return edge_of(expression.children[0], symbols, first);
    case Kind::list: {  // another member may stand before or after the pinned one
      const Expression& member = expression.children[0];
      set = edge_of(member, symbols, first);
      if (member.kind == Kind::value) set |= edge_of(member.children[0], symbols, first);
      return set;
    }
    case Kind::alternation:
      for (const Expression& child : expression.children) set |= edge_of(child, symbols, first);
      return set;
    case Kind::sequence:
      break;
  }
  const size_t count = expression.children.size();
  for (size_t i = 0; i < count; ++i) {
    const Expression& child = expression.children[first ? i : count - 1 - i];
    set |= edge_of(child, symbols, first);
    if (!can_be_empty(child)) break;
  }
  return set;
}

QuantityRole parse_role(const std::string& name) {
  if (name == "change") return QuantityRole::change;
  if (name == "part") return QuantityRole::part;
  if (name == "before") return QuantityRole::before;
  return QuantityRole::total;
}

}  // namespace

ExpressionBuilder::ExpressionBuilder(const RuleSet& rules, const LanguagePack& language,
                                     Vocabulary& vocabulary, Symbols& symbols)
    : rules_(rules), language_(language), vocabulary_(vocabulary), symbols_(symbols) {}

Expression ExpressionBuilder::build(const Rule* rule, const PatternSource& source) {
  rule_ = rule;
  role_ = parse_role(source.role);
  // The words of an equation's patterns say what each figure is to the others.
  if (rule != nullptr && rule->is_equation()) role_.reset();
  return node(source.tree);
}

Expression ExpressionBuilder::node(const PatternNode& tree, Voice voice) {
  Expression expression = unplaced_node(tree, voice);
  if (lexicons_deep_ == 0) expression.where = tree.where;
  return expression;
}

Expression ExpressionBuilder::unplaced_node(const PatternNode& tree, Voice voice) {
  switch (tree.kind) {
    case PatternNode::Kind::word:
    case PatternNode::Kind::stem:
      return words(forms_of(tree, voice));
    case PatternNode::Kind::lexicon:
      return lexicon(tree.text, tree.voice == Voice::any ? voice : tree.voice);
    case PatternNode::Kind::slot:
      return slot(tree);
    case PatternNode::Kind::gap:
      return {.kind = Kind::gap, .most = tree.most};
    case PatternNode::Kind::sequence:
    case PatternNode::Kind::alternation:
    case PatternNode::Kind::optional:
      break;
  }
  if (std::optional<Expression> unit = one_of_words(tree)) return *std::move(unit);
  std::vector<Expression> children;
  for (const PatternNode& child : tree.children) children.push_back(node(child, voice));
  const Kind kind = tree.kind == PatternNode::Kind::optional      ? Kind::optional
                    : tree.kind == PatternNode::Kind::alternation ? Kind::alternation
                                                                  : Kind::sequence;
  return of_kind(kind, std::move(children));
}

// "(ke|di|menuju)" is one unit that passes one test.
std::optional<Expression> ExpressionBuilder::one_of_words(const PatternNode& tree) {
  if (tree.kind != PatternNode::Kind::alternation) return std::nullopt;
  std::vector<WordForm> all;
  for (const PatternNode& child : tree.children) {
    if (child.children.size() != 1) return std::nullopt;
    const PatternNode& leaf = child.children[0];
    if (leaf.kind != PatternNode::Kind::word && leaf.kind != PatternNode::Kind::stem)
      return std::nullopt;
    const std::vector<WordForm> forms = forms_of(leaf, Voice::any);
    all.insert(all.end(), forms.begin(), forms.end());
  }
  return words(std::move(all));
}

std::vector<WordForm> ExpressionBuilder::forms_of(const PatternNode& leaf, Voice voice) {
  if (leaf.kind != PatternNode::Kind::stem) {
    const WordForm form{vocabulary_.add(leaf.text)};
    return {leaf.exact ? WordForm{form.word, shape_of(leaf.text)} : form};
  }
  std::vector<WordForm> forms;
  for (const Morphology::Form& form : language_.morphology.forms(fold_case(leaf.text))) {
    if (voice_fits(voice, form.voice) && voice_fits(leaf.voice, form.voice))
      forms.push_back({vocabulary_.add(form.word)});
  }
  return forms;
}

Expression ExpressionBuilder::words(std::vector<WordForm> forms) {
  return {.kind = Kind::unit, .atom = symbols_.add_words(std::move(forms))};
}

// Entries of one word become one unit; longer ones stand beside it.
// Rules share lexicons, so each is spelled out once.
Expression ExpressionBuilder::lexicon(const std::string& name, Voice voice) {
  const auto [known, is_new] = lexicons_.try_emplace({name, voice});
  if (is_new) {
    ++lexicons_deep_;
    known->second = spell_out(name, voice);
    --lexicons_deep_;
  }
  return known->second;
}

Expression ExpressionBuilder::spell_out(const std::string& name, Voice voice) {
  std::vector<WordForm> singles;
  std::vector<Expression> choices;
  const Lexicon* lexicon = rules_.lexicon(name);
  const auto entries = lexicon->entries.find(language_.code);
  if (entries != lexicon->entries.end()) {
    for (const LexiconEntry& entry : entries->second) {
      const PatternNode& only = entry.tree.children[0];
      if (entry.tree.children.size() > 1) {
        choices.push_back(node(entry.tree, voice));
      } else if (only.kind == PatternNode::Kind::lexicon) {
        choices.push_back(this->lexicon(only.text, voice));
      } else {
        const std::vector<WordForm> forms = forms_of(only, voice);
        singles.insert(singles.end(), forms.begin(), forms.end());
      }
    }
  }
  // The longer entry first: an alternation takes the first that fits.
  std::stable_sort(choices.begin(), choices.end(), [](const Expression& a, const Expression& b) {
    return a.children.size() > b.children.size();
  });
  if (!singles.empty() || choices.empty()) choices.push_back(words(std::move(singles)));
  return choices.size() == 1 ? std::move(choices[0])
                             : of_kind(Kind::alternation, std::move(choices));
}

Expression ExpressionBuilder::slot_unit(const Slot& slot) {
  if (slot.type == SlotType::term) return lexicon(slot.lexicon, Voice::any);
  return {.kind = Kind::unit, .atom = symbols_.add_slot(slot, role_)};
}

Expression ExpressionBuilder::separators() {
  std::vector<WordForm> coordinators;
  for (const std::string& word : language_.cues.coordination) {
    if (word.find(' ') == word.npos) coordinators.push_back({vocabulary_.add(word)});
  }
  const Expression comma = words({{vocabulary_.add(",")}});
  const Expression conjunction = words(std::move(coordinators));
  return of_kind(Kind::alternation,
                 {of_kind(Kind::sequence, {comma, conjunction}), comma, conjunction});
}

Expression ExpressionBuilder::slot(const PatternNode& tree) {
  const Slot& slot = *rule_->slot(tree.text);
  const int index = static_cast<int>(&slot - rule_->slots.data());
  Expression unit = slot_unit(slot);
  if (slot.name == rule_->value) {
    unit = of_kind(Kind::value, {std::move(unit)});
    const bool is_figure = slot.type == SlotType::quantity || slot.type == SlotType::money ||
                           slot.type == SlotType::percent || slot.type == SlotType::time;
    // Another figure next to an equation's operands may be the operand that was meant.
    unit.crowded = is_figure && !rule_->is_equation();
  }
  unit.slot = index;
  if (!slot.list) return unit;
  return of_kind(Kind::list, {std::move(unit), separators()});
}

const Expression* find_value(const Expression& expression) {
  if (expression.kind == Kind::value) return &expression;
  for (const Expression& child : expression.children) {
    if (const Expression* found = find_value(child)) return found;
  }
  return nullptr;
}

bool can_be_empty(const Expression& expression) {
  switch (expression.kind) {
    case Kind::optional:
    case Kind::gap:
      return true;
    case Kind::sequence:
      return std::all_of(expression.children.begin(), expression.children.end(), can_be_empty);
    case Kind::alternation:
      return std::any_of(expression.children.begin(), expression.children.end(), can_be_empty);
    default:
      return false;
  }
}

SymbolSet first_of(const Expression& expression, const Symbols& symbols) {
  return edge_of(expression, symbols, true);
}

SymbolSet last_of(const Expression& expression, const Symbols& symbols) {
  return edge_of(expression, symbols, false);
}

}  // namespace crosscheck
