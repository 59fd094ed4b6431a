// A set of symbols (see symbols.h), small and dense.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace crosscheck {

using Symbol = uint16_t;

class SymbolSet {
 public:
  void insert(Symbol symbol) {
    if (symbol / 64u >= words_.size()) words_.resize(symbol / 64u + 1);
    words_[symbol / 64u] |= uint64_t{1} << symbol % 64;
  }
  bool contains(Symbol symbol) const {
    return symbol / 64u < words_.size() && (words_[symbol / 64u] >> symbol % 64 & 1) != 0;
  }
  bool empty() const {
    return std::all_of(words_.begin(), words_.end(), [](uint64_t word) { return word == 0; });
  }
  SymbolSet& operator|=(const SymbolSet& other) {
    if (words_.size() < other.words_.size()) words_.resize(other.words_.size());
    for (size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  SymbolSet& operator-=(const SymbolSet& other) {
    for (size_t i = 0; i < std::min(words_.size(), other.words_.size()); ++i)
      words_[i] &= ~other.words_[i];
    return *this;
  }
  bool intersects(const SymbolSet& other) const {
    for (size_t i = 0; i < std::min(words_.size(), other.words_.size()); ++i) {
      if ((words_[i] & other.words_[i]) != 0) return true;
    }
    return false;
  }
  friend bool operator==(const SymbolSet&, const SymbolSet&) = default;

  // Empties the set, its memory kept.
  void clear() { std::fill(words_.begin(), words_.end(), 0); }

  // Whether `holds` for a symbol that is in both sets.
  template <class Predicate>
  bool any_of_both(const SymbolSet& other, Predicate holds) const {
    for (size_t i = 0; i < std::min(words_.size(), other.words_.size()); ++i) {
      for (uint64_t left = words_[i] & other.words_[i]; left != 0; left &= left - 1) {
        if (holds(static_cast<Symbol>(i * 64 + static_cast<unsigned>(std::countr_zero(left)))))
          return true;
      }
    }
    return false;
  }

  template <class Visit>
  void for_each(Visit visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t left = words_[i]; left != 0; left &= left - 1)
        visit(static_cast<Symbol>(i * 64 + static_cast<unsigned>(std::countr_zero(left))));
    }
  }

 private:
  std::vector<uint64_t> words_;
};

}  // namespace crosscheck
