// What of all that patterns require the words of a sentence have, told at a glance: a bit for each
// set of words of which a pattern needs one, as in a Bloom filter.
//
//   WordSignatures words;
//   const Signature needed = words.add(pattern, symbols, units);   // of each pattern
//   words.finish(symbols, units, vocabulary);
//   Signature seen;
//   for (const Token& token : tokens) seen |= words.of(token.word);
//   if (!seen.has(needed)) ...                                     // the pattern can't match
//
// Sets may share a bit, and a word counts in whatever case: what passes may still not match.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "rules/pattern_compiler.h"
#include "rules/symbols.h"
#include "rules/unit_words.h"

namespace crosscheck {

struct Signature {
  static constexpr size_t kBits = 256;
  std::array<uint64_t, kBits / 64> bits{};

  void set(size_t bit) { bits[bit / 64] |= uint64_t{1} << bit % 64; }
  bool has(const Signature& needed) const {
    uint64_t missing = 0;
    for (size_t i = 0; i < bits.size(); ++i) missing |= needed.bits[i] & ~bits[i];
    return missing == 0;
  }
  Signature& operator|=(const Signature& other) {
    for (size_t i = 0; i < bits.size(); ++i) bits[i] |= other.bits[i];
    return *this;
  }
  friend auto operator<=>(const Signature&, const Signature&) = default;
};

class WordSignatures {
 public:
  // What the words of a sentence must have for the pattern.
  Signature add(const CompiledPattern& pattern, const Symbols& symbols, const UnitWords& units);
  void finish(const Symbols& symbols, const UnitWords& units, const Vocabulary& vocabulary);

  const Signature& of(WordId word) const { return signatures_[by_word_[word]]; }
  // That of a number which may be an age by where it stands.
  const Signature& age() const { return age_; }

 private:
  size_t bit_of(const AtomSet& atoms);
  size_t bit_of(UnitWords::Set units);
  Signature of_units(UnitWords::Set units) const;

  size_t next_bit_ = 0;
  std::map<AtomSet, size_t> bits_;  // of sets of words
  std::map<UnitWords::Set, size_t> unit_bits_;
  std::vector<uint16_t> by_word_;  // index; 0: the word is in no set
  std::vector<Signature> signatures_;
  Signature age_;
};

}  // namespace crosscheck
