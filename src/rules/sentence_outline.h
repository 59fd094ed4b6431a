// Where in a sentence units may pass an atom, before anything is annotated.
//
//   SentenceOutline outline(symbols, atoms);
//   outline.read(document, sentence);
//   if (outline.may_match(pattern)) ...          // false for most
//
// Bit i of a mask stands for the sentence's token i, the last bit for all from there on. A word
// stands where it is written; a number, a time or a name may begin wherever a word that begins such
// things says so. So a pattern may match if its required items may stand in their order, and the
// word next to each of its words fits.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "rules/pattern_compiler.h"
#include "rules/symbols.h"
#include "text/document.h"

namespace crosscheck {

class SentenceOutline {
 public:
  // Only `atoms` are looked for. `symbols` must be finished; both must outlive the outline.
  SentenceOutline(const Symbols& symbols, const AtomLists& atoms)
      : symbols_(symbols), atoms_(atoms) {}

  void read(const Document& document, const Sentence& sentence);

  bool may_match(const CompiledPattern& pattern) const {
    return stand_in_order(pattern.required) && stand_together(pattern.neighbours);
  }

 private:
  using Places = uint64_t;
  static constexpr uint32_t kLast = 63;

  static Places place(uint32_t i) { return Places{1} << std::min(i, kLast); }
  static Places before(Places places, unsigned steps);

  void read_word(const Token& token, Places here);
  static Places inside_names(Places capitals, Places marks);
  bool stand_in_order(const std::vector<AtomSet>& items) const;
  bool stand_together(const std::vector<Neighbours>& pairs) const;

  Places at(AtomId atom) const {
    return by_atom_[atom] | by_kind_[static_cast<size_t>(symbols_.kind_of(atom))];
  }
  Places at(const AtomSet& atoms) const {
    Places places = 0;
    for (AtomId atom : atoms) places |= at(atom);
    return places;
  }

  const Symbols& symbols_;
  const AtomLists& atoms_;
  std::vector<Places> by_atom_;
  std::vector<AtomId> seen_;                  // whose places are not empty
  std::array<Places, kAtomKinds> by_kind_{};  // none for words
};

}  // namespace crosscheck
