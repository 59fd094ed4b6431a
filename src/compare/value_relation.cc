#include "compare/value_relation.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "compare/name_relation.h"
#include "compare/quantity_relation.h"

namespace crosscheck {
namespace {

ValueRelation relate_stances(const StanceValue& a, const StanceValue& b) {
  if (a.stance == b.stance) return {.fit = Fit::equal};
  const bool one_side = !a.side.empty() && a.side == b.side;
  return {.fit = one_side ? Fit::compatible : Fit::disjoint};
}

bool lie_apart(const TimeInterval& a, const TimeInterval& b) {
  return (a.to && b.from && *a.to <= *b.from) || (b.to && a.from && *b.to <= *a.from);
}

// A stretch of time in months, days and minutes, which don't convert: "P1Y6M" is 18 months.
struct Stretch {
  double months = 0, days = 0, minutes = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

bool add_to(Stretch& stretch, double count, char unit, bool clock) {
  switch (unit) {
    case 'Y':
      stretch.months += 12 * count;
      return true;
    case 'M':
      (clock ? stretch.minutes : stretch.months) += count;
      return true;
    case 'W':
      stretch.days += 7 * count;
      return true;
    case 'D':
      stretch.days += count;
      return true;
    case 'H':
      stretch.minutes += 60 * count;
      return true;
    default:
      return false;
  }
}

// Of a TIMEX3 value; nothing for vague ones ("PXD").
std::optional<Stretch> stretch_of(std::string_view text) {
  Stretch stretch;
  bool clock = false;
  if (!text.starts_with('P') || text.find('X') != text.npos) return std::nullopt;
  for (size_t at = 1; at < text.size();) {
    if (text[at] == 'T') {
      clock = true;
      ++at;
      continue;
    }
    const size_t unit = text.find_first_not_of("0123456789.", at);
    if (unit == text.npos || unit == at) return std::nullopt;
    const double count = std::strtod(std::string(text.substr(at, unit - at)).c_str(), nullptr);
    if (!add_to(stretch, count, text[unit], clock)) return std::nullopt;
    at = unit + 1;
  }
  return stretch;
}

ValueRelation relate_durations(std::string_view a, std::string_view b) {
  const auto x = stretch_of(a), y = stretch_of(b);
  if (!x || !y) return {.fit = Fit::apart};
  if (*x == *y) return {.fit = Fit::equal};
  // How "P30D" stands to "P1M", or "PT72H" to "P3D", is left open.
  const bool comparable = (x->months == 0) == (y->months == 0) &&
                          (x->days == 0) == (y->days == 0) &&
                          (x->minutes == 0) == (y->minutes == 0);
  return {.fit = comparable ? Fit::disjoint : Fit::apart};
}

ValueRelation relate_times(const TimeExpression& a, const TimeExpression& b) {
  if (a.timex != b.timex) return {.fit = Fit::apart};
  if (a.interval == b.interval && a.value == b.value) return {.fit = Fit::equal};
  if (a.timex == Timex::duration) {
    return relate_durations(a.value, b.value);
  }
  if (a.interval.unknown() || b.interval.unknown()) return {.fit = Fit::apart};
  if (a.interval == b.interval) return {.fit = Fit::equal};
  if (lie_apart(a.interval, b.interval)) return {.fit = Fit::disjoint};
  return {.fit = a.interval.known() && b.interval.known() ? Fit::compatible : Fit::strained};
}

ValueRelation relate_terms(const TermValue& a, const TermValue& b) {
  return {.fit = a == b ? Fit::equal : Fit::disjoint};
}

// Values of one rule are of one type, unless a file of claims was edited by hand.
struct Relate {
  const ValueContext& context;

  ValueRelation operator()(const Quantity& a, const Quantity& b) const {
    return relate_quantities(a, b, context.rule.compare.rounding, context.units);
  }
  ValueRelation operator()(const TimeExpression& a, const TimeExpression& b) const {
    return relate_times(a, b);
  }
  ValueRelation operator()(const StanceValue& a, const StanceValue& b) const {
    return relate_stances(a, b);
  }
  ValueRelation operator()(const NameValue& a, const NameValue& b) const {
    ValueRelation relation = relate_names(a, b, context.names, context.entities);
    // A country has a name in each language; that is no other spelling.
    relation.spelling = relation.spelling && context.rule.value_slot().type != SlotType::entity;
    return relation;
  }
  ValueRelation operator()(const TermValue& a, const TermValue& b) const {
    return relate_terms(a, b);
  }
  template <class A, class B>
  ValueRelation operator()(const A&, const B&) const {
    return {.fit = Fit::apart};
  }
};

}  // namespace

ValueRelation relate_values(const ClaimValue& a, const ClaimValue& b, const ValueContext& context) {
  const ValueRelation relation = std::visit(Relate{context}, a, b);
  const bool other_member =
      context.rule.compare.dynamics == Dynamics::set && relation.fit == Fit::disjoint;
  return other_member ? ValueRelation{.fit = Fit::apart} : relation;
}

ValueRelation relate_statements(const ClaimValue& a, Polarity a_polarity, const ClaimValue& b,
                                Polarity b_polarity, const ValueContext& context) {
  const ValueRelation relation = relate_values(a, b, context);
  if (a_polarity == b_polarity && a_polarity == Polarity::affirmed) return relation;
  if (!relation.agrees()) return {.fit = Fit::apart};
  if (a_polarity == b_polarity) return relation;
  return {.fit = Fit::disjoint};
}

}  // namespace crosscheck
