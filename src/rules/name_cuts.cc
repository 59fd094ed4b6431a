#include "rules/name_cuts.h"

#include <algorithm>

namespace crosscheck {
namespace {

using Kind = Expression::Kind;

void add_new(std::vector<AtomSet>& sets, const AtomSet& set) {
  if (!set.empty() && std::find(sets.begin(), sets.end(), set) == sets.end()) sets.push_back(set);
}

}  // namespace

void NameCuts::begin(const Symbols& symbols) {
  symbols_ = &symbols;
  words_.resize(symbols.atoms());
}

bool NameCuts::cuts(Symbol before, Symbol word, Symbol after) const {
  const auto stands_by = [&](Symbol neighbour, const std::vector<AtomSet>& sets) {
    return std::any_of(sets.begin(), sets.end(),
                       [&](const AtomSet& set) { return symbols_->passes(neighbour, set); });
  };
  const auto atoms = symbols_->atoms_of(word);
  const auto begins = [&](AtomId atom) {
    return words_[atom].begins || stands_by(before, words_[atom].before);
  };
  const auto ends = [&](AtomId atom) {
    return words_[atom].ends || stands_by(after, words_[atom].after);
  };
  return std::any_of(atoms.begin(), atoms.end(), begins) &&
         std::any_of(atoms.begin(), atoms.end(), ends);
}

void NameCuts::note(const Expression& pattern) {
  const Edge open{.words = {}, .open = true};
  add_before(pattern, open);
  add_after(pattern, open);
  note_inside(pattern);
}

// A pinned value is one of those that it can be.
AtomSet NameCuts::edge_of(const Expression& part, bool first) const {
  AtomSet set = first ? first_of(part) : last_of(part);
  if (set.contains(kPinAtom)) {
    const Expression& value = find_value(part)->child();
    set |= first ? first_of(value) : last_of(value);
    set.erase(kPinAtom);
  }
  return set;
}

void NameCuts::widen(Edge& edge, const Expression& part, bool first) const {
  const AtomSet set = edge_of(part, first);
  edge.open |= part.kind == Kind::gap || std::any_of(set.begin(), set.end(), [&](AtomId atom) {
                 return symbols_->kind_of(atom) != AtomKind::word;
               });
  edge.words |= set;
}

void NameCuts::add_before(const Expression& part, const Edge& edge) {
  for (AtomId atom : edge_of(part, true)) {
    words_[atom].begins |= edge.open;
    add_new(words_[atom].before, edge.words);
  }
}

void NameCuts::add_after(const Expression& part, const Edge& edge) {
  for (AtomId atom : edge_of(part, false)) {
    words_[atom].ends |= edge.open;
    add_new(words_[atom].after, edge.words);
  }
}

// What stands next to each other within a part. Lexicons are parts of many patterns.
void NameCuts::note_inside(const Expression& part) {
  if (part.body == nullptr || !noted_.insert(part.body.get()).second) return;
  if (part.kind == Kind::sequence) note_sequence(part.children());
  for (const Expression& child : part.children()) {
    note_inside(child);
    if (part.kind != Kind::list) continue;
    const Edge open{.words = {}, .open = true};
    add_before(child, open);
    add_after(child, open);
  }
}

void NameCuts::note_sequence(const std::vector<Expression>& parts) {
  for (size_t i = 0; i < parts.size(); ++i) {
    Edge left, right;
    size_t j = i;
    while (j > 0 && (j == i || can_be_empty(parts[j]))) widen(left, parts[--j], false);
    j = i;
    while (j + 1 < parts.size() && (j == i || can_be_empty(parts[j])))
      widen(right, parts[++j], true);
    add_before(parts[i], left);
    add_after(parts[i], right);
  }
}

}  // namespace crosscheck
