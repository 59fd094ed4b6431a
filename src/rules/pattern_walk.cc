#include "rules/pattern_walk.h"

#include <algorithm>
#include <utility>

namespace crosscheck {
namespace {

using Kind = PatternPart::Kind;

// A list longer than this is no list of a news sentence.
constexpr unsigned kLongestList = 30;

// More than any pattern needs on a sentence of news; beyond, the explanation stays silent.
constexpr size_t kMostSteps = 200'000;

// True for a lexicon, or a slot whose terms are phrases: one item, whatever it is made of.
bool is_whole_item(const PatternPart& part) {
  return !part.item.empty() && (part.kind == Kind::sequence || part.kind == Kind::alternation) &&
         std::all_of(part.children.begin(), part.children.end(),
                     [](const PatternPart& child) { return child.item.empty(); });
}

size_t fewest_items(const PatternPart& part) {
  if (part.can_be_empty) return 0;
  if (is_whole_item(part)) return 1;
  size_t fewest = 0;
  switch (part.kind) {
    case Kind::sequence:
      for (const PatternPart& child : part.children) fewest += fewest_items(child);
      return fewest;
    case Kind::alternation:
      fewest = fewest_items(part.children[0]);
      for (const PatternPart& child : part.children) fewest = std::min(fewest, fewest_items(child));
      return fewest;
    default:
      return 1;
  }
}

}  // namespace

// One walk from one cell. Continuations stand for the rest of the pattern.
class PatternWalk::Walker {
 public:
  Walker(const PatternWalk& pattern, std::span<const WalkCell> cells)
      : pattern_(pattern), cells_(cells) {}

  WalkOutcome run(std::span<const PatternPart> parts, uint32_t start) {
    WalkOutcome outcome;
    outcome.arrived = sequence(parts, start, [&](uint32_t end) {
      outcome.end = end;
      outcome.steps = taken_;
      return true;
    });
    outcome.stop = std::move(furthest_);
    return outcome;
  }

 private:
  using Next = std::function<bool(uint32_t)>;

  bool walk(const PatternPart& part, uint32_t at, const Next& next) {
    if (++steps_ > kMostSteps) return false;
    if (is_whole_item(part)) return whole_item(part, at, next);
    switch (part.kind) {
      case Kind::unit:
        return unit(part, at, next);
      case Kind::gap:
        return gap(part, at, next);
      case Kind::optional:
        return optional(part, at, next);
      case Kind::alternation:
        return alternation(part, at, next);
      case Kind::list:
        return list(part, at, next);
      case Kind::sequence:
        return sequence(part.children, at, next);
    }
    return false;
  }

  bool sequence(std::span<const PatternPart> parts, uint32_t at, const Next& next) {
    if (parts.empty()) return next(at);
    return walk(parts[0], at,
                [&](uint32_t after) { return sequence(parts.subspan(1), after, next); });
  }

  bool takes(const PatternPart& part, uint32_t at) const {
    return at < cells_.size() && pattern_.passes(cells_[at], part.atoms);
  }

  bool unit(const PatternPart& part, uint32_t at, const Next& next) {
    if (!takes(part, at)) return fail(part, at);
    return step({part.item, part.slot, false, {at, at + 1}}, at + 1, next);
  }

  // Notes a step for as long as the rest of the pattern is tried after it. Steps inside a lexicon
  // are steps of its item.
  bool step(WalkStep taken, uint32_t after, const Next& next) {
    if (inside_ > 0) return next(after);
    const bool counts = !taken.is_gap;
    score_ += counts ? 1 : 0;
    taken_.push_back(taken);
    const bool arrived = next(after);
    taken_.pop_back();
    score_ -= counts ? 1 : 0;
    return arrived;
  }

  bool whole_item(const PatternPart& part, uint32_t at, const Next& next) {
    bool fits = false;
    ++inside_;
    const Next after_item = [&](uint32_t end) {
      fits = true;
      --inside_;
      const bool arrived = step({part.item, part.slot, false, {at, end}}, end, next);
      ++inside_;
      return arrived;
    };
    const bool arrived = part.kind == Kind::sequence ? sequence(part.children, at, after_item)
                                                     : choices(part, at, after_item);
    --inside_;
    return arrived || (!fits && fail(part, at));
  }

  // Skips as little as it can.
  bool gap(const PatternPart& part, uint32_t begin, const Next& next) {
    const auto outer = std::exchange(gap_, {&part, begin, score_});
    uint32_t at = begin;
    bool arrived = false;
    for (unsigned skipped = 0;; ++skipped) {
      arrived = at == begin ? next(at) : step({part.item, -1, true, {begin, at}}, at, next);
      if (arrived || skipped == part.most || at >= cells_.size()) break;
      if (pattern_.may_skip(part, cells_[at])) {
        ++at;
      } else if (const auto end = pattern_.aside_end(cells_, at)) {
        at = *end;
      } else {
        break;
      }
    }
    gap_ = outer;
    return arrived;
  }

  // What is optional is no cause of a failure where nothing of it was found.
  bool optional(const PatternPart& part, uint32_t at, const Next& next) {
    const size_t outer = std::exchange(quiet_, score_ + 1);
    const bool arrived = walk(part.children[0], at, [&](uint32_t after) {
      const size_t inner = std::exchange(quiet_, outer);
      const bool rest = next(after);
      quiet_ = inner;
      return rest;
    });
    quiet_ = outer;
    return arrived || next(at);
  }

  bool choices(const PatternPart& part, uint32_t at, const Next& next) {
    return std::any_of(part.children.begin(), part.children.end(),
                       [&](const PatternPart& child) { return walk(child, at, next); });
  }

  // Where no choice finds anything, the choice as a whole is what is missing.
  bool alternation(const PatternPart& part, uint32_t at, const Next& next) {
    bool fits = false;
    const size_t outer = std::exchange(quiet_, score_ + 1);
    const bool arrived = choices(part, at, [&](uint32_t after) {
      fits = true;
      const size_t inner = std::exchange(quiet_, outer);
      const bool rest = next(after);
      quiet_ = inner;
      return rest;
    });
    quiet_ = outer;
    return arrived || (!fits && fail(part, at));
  }

  // As many members as it can on both sides of the one that is bound.
  bool list(const PatternPart& part, uint32_t at, const Next& next) {
    const PatternPart& companion = part.children[0];
    const PatternPart& separator = part.children[1];
    const PatternPart& member = part.children[2];
    bool fits = false;
    const Next bind = [&](uint32_t begin) {
      return walk(member, begin, [&](uint32_t end) {
        return repeat(separator, companion, end, part.most, [&](uint32_t after) {
          fits = true;
          const int depth = std::exchange(inside_, inside_ - 1);
          const bool arrived = step({part.item, part.slot, false, {begin, end}}, after, next);
          inside_ = depth;
          return arrived;
        });
      });
    };
    ++inside_;
    const bool arrived = repeat(companion, separator, at, part.most, bind);
    --inside_;
    return arrived || (!fits && fail(part, at));
  }

  bool repeat(const PatternPart& one, const PatternPart& other, uint32_t at, unsigned most,
              const Next& next) {
    const bool more = most > 0 && walk(one, at, [&](uint32_t between) {
                        return walk(other, between, [&](uint32_t after) {
                          return after > at && repeat(one, other, after, most - 1, next);
                        });
                      });
    return more || next(at);
  }

  bool fail(const PatternPart& part, uint32_t at) {
    if (inside_ > 0 || score_ < quiet_) return false;
    if (furthest_ && furthest_->score >= score_) return false;
    const bool beside_gap = gap_.part != nullptr && gap_.score == score_;
    furthest_ = WalkStop{.taken = taken_,
                         .score = score_,
                         .part = &part,
                         .at = at,
                         .gap = beside_gap ? gap_.part : nullptr,
                         .gap_begin = gap_.begin};
    return false;
  }

  struct Gap {
    const PatternPart* part = nullptr;
    uint32_t begin = 0;
    size_t score = 0;  // when it began
  };

  const PatternWalk& pattern_;
  std::span<const WalkCell> cells_;
  std::vector<WalkStep> taken_;
  std::optional<WalkStop> furthest_;
  Gap gap_;
  size_t score_ = 0;
  size_t quiet_ = 0;  // failures of a lower score are not worth telling
  int inside_ = 0;    // of a whole item
  size_t steps_ = 0;
};

PatternWalk::PatternWalk(const CompiledPattern& pattern, const Symbols& symbols)
    : pattern_(pattern), symbols_(symbols) {
  PatternPart whole = part_of(*pattern.expression);
  if (whole.kind == Kind::sequence && !is_whole_item(whole)) {
    root_ = std::move(whole);
  } else {
    root_.children.push_back(std::move(whole));
  }
  for (const PatternPart& part : root_.children) needed_ += fewest_items(part);
}

PatternPart PatternWalk::part_of(const Expression& expression) const {
  if (expression.kind == Expression::Kind::list) return list_of(expression);
  PatternPart part{.first = first_of(expression),
                   .last = last_of(expression),
                   .slot = expression.slot,
                   .item = expression.where,
                   .can_be_empty = crosscheck::can_be_empty(expression)};
  const bool is_pin = &expression == pattern_.anchor || expression.kind == Expression::Kind::value;
  if (is_pin || expression.kind == Expression::Kind::unit) {
    part.kind = Kind::unit;
    part.atoms = {is_pin ? kPinAtom : expression.atom};
    return part;
  }
  if (expression.kind == Expression::Kind::gap) {
    part.kind = Kind::gap;
    part.most = expression.most;
    part.atoms = pattern_.gaps[expression.gap].left;
    part.atoms |= pattern_.gaps[expression.gap].right;
    return part;
  }
  part.kind = expression.kind == Expression::Kind::sequence      ? Kind::sequence
              : expression.kind == Expression::Kind::alternation ? Kind::alternation
                                                                 : Kind::optional;
  for (const Expression& child : expression.children()) part.children.push_back(part_of(child));
  return part;
}

PatternPart PatternWalk::list_of(const Expression& expression) const {
  const Expression& member = expression.child();
  const bool is_value = member.kind == Expression::Kind::value;
  PatternPart part{.kind = Kind::list,
                   .first = first_of(expression),
                   .last = last_of(expression),
                   .most = kLongestList,
                   .slot = member.slot,
                   .item = expression.where};
  part.children.push_back(part_of(is_value ? member.child() : member));
  part.children.push_back(part_of(expression.child(1)));
  part.children.push_back(part_of(member));
  return part;
}

WalkOutcome PatternWalk::from(std::span<const WalkCell> cells, uint32_t start) const {
  return from(cells, start, 0);
}

WalkOutcome PatternWalk::from(std::span<const WalkCell> cells, uint32_t start,
                              size_t first_part) const {
  return Walker(*this, cells).run(std::span(root_.children).subspan(first_part), start);
}

std::optional<uint32_t> PatternWalk::aside_end(std::span<const WalkCell> cells, uint32_t at) const {
  if (!has_role(cells[at], DelimiterRole::aside_open)) return std::nullopt;
  for (uint32_t i = at + 1; i < cells.size(); ++i) {
    if (has_role(cells[i], DelimiterRole::aside_close)) return i + 1;
    const bool ends = has_role(cells[i], DelimiterRole::aside_open) ||
                      has_role(cells[i], DelimiterRole::stop) || cells[i].symbol == kPinSymbol;
    if (ends) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace crosscheck
