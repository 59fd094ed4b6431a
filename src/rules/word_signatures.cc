#include "rules/word_signatures.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool are_words(const AtomSet& atoms, const Symbols& symbols) {
  return std::all_of(atoms.begin(), atoms.end(), [&](AtomId atom) {
    return atom != kPinAtom && symbols.kind_of(atom) == AtomKind::word;
  });
}

// The unit that a quantity must be of to pass any of the atoms.
UnitWords::Set unit_of_all(const AtomSet& atoms, const UnitWords& units) {
  UnitWords::Set common = ~UnitWords::Set{0};
  for (const AtomId atom : atoms) common &= units.asked_by(atom);
  return atoms.empty() ? 0 : common;
}

}  // namespace

size_t WordSignatures::bit_of(const AtomSet& atoms) {
  const auto [set, added] = bits_.try_emplace(atoms, next_bit_);
  if (added) next_bit_ = (next_bit_ + 1) % Signature::kBits;
  return set->second;
}

size_t WordSignatures::bit_of(UnitWords::Set units) {
  const auto [set, added] = unit_bits_.try_emplace(units, next_bit_);
  if (added) next_bit_ = (next_bit_ + 1) % Signature::kBits;
  return set->second;
}

Signature WordSignatures::add(const CompiledPattern& pattern, const Symbols& symbols,
                              const UnitWords& units) {
  Signature needed;
  const auto need = [&](const AtomSet& atoms) {
    if (atoms.empty()) return;
    if (are_words(atoms, symbols)) needed.set(bit_of(atoms));
    if (const UnitWords::Set unit = unit_of_all(atoms, units)) needed.set(bit_of(unit));
  };
  for (const AtomSet& atoms : pattern.required) need(atoms);
  for (const Neighbours& pair : pattern.neighbours) {
    need(pair.word);
    need(pair.next);
  }
  return needed;
}

Signature WordSignatures::of_units(UnitWords::Set units) const {
  Signature signature;
  for (const auto& [unit, bit] : unit_bits_) {
    if ((unit & units) != 0) signature.set(bit);
  }
  return signature;
}

void WordSignatures::finish(const Symbols& symbols, const UnitWords& units,
                            const Vocabulary& vocabulary) {
  std::vector<Signature> by_atom(symbols.atoms());
  for (const auto& [atoms, bit] : bits_) {
    for (const AtomId atom : atoms) by_atom[atom].set(bit);
  }
  std::map<Signature, uint16_t> known{{Signature{}, 0}};
  signatures_.assign(1, {});
  by_word_.assign(vocabulary.size(), 0);
  for (WordId word = 1; word < vocabulary.size(); ++word) {
    Signature signature = of_units(units.named_by(word));
    symbols.for_each_atom_of(word, [&](AtomId atom) { signature |= by_atom[atom]; });
    const auto [entry, added] =
        known.try_emplace(signature, static_cast<uint16_t>(signatures_.size()));
    if (added) signatures_.push_back(signature);
    by_word_[word] = entry->second;
  }
  age_ = of_units(units.ages());
}

}  // namespace crosscheck
