// The words that a quantity of a unit can't do without: "persen", "Rp", "tahun". A sentence without
// them has none for a slot that asks for the unit, whatever numbers it has.
//
//   const UnitWords units(symbols, language.numbers, vocabulary);
//   units.asked_by(atom)       the unit, or sort of unit, that the atom's slot asks for
//   units.named_by(word)       those that the word may name
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/number_words.h"
#include "rules/symbols.h"

namespace crosscheck {

class UnitWords {
 public:
  using Set = uint64_t;  // a bit for each unit, or sort of unit, that some slot asks for

  // `symbols` must have all their atoms, and `vocabulary` all words of `numbers`.
  UnitWords(const Symbols& symbols, const NumberWords& numbers, const Vocabulary& vocabulary);

  // One unit, or none where the atom is no quantity's or a number without a unit may pass it.
  Set asked_by(AtomId atom) const { return by_atom_[atom]; }
  Set named_by(WordId word) const { return by_word_[word]; }
  // What an age names that is known by where it stands: "Siti, 42," and "Siti (42)".
  Set ages() const { return ages_; }

 private:
  void add_atoms(const Symbols& symbols);
  void add_words(const std::vector<std::string>& phrases, Set units, const Vocabulary& vocabulary);
  Set units_of(std::string_view symbol) const;

  std::vector<const Slot*> asked_;  // by bit
  std::vector<Set> by_atom_;        // one bit at most
  std::vector<Set> by_word_;
  Set ages_ = 0;
};

}  // namespace crosscheck
