// A pattern matched step by step, for explaining: the matcher finds what matches, but cannot say
// how far it came where nothing does.
//
//   PatternWalk walk(compiled_pattern, symbols);
//   WalkOutcome outcome = walk.from(cells, start);
//   outcome.arrived              the same as if the matcher finds a match there, of the same items
//   outcome.stop->part->item     else: the item that the furthest try failed at
//
// Tries the ways through a pattern one by one in the order in which the matcher prefers them, and
// gives up after a bounded number of steps; that takes far longer, so nothing but `rules explain`
// walks.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "rules/pattern_compiler.h"

namespace crosscheck {

// A unit of a sentence, or those pinned as one.
struct WalkCell {
  Symbol symbol = kOtherSymbol;
  Span units;
};

// A part of a pattern, with what it takes.
struct PatternPart {
  enum class Kind : uint8_t { unit, gap, optional, alternation, sequence, list };

  Kind kind = Kind::sequence;
  AtomSet atoms;        // unit: what it takes; gap: what it may not skip
  AtomSet first, last;  // what it may begin and end with
  unsigned most = 0;    // gap
  int slot = -1;
  Span item;  // in the pattern string; empty for what is inside a lexicon
  bool can_be_empty = false;
  std::vector<PatternPart> children;
};

// An item that took something, or a gap that skipped something.
struct WalkStep {
  Span item;
  int slot = -1;
  bool is_gap = false;
  Span cells;
};

// Where a walk could not go on.
struct WalkStop {
  std::vector<WalkStep> taken;
  size_t score = 0;                   // how many items took something
  const PatternPart* part = nullptr;  // that found nothing
  uint32_t at = 0;                    // the cell it looked at; one past the last: the end
  const PatternPart* gap = nullptr;   // right before the part, if there is one
  uint32_t gap_begin = 0;
};

struct WalkOutcome {
  bool arrived = false;
  std::vector<WalkStep> steps;   // if it arrived
  uint32_t end = 0;              // cells [start, end)
  std::optional<WalkStop> stop;  // the furthest, if any try failed
};

class PatternWalk {
 public:
  // Both must outlive the walk.
  PatternWalk(const CompiledPattern& pattern, const Symbols& symbols);

  WalkOutcome from(std::span<const WalkCell> cells, uint32_t start) const;

  // The items from the top level's `first_part` on alone.
  WalkOutcome from(std::span<const WalkCell> cells, uint32_t start, size_t first_part) const;

  // The items of the top level; those inside are their children.
  const std::vector<PatternPart>& parts() const { return root_.children; }

  // How many items every match takes at least.
  size_t needed() const { return needed_; }

  // One past the aside that opens at the cell, if one does that a gap may skip.
  std::optional<uint32_t> aside_end(std::span<const WalkCell> cells, uint32_t at) const;

  bool passes(const WalkCell& cell, const AtomSet& atoms) const {
    return symbols_.passes(cell.symbol, atoms);
  }
  bool has_role(const WalkCell& cell, DelimiterRole role) const {
    return symbols_.role_of(cell.symbol) == role;
  }
  // Whether a gap may skip the cell by itself.
  bool may_skip(const PatternPart& gap, const WalkCell& cell) const {
    return has_role(cell, DelimiterRole::none) && cell.symbol != kPinSymbol &&
           !passes(cell, gap.atoms);
  }

 private:
  class Walker;

  PatternPart part_of(const Expression& expression) const;
  PatternPart list_of(const Expression& expression) const;

  const CompiledPattern& pattern_;
  const Symbols& symbols_;
  PatternPart root_;  // a sequence
  size_t needed_ = 0;
};

}  // namespace crosscheck
