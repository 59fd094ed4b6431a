#include "compare/value_relation.h"

#include <algorithm>
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

// "P3D" and "P5D" count one unit; how "P3D" stands to "P72H" is left open.
bool count_one_unit(std::string_view a, std::string_view b) {
  const auto is_vague = [](std::string_view text) { return text.find('X') != text.npos; };
  if (a.empty() || b.empty() || is_vague(a) || is_vague(b)) return false;
  return a.back() == b.back() && a.starts_with("PT") == b.starts_with("PT");
}

ValueRelation relate_times(const TimeExpression& a, const TimeExpression& b) {
  if (a.timex != b.timex) return {.fit = Fit::apart};
  if (a.interval == b.interval && a.value == b.value) return {.fit = Fit::equal};
  if (a.timex == Timex::duration) {
    return {.fit = count_one_unit(a.value, b.value) ? Fit::disjoint : Fit::apart};
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
    ValueRelation relation = relate_names(a, b, context.names);
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
