#include "compare/verdict.h"

namespace crosscheck {
namespace {

enum class Times : uint8_t { any, same, ordered, unknown };

constexpr Outcome A = Outcome::agreement;
constexpr Outcome E = Outcome::evolution;
constexpr Outcome C = Outcome::contradiction;
constexpr Outcome U = Outcome::undetermined;

struct Row {
  Fit fit;
  Times times;
  Outcome constant, revisable, rises, falls, level;  // rises and falls: cumulative; level: the rest
};

// clang-format off
constexpr Row kTable[] = {
    //                                constant revisable rises falls level, stance, holder, set
    {Fit::equal,      Times::any,     A,       A,        A,    A,    A},
    {Fit::compatible, Times::any,     A,       A,        A,    A,    A},
    {Fit::strained,   Times::ordered, U,       E,        E,    E,    E},
    {Fit::strained,   Times::any,     U,       U,        U,    U,    U},
    {Fit::disjoint,   Times::same,    C,       C,        C,    C,    C},
    {Fit::disjoint,   Times::ordered, C,       E,        E,    C,    E},
    {Fit::disjoint,   Times::unknown, C,       U,        U,    U,    U},
};
// clang-format on

Times times_of(TimeOrder order) {
  if (order == TimeOrder::same) return Times::same;
  return order == TimeOrder::unknown ? Times::unknown : Times::ordered;
}

Outcome column(const Row& row, Dynamics dynamics, bool rises) {
  if (dynamics == Dynamics::constant) return row.constant;
  if (dynamics == Dynamics::revisable) return row.revisable;
  if (dynamics == Dynamics::cumulative) return rises ? row.rises : row.falls;
  return row.level;
}

}  // namespace

Outcome judge(const ValueRelation& relation, TimeOrder order, Dynamics dynamics, bool rises) {
  // An ambiguous number proves no movement either.
  const Times times = relation.ambiguous ? Times::unknown : times_of(order);
  for (const Row& row : kTable) {
    const bool fits = row.times == Times::any || row.times == times;
    if (row.fit == relation.fit && fits) return column(row, dynamics, rises);
  }
  return Outcome::nothing;
}

}  // namespace crosscheck
