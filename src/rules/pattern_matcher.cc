#include "rules/pattern_matcher.h"

#include <algorithm>
#include <utility>

namespace crosscheck {
namespace {

using Kind = Expression::Kind;

// One pattern on one sentence. Of a list, members stand around the one that is bound.
template <size_t N>
class Evaluation {
 public:
  using Masks = UnitMasks<N>;
  using Bits = typename Masks::Bits;

  Evaluation(const CompiledPattern& pattern, const Masks& masks)
      : pattern_(pattern), masks_(masks) {
    pins_ = masks.pinned().any();
  }

  // Where nothing is pinned, these are what a value can be.
  void set_values(std::span<const Pin> values) { values_ = values; }

  // Where the pattern may begin.
  Bits starts() const { return starts(*pattern_.expression, masks_.ends()); }

  // Takes the preferred way from a place where it may begin.
  void capture(size_t start, std::vector<Capture>& captures) {
    captures_ = &captures;
    captures.assign(1, {});
    const size_t end = walk(*pattern_.expression, start, masks_.ends());
    captures[0].units = span(start, end);
  }

 private:
  static Span span(size_t begin, size_t end) {
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  bool is_pinned(const Expression& expression) const {
    return pins_ && (expression.kind == Kind::value || &expression == pattern_.anchor);
  }

  // Where the expression may begin, if what follows it may begin at `after`.
  Bits starts(const Expression& expression, const Bits& after) const {
    if (is_pinned(expression)) return after >> 1 & masks_.pinned();
    switch (expression.kind) {
      case Kind::unit:
        return after >> 1 & masks_.at(expression.atom);
      case Kind::value:
        return starts_of_values(after);
      case Kind::gap:
        return starts_of_gap(expression, after);
      case Kind::optional:
        return after | starts(expression.child(), after);
      case Kind::list:
        return starts_of_list(expression, after);
      case Kind::alternation:
        return starts_of_choice(expression, after);
      case Kind::sequence:
        break;
    }
    Bits bits = after;
    const auto& parts = expression.children();
    for (size_t i = parts.size(); i-- > 0 && bits.any();) bits = starts(parts[i], bits);
    return bits;
  }

  Bits starts_of_choice(const Expression& expression, const Bits& after) const {
    Bits bits;
    for (const Expression& choice : expression.children()) bits |= starts(choice, after);
    return bits;
  }

  Bits starts_of_values(const Bits& after) const {
    Bits bits;
    for (const Pin& value : values_) {
      if (after.test(value.unit + value.length)) bits.set(value.unit);
    }
    return bits;
  }

  // What a gap may skip, but for asides.
  Bits skipped_by(const Expression& gap) const {
    const GapSides& sides = pattern_.gaps[gap.gap];
    return masks_.plain() & ~masks_.at(sides.left) & ~masks_.at(sides.right);
  }

  Bits starts_of_gap(const Expression& gap, const Bits& after) const {
    const Bits skipped = skipped_by(gap);
    Bits reached = after, last = after;
    for (unsigned i = 0; i < gap.most && last.any(); ++i) {
      Bits next = last >> 1 & skipped;
      for (const auto& [open, end] : masks_.asides()) {
        if (last.test(end)) next.set(open);
      }
      reached |= next;
      last = next;
    }
    return reached;
  }

  // The others of a list are what a value can be, pinned or not.
  static const Expression& companion(const Expression& list) {
    const Expression& member = list.child();
    return member.kind == Kind::value ? member.child() : member;
  }

  Bits pair_starts(const Expression& first, const Expression& second, const Bits& after) const {
    return starts(first, starts(second, after));
  }

  // Where repetitions of both may begin, none of them included.
  Bits repeated_starts(const Expression& first, const Expression& second, const Bits& after) const {
    Bits reached = after;
    while (true) {
      const Bits more = reached | pair_starts(first, second, reached);
      if (more == reached) return reached;
      reached = more;
    }
  }

  // Where the members after the one that is bound may begin, and where it may.
  Bits starts_of_rest(const Expression& list, const Bits& after) const {
    return repeated_starts(list.child(1), companion(list), after);
  }
  Bits starts_of_bound(const Expression& list, const Bits& after) const {
    return starts(list.child(), starts_of_rest(list, after));
  }
  Bits starts_of_list(const Expression& list, const Bits& after) const {
    return repeated_starts(companion(list), list.child(1), starts_of_bound(list, after));
  }

  // ---------------------------------------------------------------------------- the way forwards

  // From a place where the expression may begin to one of `after`.
  size_t walk(const Expression& expression, size_t at, const Bits& after) {
    if (expression.slot < 0 || expression.kind == Kind::list) return walk_in(expression, at, after);
    const size_t index = captures_->size();
    captures_->push_back({expression.slot, {}});
    const size_t end = walk_in(expression, at, after);
    (*captures_)[index].units = span(at, end);
    return end;
  }

  size_t walk_in(const Expression& expression, size_t at, const Bits& after) {
    if (is_pinned(expression)) return at + 1;
    switch (expression.kind) {
      case Kind::unit:
      case Kind::value:
        return at + 1;
      case Kind::gap:
        return walk_gap(expression, at, after);
      case Kind::optional: {
        const Expression& child = expression.child();
        return starts(child, after).test(at) ? walk(child, at, after) : at;
      }
      case Kind::alternation: {
        const auto& choices = expression.children();
        const auto fits = [&](const Expression& choice) { return starts(choice, after).test(at); };
        return walk(*std::find_if(choices.begin(), choices.end(), fits), at, after);
      }
      case Kind::list:
        return walk_list(expression, at, after);
      case Kind::sequence:
        break;
    }
    const auto& parts = expression.children();
    std::vector<Bits> ends(parts.size(), after);
    for (size_t i = parts.size(); i-- > 1;) ends[i - 1] = starts(parts[i], ends[i]);
    for (size_t i = 0; i < parts.size(); ++i) at = walk(parts[i], at, ends[i]);
    return at;
  }

  size_t walk_gap(const Expression& gap, size_t begin, const Bits& after) {
    const Bits skipped = skipped_by(gap);
    size_t at = begin;
    while (!after.test(at)) {
      const auto& asides = masks_.asides();
      const auto aside = std::find_if(asides.begin(), asides.end(),
                                      [&](const auto& each) { return each.first == at; });
      at = skipped.test(at) || aside == asides.end() ? at + 1 : aside->second;
    }
    if (at > begin) captures_->push_back({Capture::kGap, span(begin, at)});
    return at;
  }

  size_t walk_list(const Expression& list, size_t at, const Bits& after) {
    const Expression& other = companion(list);
    const Expression& separator = list.child(1);
    const Bits rest = starts_of_rest(list, after);
    const Bits bound = starts(list.child(), rest);
    at = walk_pairs(other, separator, at, repeated_starts(other, separator, bound));
    at = walk(list.child(), at, rest);
    return walk_pairs(separator, other, at, rest);
  }

  // As many as there are. `loop` is where one more pair, or what follows, may begin.
  size_t walk_pairs(const Expression& first, const Expression& second, size_t at,
                    const Bits& loop) {
    const Bits middle = starts(second, loop);
    const Bits more = starts(first, middle);
    while (more.test(at)) at = walk_in(second, walk_in(first, at, middle), loop);
    return at;
  }

  const CompiledPattern& pattern_;
  const Masks& masks_;
  bool pins_ = false;
  std::span<const Pin> values_;
  std::vector<Capture>* captures_ = nullptr;
};

// The last of the places up to `from`; N if there is none.
template <size_t N>
size_t last_place(const std::bitset<N>& places, size_t from) {
  for (size_t place = from + 1; place-- > 0;) {
    if (places.test(place)) return place;
  }
  return N;
}

template <size_t N>
bool match_pin(const CompiledPattern& pattern, Pin pin, UnitMasks<N>& masks,
               std::vector<Capture>& captures) {
  masks.pin(pin.unit, pin.length, kMatchReach);
  Evaluation<N> evaluation(pattern, masks);
  const size_t start = last_place(evaluation.starts(), pin.unit);
  if (start != N) evaluation.capture(start, captures);
  masks.unpin();
  return start != N;
}

// `starts` is where the pattern may begin, if its reach had no bounds.
template <size_t N>
bool match_start(const CompiledPattern& pattern, uint32_t start, const std::bitset<N>& starts,
                 UnitMasks<N>& masks, std::vector<Capture>& captures) {
  if (!starts.test(start)) return false;
  masks.cut(start + kMatchReach);
  Evaluation<N> evaluation(pattern, masks);
  const bool found = evaluation.starts().test(start);
  if (found) evaluation.capture(start, captures);
  masks.unpin();
  return found;
}

}  // namespace

PatternMatcher::PatternMatcher(const Symbols& symbols)
    : symbols_(symbols), small_(symbols), large_(symbols) {}

void PatternMatcher::read(std::span<const Symbol> units) {
  units_ = units;
  has_window_ = false;
  begun_ = nullptr;
  if (is_small()) small_.read(units);
}

bool PatternMatcher::may_match(const CompiledPattern& pattern, std::span<const Pin> values) {
  if (!is_small()) return true;
  Evaluation<kSmall> evaluation(pattern, small_);
  evaluation.set_values(values);
  return evaluation.starts().any();
}

// Where large_ begins, with all that a match at the pin can reach.
uint32_t PatternMatcher::open_window(Pin pin) {
  const bool is_there = has_window_ && (window_ == 0 || pin.unit >= window_ + kMatchReach) &&
                        pin.unit >= window_ &&
                        pin.unit + pin.length + kMatchReach < window_ + kLarge;
  if (is_there) return window_;
  const uint32_t step = pin.unit / kWindowStep;
  window_ = step == 0 ? 0 : (step - 1) * kWindowStep;
  large_.read(units_.subspan(window_, std::min<size_t>(units_.size() - window_, kLarge - 1)));
  has_window_ = true;
  begun_ = nullptr;
  return window_;
}

bool PatternMatcher::match_pinned(const CompiledPattern& pattern, Pin pin,
                                  std::vector<Capture>& captures) {
  const uint32_t begin = is_small() ? 0 : open_window(pin);
  pin.unit -= begin;
  const bool found = is_small() ? match_pin(pattern, pin, small_, captures)
                                : match_pin(pattern, pin, large_, captures);
  if (!found) return false;
  const auto to_unit = [&](uint32_t place) {
    return begin + (place > pin.unit ? place + pin.length - 1 : place);
  };
  for (Capture& capture : captures)
    capture.units = {to_unit(capture.units.begin), to_unit(capture.units.end)};
  return true;
}

bool PatternMatcher::match_from(const CompiledPattern& pattern, uint32_t start,
                                std::vector<Capture>& captures) {
  const uint32_t begin = is_small() ? 0 : open_window({start, 1});
  if (std::exchange(begun_, &pattern) != &pattern) {
    if (is_small()) {
      small_starts_ = Evaluation<kSmall>(pattern, small_).starts();
    } else {
      large_starts_ = Evaluation<kLarge>(pattern, large_).starts();
    }
  }
  const bool found = is_small()
                         ? match_start(pattern, start, small_starts_, small_, captures)
                         : match_start(pattern, start - begin, large_starts_, large_, captures);
  if (!found) return false;
  for (Capture& capture : captures)
    capture.units = {capture.units.begin + begin, capture.units.end + begin};
  return true;
}

}  // namespace crosscheck
