#include "rules/expression.h"

#include <algorithm>

#include "base/unicode.h"

namespace crosscheck {
namespace {

using Kind = Expression::Kind;

// The edges of a sequence: those of its parts, from the edge inwards, up to the first that can't be
// empty.
template <class Iterator, class Edge>
AtomSet edge_of_sequence(Iterator part, Iterator end, Edge edge) {
  AtomSet set;
  for (; part != end; ++part) {
    set |= edge(*part);
    if (!can_be_empty(*part)) break;
  }
  return set;
}

template <class Edge>
AtomSet edge_of(const Expression& expression, const std::vector<Expression>& children, Edge edge) {
  AtomSet set;
  switch (expression.kind) {
    case Kind::value:  // of figures only the pinned one: "dua jenderal dan 3.000 tentara"
      if (!expression.crowded) set = edge(children[0]);
      set.insert(kPinAtom);
      return set;
    case Kind::list:  // another member may stand before or after the pinned one
      set = edge(children[0]);
      if (children[0].kind == Kind::value) set |= edge(children[0].child());
      return set;
    default:
      for (const Expression& child : children) set |= edge(child);
      return set;
  }
}

bool all_can_be_empty(Kind kind, const std::vector<Expression>& children) {
  if (kind == Kind::optional) return true;
  if (kind == Kind::sequence) return std::all_of(children.begin(), children.end(), can_be_empty);
  return kind == Kind::alternation && std::any_of(children.begin(), children.end(), can_be_empty);
}

Expression with_body(Expression expression, std::vector<Expression> children) {
  auto body = std::make_shared<Expression::Body>();
  if (expression.kind == Kind::sequence) {
    body->first = edge_of_sequence(children.begin(), children.end(), first_of);
    body->last = edge_of_sequence(children.rbegin(), children.rend(), last_of);
  } else {
    body->first = edge_of(expression, children, first_of);
    body->last = edge_of(expression, children, last_of);
  }
  body->can_be_empty = all_can_be_empty(expression.kind, children);
  body->children = std::move(children);
  expression.body = std::move(body);
  return expression;
}

Expression of_kind(Kind kind, std::vector<Expression> children) {
  return with_body({.kind = kind}, std::move(children));
}

bool voice_fits(Voice wanted, Voice form) {
  return wanted == Voice::any || form == Voice::any || wanted == form;
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
  gaps_ = 0;
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
      return {.kind = Kind::gap, .most = tree.most, .gap = gaps_++};
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
  // A pattern pins one part of its own, so a lexicon that is one phrase is copied part by part.
  const Expression& shared = known->second;
  return shared.kind == Kind::sequence ? of_kind(shared.kind, shared.children()) : shared;
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
    return a.children().size() > b.children().size();
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
    const bool is_figure = slot.type == SlotType::quantity || slot.type == SlotType::money ||
                           slot.type == SlotType::percent || slot.type == SlotType::time;
    // Another figure next to an equation's operands may be the operand that was meant.
    const bool crowded = is_figure && !rule_->is_equation();
    unit = with_body({.kind = Kind::value, .crowded = crowded}, {std::move(unit)});
  }
  unit.slot = index;
  if (!slot.list) return unit;
  return of_kind(Kind::list, {std::move(unit), separators()});
}

const Expression* find_value(const Expression& expression) {
  if (expression.kind == Kind::value) return &expression;
  for (const Expression& child : expression.children()) {
    if (const Expression* found = find_value(child)) return found;
  }
  return nullptr;
}

bool can_be_empty(const Expression& expression) {
  return expression.kind == Kind::gap ||
         (expression.body != nullptr && expression.body->can_be_empty);
}

AtomSet first_of(const Expression& expression) {
  if (expression.kind == Kind::unit) return {expression.atom};
  return expression.body == nullptr ? AtomSet{} : expression.body->first;
}

AtomSet last_of(const Expression& expression) {
  if (expression.kind == Kind::unit) return {expression.atom};
  return expression.body == nullptr ? AtomSet{} : expression.body->last;
}

}  // namespace crosscheck
