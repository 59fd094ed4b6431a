#include "rules/near_miss.h"

#include <algorithm>

namespace crosscheck {
namespace {

// Looks along the cells, forwards or backwards, for what an item takes, as a gap would.
class GapSearch {
 public:
  GapSearch(const PatternWalk& walk, const std::vector<WalkCell>& cells, bool forwards)
      : walk_(walk), cells_(cells), forwards_(forwards) {}

  // `begin` is where the gap begins, seen in the direction of the search: the cell first looked at
  // is `begin`, or backwards the one before it.
  void explain(const PatternPart& wanted, const PatternPart* gap, uint32_t begin,
               NearMiss& miss) const {
    const unsigned most = gap == nullptr ? 0 : gap->most;
    const AtomSet& atoms = forwards_ ? wanted.first : wanted.last;
    miss.found = units(begin, most + (gap == nullptr ? 1 : 0));
    if (gap == nullptr) return;
    miss.gap = gap->item;
    miss.most = most;
    std::optional<uint32_t> blocked;
    unsigned skipped = 0;
    for (uint32_t at = 0; cell(begin, at) != nullptr; ++skipped) {
      const WalkCell& here = *cell(begin, at);
      if (walk_.passes(here, atoms)) return conclude(blocked, begin, skipped, miss);
      if (is_stop(here)) return;
      if (!blocked && skipped < most && !walk_.may_skip(*gap, here) && aside_length(begin, at) == 1)
        blocked = at;
      at += aside_length(begin, at);
    }
  }

 private:
  // The cell `steps` away from where the search begins; null past the end.
  const WalkCell* cell(uint32_t begin, uint32_t steps) const {
    if (forwards_) return begin + steps < cells_.size() ? &cells_[begin + steps] : nullptr;
    return steps < begin ? &cells_[begin - 1 - steps] : nullptr;
  }

  bool is_stop(const WalkCell& cell) const { return walk_.has_role(cell, DelimiterRole::stop); }

  // How many cells a gap skips as one token here.
  uint32_t aside_length(uint32_t begin, uint32_t steps) const {
    if (forwards_) {
      const auto end = walk_.aside_end(cells_, begin + steps);
      return end ? *end - (begin + steps) : 1;
    }
    const uint32_t at = begin - 1 - steps;
    if (!walk_.has_role(cells_[at], DelimiterRole::aside_close)) return 1;
    for (uint32_t open = at; open-- > 0;) {
      if (walk_.aside_end(cells_, open) == at + 1) return at - open + 1;
    }
    return 1;
  }

  void conclude(std::optional<uint32_t> blocked, uint32_t begin, unsigned skipped,
                NearMiss& miss) const {
    if (skipped > miss.most) {
      miss.cause = NearMiss::Cause::gap_too_short;
      miss.needed = skipped;
      miss.found = units(begin, skipped);
    } else if (blocked) {
      miss.cause = NearMiss::Cause::gap_blocked;
      miss.found = units_of(*cell(begin, *blocked), *cell(begin, *blocked));
    }
  }

  static TokenRange units_of(const WalkCell& a, const WalkCell& b) {
    return {std::min(a.units.begin, b.units.begin), std::max(a.units.end, b.units.end)};
  }

  // The units of so many cells from where the search begins, up to the end or a stop.
  TokenRange units(uint32_t begin, unsigned count) const {
    const WalkCell* first = cell(begin, 0);
    if (first == nullptr || count == 0) return {};
    const WalkCell* last = first;
    for (uint32_t at = 1; at < count && cell(begin, at) != nullptr; ++at) {
      if (is_stop(*cell(begin, at))) break;
      last = cell(begin, at);
    }
    return units_of(*first, *last);
  }

  const PatternWalk& walk_;
  const std::vector<WalkCell>& cells_;
  const bool forwards_;
};

}  // namespace

NearMiss miss_after(const PatternWalk& walk, const std::vector<WalkCell>& cells,
                    const WalkStop& stop) {
  NearMiss miss{.item = stop.part->item, .slot = stop.part->slot, .score = stop.score};
  GapSearch(walk, cells, true)
      .explain(*stop.part, stop.gap, stop.gap != nullptr ? stop.gap_begin : stop.at, miss);
  return miss;
}

std::optional<NearMiss> miss_before(const PatternWalk& walk, const std::vector<WalkCell>& cells,
                                    size_t part, uint32_t start) {
  const auto& parts = walk.parts();
  const PatternPart* gap = nullptr;
  for (size_t i = part; i-- > 0;) {
    if (parts[i].kind == PatternPart::Kind::gap) gap = &parts[i];
    if (parts[i].can_be_empty) continue;
    NearMiss miss{.item = parts[i].item, .slot = parts[i].slot, .before = true};
    GapSearch(walk, cells, false).explain(parts[i], gap, start, miss);
    return miss;
  }
  return std::nullopt;
}

}  // namespace crosscheck
