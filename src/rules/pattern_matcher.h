// Matches compiled patterns against the units of a sentence.
//
//   PatternMatcher matcher(symbols);
//   matcher.read(units);
//   if (matcher.may_match(pattern, places)) ...               // for any of these values?
//   if (matcher.match_pinned(pattern, {unit, 1}, captures)) ...
//
// A pattern is evaluated from its last item to its first, for all places of the sentence at once:
// given the places where the rest of the pattern may begin, each item yields those where it may
// begin itself, as bits of a word (unit_masks.h). What remains are the starts of all matches, with
// neither backtracking nor anything to compile. Only where there is a match, one pass forwards
// takes the way that a backtracking matcher would prefer: the earlier alternative, what is optional
// rather than nothing, the shortest gap, the longest list; the places computed on the way back say
// which of these arrive.
//
// Time is linear in the length of a sentence, whatever the pattern: a match reaches no further than
// kMatchReach from its pinned unit. Not thread-safe.
#pragma once

#include <bit>
#include <span>
#include <vector>

#include "base/span.h"
#include "rules/pattern_compiler.h"
#include "rules/unit_masks.h"

namespace crosscheck {

// How far from its value a match can reach, in units: what no sentence of news needs more of. It
// keeps matching linear in the length of a text, whatever the text.
inline constexpr uint32_t kMatchReach = 64;

// Units of a sentence that are taken as one: a value, or the word that a match is anchored at.
struct Pin {
  uint32_t unit = 0;
  uint32_t length = 1;
};

// What a slot or a gap took.
struct Capture {
  static constexpr int kWhole = -2, kGap = -1;

  int slot = kWhole;  // index into Rule::slots
  Span units;
};

class PatternMatcher {
 public:
  // `symbols` must be finished, and outlive the matcher.
  explicit PatternMatcher(const Symbols& symbols);

  // The sentence from now on.
  void read(std::span<const Symbol> units);

  // Calls `visit` with each unit of [first, last) that passes one of the atoms, in turn, until it
  // returns true; whether it did.
  template <class Visit>
  bool any_unit(const AtomSet& atoms, uint32_t first, uint32_t last, Visit visit) const;
  template <class Visit>
  void for_each_unit(const AtomSet& atoms, Visit visit) const {
    any_unit(atoms, 0, static_cast<uint32_t>(units_.size()), [&](uint32_t unit) {
      visit(unit);
      return false;
    });
  }

  // False only if the pattern matches with none of `values` pinned, or, if it pins no value, at
  // none of its anchors.
  bool may_match(const CompiledPattern& pattern, std::span<const Pin> values);

  // The match with these units pinned that begins last. captures[0] is the whole of it, the others
  // follow in the order of the text; those of an empty gap are left out.
  bool match_pinned(const CompiledPattern& pattern, Pin pin, std::vector<Capture>& captures);

  // The match that begins with this unit; nothing is pinned.
  bool match_from(const CompiledPattern& pattern, uint32_t start, std::vector<Capture>& captures);

 private:
  // Nearly all sentences fit the small masks. Of others the large ones hold a window, wide enough
  // for a match and all that may overlap it.
  static constexpr size_t kSmall = 64, kLarge = 512;
  static constexpr uint32_t kWindowStep = 128;
  bool is_small() const { return units_.size() < kSmall; }
  uint32_t open_window(Pin pin);

  const Symbols& symbols_;
  std::span<const Symbol> units_;
  UnitMasks<kSmall> small_;
  UnitMasks<kLarge> large_;
  uint32_t window_ = 0;  // what large_ holds begins here
  bool has_window_ = false;

  // Where a pattern may begin with nothing pinned, of the last that match_from was asked about.
  const CompiledPattern* begun_ = nullptr;
  std::bitset<kSmall> small_starts_;
  std::bitset<kLarge> large_starts_;
};

template <class Visit>
bool PatternMatcher::any_unit(const AtomSet& atoms, uint32_t first, uint32_t last,
                              Visit visit) const {
  if (is_small()) {
    uint64_t left = small_.at(atoms).to_ullong() >> first << first;
    for (; left != 0; left &= left - 1) {
      const auto unit = static_cast<uint32_t>(std::countr_zero(left));
      if (unit >= last) return false;
      if (visit(unit)) return true;
    }
    return false;
  }
  for (uint32_t unit = first; unit < last; ++unit) {
    if (symbols_.passes(units_[unit], atoms) && visit(unit)) return true;
  }
  return false;
}

}  // namespace crosscheck
