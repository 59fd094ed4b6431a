#include "rules/name_cuts.h"

namespace crosscheck {

using Kind = Expression::Kind;

void NameCuts::note(const Expression& pattern, const Symbols& symbols) {
  const Edge open{.words = {}, .open = true};
  note(pattern, open, open, symbols);
}

// What the part begins or ends with.
void NameCuts::add(Edge& edge, const Expression& part, const Symbols& symbols, bool first) {
  if (part.kind == Kind::gap) {
    edge.open = true;
    return;
  }
  SymbolSet set = first ? first_of(part, symbols) : last_of(part, symbols);
  if (set.contains(kPinSymbol)) {
    const Expression& value = find_value(part)->children[0];
    set |= first ? first_of(value, symbols) : last_of(value, symbols);
  }
  edge.open |= set.intersects(symbols.of_any_entity()) ||
               set.intersects(symbols.of_any_quantity()) || set.intersects(symbols.of_any_time());
  edge.words |= set;
}

void NameCuts::note(const Expression& part, const Edge& before, const Edge& after,
                    const Symbols& symbols) {
  switch (part.kind) {
    case Kind::unit: {
      const SymbolSet& words = symbols.members(part.atom);
      if (before.open) begins_ |= words;
      if (after.open) ends_ |= words;
      before.words.for_each([&](Symbol first) { successors_[first] |= words; });
      return;
    }
    case Kind::sequence:
      return note_sequence(part, before, after, symbols);
    case Kind::alternation:
    case Kind::optional:
    case Kind::value:
      for (const Expression& child : part.children) note(child, before, after, symbols);
      return;
    case Kind::list:
      for (const Expression& child : part.children) note(child, symbols);
      return;
    case Kind::gap:
      return;
  }
}

void NameCuts::note_sequence(const Expression& sequence, const Edge& before, const Edge& after,
                             const Symbols& symbols) {
  const auto& parts = sequence.children;
  const auto merge = [](Edge& edge, const Edge& outer) {
    edge.words |= outer.words;
    edge.open |= outer.open;
  };
  for (size_t i = 0; i < parts.size(); ++i) {
    Edge left, right;
    size_t j = i;
    while (j > 0 && (j == i || can_be_empty(parts[j]))) add(left, parts[--j], symbols, false);
    if (j == 0 && (i == 0 || can_be_empty(parts[0]))) merge(left, before);
    j = i;
    while (j + 1 < parts.size() && (j == i || can_be_empty(parts[j])))
      add(right, parts[++j], symbols, true);
    if (j + 1 == parts.size() && (j == i || can_be_empty(parts[j]))) merge(right, after);
    note(parts[i], left, right, symbols);
  }
}

}  // namespace crosscheck
