#include "rules/pattern_compiler.h"

#include <algorithm>
#include <utility>

namespace crosscheck {
namespace {

using Kind = Expression::Kind;

unsigned weight_of(const AtomSet& set, const Symbols& symbols) {
  unsigned weight = 0;
  for (AtomId atom : set) weight += symbols.weight(atom);
  return weight;
}

bool has_gap(const Expression& expression) {
  const auto& children = expression.children();
  return expression.kind == Kind::gap || std::any_of(children.begin(), children.end(), has_gap);
}

// Finds the sides of each gap.
class GapFinder {
 public:
  explicit GapFinder(std::vector<GapSides>& gaps) : gaps_(gaps) {}

  // `before` and `after` are what the neighbours of this expression end and begin with.
  void find(const Expression& expression, const AtomSet& before, const AtomSet& after) {
    if (expression.kind == Kind::gap) {
      if (gaps_.size() <= expression.gap) gaps_.resize(expression.gap + 1);
      gaps_[expression.gap] = {before, after};
    } else if (expression.kind == Kind::sequence) {
      find_in_sequence(expression.children(), before, after);
    } else {
      for (const Expression& child : expression.children()) find(child, before, after);
    }
  }

 private:
  void find_in_sequence(const std::vector<Expression>& parts, const AtomSet& before,
                        const AtomSet& after) {
    for (size_t i = 0; i < parts.size(); ++i) {
      if (!has_gap(parts[i])) continue;
      AtomSet left, right;
      size_t from = i, to = i + 1;
      while (from > 0 && (from == i || can_be_empty(parts[from]))) left |= last_of(parts[--from]);
      if (from == 0 && (i == 0 || can_be_empty(parts[0]))) left |= before;
      while (to < parts.size() && (to == i + 1 || can_be_empty(parts[to - 1])))
        right |= first_of(parts[to++]);
      if (to == parts.size() && (to == i + 1 || can_be_empty(parts[to - 1]))) right |= after;
      find(parts[i], left, right);
    }
  }

  std::vector<GapSides>& gaps_;
};

// Calls `visit` with each part that every match has.
template <class Visit>
void for_each_required(const Expression& expression, Visit visit) {
  if (expression.kind == Kind::sequence) {
    for (const Expression& child : expression.children()) for_each_required(child, visit);
  } else if (!can_be_empty(expression)) {
    visit(expression);
  }
}

// The rarest word that every match has, for patterns whose value no words stand for.
const Expression* choose_anchor(const Expression& expression, const Symbols& symbols) {
  const Expression* best = nullptr;
  for_each_required(expression, [&](const Expression& part) {
    if (part.kind != Kind::unit || part.slot >= 0) return;
    if (best == nullptr || symbols.weight(part.atom) < symbols.weight(best->atom)) best = &part;
  });
  return best;
}

// In a sentence nothing is pinned: what a value can be stands there.
AtomSet unpinned(AtomSet set, const Expression& part) {
  if (!set.contains(kPinAtom)) return set;
  set |= first_of(find_value(part)->child());
  set.erase(kPinAtom);
  return set;
}

// What stands right after part `i` of a sequence; nothing if that may be anything.
AtomSet next_to(const std::vector<Expression>& parts, size_t i) {
  AtomSet next;
  while (++i < parts.size() && !has_gap(parts[i])) {
    next |= unpinned(first_of(parts[i]), parts[i]);
    if (!can_be_empty(parts[i])) return next;
  }
  return {};
}

bool are_words(const AtomSet& atoms, const Symbols& symbols) {
  return std::all_of(atoms.begin(), atoms.end(), [&](AtomId atom) {
    return atom != kPinAtom && symbols.kind_of(atom) == AtomKind::word;
  });
}

}  // namespace

// The first two words of what is a phrase in each of its forms: "1 - 0", "2 - 1".
const Neighbours& PatternCompiler::beginning_of(const Expression& part) {
  static const Neighbours kNone;
  if (part.body == nullptr) return kNone;
  const auto known = beginnings_.find(part.body.get());
  if (known != beginnings_.end()) return known->second;
  return beginnings_.emplace(part.body.get(), find_beginning(part)).first->second;
}

Neighbours PatternCompiler::find_beginning(const Expression& part) {
  if (part.kind == Kind::value) return beginning_of(part.child());
  if (part.kind == Kind::sequence && !can_be_empty(part.child()))
    return {last_of(part.child()), next_to(part.children(), 0)};
  if (part.kind != Kind::alternation) return {};
  Neighbours pair;
  for (const Expression& choice : part.children()) {
    const Neighbours& of_choice = beginning_of(choice);
    if (of_choice.next.empty()) return {};
    pair.word |= of_choice.word;
    pair.next |= of_choice.next;
  }
  return pair;
}

// A word is one token, so that its neighbour is at hand before anything is annotated.
std::vector<Neighbours> PatternCompiler::neighbours_in(const Expression& expression) {
  std::vector<Neighbours> found;
  if (expression.kind != Kind::sequence) return found;
  const auto add = [&](Neighbours pair) {
    if (!pair.next.empty() && are_words(pair.word, symbols_)) found.push_back(std::move(pair));
  };
  const auto& parts = expression.children();
  for (size_t i = 0; i < parts.size(); ++i) {
    if (can_be_empty(parts[i])) continue;
    add({last_of(parts[i]), next_to(parts, i)});
    add(beginning_of(parts[i]));
  }
  return found;
}

// Of the sets of units that every match of a part has one of, the rarest; none if it may be empty.
const AtomSet& PatternCompiler::rarest_of(const Expression& part) {
  const auto known = rarest_.find(part.body.get());
  if (known != rarest_.end()) return known->second;
  return rarest_.emplace(part.body.get(), find_rarest(part)).first->second;
}

AtomSet PatternCompiler::find_rarest(const Expression& part) {
  const auto of_child = [&](const Expression& child) {
    return child.body == nullptr ? first_of(child) : rarest_of(child);
  };
  AtomSet rarest;
  switch (part.kind) {
    case Kind::unit:
      return first_of(part);
    case Kind::value:
    case Kind::list:
      return of_child(part.child());
    case Kind::alternation:
      for (const Expression& choice : part.children()) {
        const AtomSet of_choice = of_child(choice);
        if (of_choice.empty()) return {};
        rarest |= of_choice;
      }
      return rarest;
    case Kind::sequence:
      for (const Expression& child : part.children()) {
        AtomSet set = of_child(child);
        if (set.empty()) continue;
        if (rarest.empty() || weight_of(set, symbols_) < weight_of(rarest, symbols_))
          rarest = std::move(set);
      }
      return rarest;
    case Kind::gap:
    case Kind::optional:
      break;
  }
  return {};
}

std::vector<AtomSet> PatternCompiler::required_units(const Expression& expression) {
  std::vector<AtomSet> required;
  for_each_required(expression, [&](const Expression& part) {
    AtomSet set = part.body == nullptr ? first_of(part) : rarest_of(part);
    if (!set.empty()) required.push_back(std::move(set));
  });
  return required;
}

CompiledPattern PatternCompiler::compile(const PatternSource& source, Expression expression) {
  CompiledPattern pattern{.source = &source};
  pattern.expression = std::make_shared<const Expression>(std::move(expression));
  const Expression& whole = *pattern.expression;
  const Expression* value = find_value(whole);
  pattern.pins_value = value != nullptr;
  pattern.first = first_of(whole);
  pattern.first.insert(kPinAtom);
  if (value != nullptr) {
    pattern.values = first_of(value->child());
  } else if ((pattern.anchor = choose_anchor(whole, symbols_)) != nullptr) {
    pattern.pin = {pattern.anchor->atom};
  }
  pattern.required = required_units(whole);
  const auto rarest = std::min_element(pattern.required.begin(), pattern.required.end(),
                                       [&](const AtomSet& a, const AtomSet& b) {
                                         return weight_of(a, symbols_) < weight_of(b, symbols_);
                                       });
  pattern.rarest = static_cast<size_t>(rarest - pattern.required.begin());
  pattern.neighbours = neighbours_in(whole);
  GapFinder(pattern.gaps).find(whole, {}, {});
  return pattern;
}

}  // namespace crosscheck
