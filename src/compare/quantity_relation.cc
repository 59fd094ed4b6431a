#include "compare/quantity_relation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace crosscheck {
namespace {

bool nearly(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

// Up to what converting units may lose.
bool reaches(double low, double high) {
  return low <= high || nearly(low, high);
}

bool meet(const Interval& a, const Interval& b) {
  return reaches(a.min, b.max) && reaches(b.min, a.max);
}

Interval scaled(Interval interval, double factor) {
  interval.min *= factor;
  interval.max *= factor;
  return interval;
}

Quantity scaled(Quantity quantity, double factor) {
  if (quantity.number) quantity.number = *quantity.number * factor;
  quantity.hard = scaled(quantity.hard, factor);
  quantity.soft = scaled(quantity.soft, factor);
  quantity.step *= factor;
  return quantity;
}

// Each way to read the number, as a quantity of its own.
std::vector<Quantity> readings_of(const Quantity& quantity) {
  if (quantity.readings.empty() || !quantity.number || *quantity.number == 0) return {quantity};
  std::vector<Quantity> all;
  for (const double reading : quantity.readings) {
    all.push_back(scaled(quantity, reading / *quantity.number));
  }
  return all;
}

bool is_exact(const Quantity& quantity) {
  return quantity.number && quantity.hard.min == quantity.hard.max;
}

// The value of the last digit that was meant: at least a thousand where three noughts end the
// number.
double precision(const Quantity& quantity) {
  const bool thousands =
      quantity.rounded && quantity.step < 1000 && std::fmod(std::abs(*quantity.number), 1000) == 0;
  return thousands ? 1000 : quantity.step;
}

// "2.9 million" is 2,874,301 rounded; "412 thousand" is 412,870 cut off.
bool is_shortened(const Quantity& coarse, const Quantity& fine) {
  const bool written_short = coarse.rounded || coarse.decimals < fine.decimals;
  const double step = precision(coarse);
  if (!written_short || !(step > 0) || precision(fine) >= step) return false;
  const double steps = *fine.number / step;
  const double rounded = std::round(steps * (1 + 1e-12)) * step;
  const double cut_off = std::trunc(steps * (1 + 1e-12)) * step;
  return *coarse.number != 0 &&
         (nearly(rounded, *coarse.number) || nearly(cut_off, *coarse.number));
}

bool agree_after_rounding(const Quantity& a, const Quantity& b) {
  if (!is_exact(a) || !is_exact(b)) return false;
  return is_shortened(a, b) || is_shortened(b, a);
}

bool digits_swapped(double a, double b) {
  const std::string x = fmt::format("{}", a), y = fmt::format("{}", b);
  if (x.size() != y.size()) return false;
  const auto [in_x, in_y] = std::mismatch(x.begin(), x.end(), y.begin());
  const auto left = x.end() - in_x;
  if (left < 2 || in_x[0] != in_y[1] || in_x[1] != in_y[0]) return false;
  return std::equal(in_x + 2, x.end(), in_y + 2);
}

Slip slip_between(const Quantity& a, const Quantity& b) {
  if (!a.number || !b.number || *a.number <= 0 || *b.number <= 0) return Slip::none;
  const double ratio = std::max(*a.number, *b.number) / std::min(*a.number, *b.number);
  if (nearly(ratio, 1000)) return Slip::thousand;
  if (nearly(ratio, 10)) return Slip::nought;
  return digits_swapped(*a.number, *b.number) ? Slip::swapped : Slip::none;
}

ValueRelation relate_readings(const Quantity& a, const Quantity& b, bool rounding) {
  if (a.hard == b.hard && a.soft == b.soft) return {.fit = Fit::equal};
  if (meet(a.soft, b.soft)) return {.fit = Fit::compatible};
  if (rounding && agree_after_rounding(a, b)) return {.fit = Fit::compatible, .rounded = true};
  if (meet(a.hard, b.hard)) return {.fit = Fit::strained};
  return {.fit = Fit::disjoint, .slip = slip_between(a, b)};
}

// Orders relations; the rest of the order only keeps the choice among equals symmetric.
auto closeness(const ValueRelation& relation) {
  return std::tuple(relation.fit, relation.rounded, -static_cast<int>(relation.slip));
}

// A change and a total, a part and its whole, are different facts; "from 12 to 25" holds two
// totals.
bool same_role(QuantityRole a, QuantityRole b) {
  const auto total = [](QuantityRole role) {
    return role == QuantityRole::before ? QuantityRole::total : role;
  };
  return total(a) == total(b);
}

// The quantity in the base unit of its dimension.
Quantity in_base_unit(Quantity quantity, const UnitInfo& unit) {
  if (quantity.number) quantity.step = precision(quantity);
  quantity = scaled(std::move(quantity), unit.factor);
  for (Interval* interval : {&quantity.hard, &quantity.soft}) {
    interval->min += unit.offset;
    interval->max += unit.offset;
  }
  if (quantity.number) quantity.number = *quantity.number + unit.offset;
  for (double& reading : quantity.readings) reading = reading * unit.factor + unit.offset;
  return quantity;
}

ValueRelation relate_converted(const Quantity& a, const Quantity& b, bool rounding,
                               const Units* units) {
  const UnitInfo* of_a = units ? units->find(a.unit) : nullptr;
  const UnitInfo* of_b = units ? units->find(b.unit) : nullptr;
  if (!of_a || !of_b || of_a->dimension != of_b->dimension) return {.fit = Fit::apart};
  Quantity base_a = in_base_unit(a, *of_a), base_b = in_base_unit(b, *of_b);
  base_a.unit = base_b.unit = "";
  return relate_quantities(base_a, base_b, rounding);
}

}  // namespace

ValueRelation relate_quantities(const Quantity& a, const Quantity& b, bool rounding,
                                const Units* units) {
  if (!same_role(a.role, b.role)) return {.fit = Fit::apart};
  if (a.unit != b.unit) return relate_converted(a, b, rounding, units);
  if (a.readings.empty() && b.readings.empty()) return relate_readings(a, b, rounding);
  ValueRelation best{.fit = Fit::apart};
  Fit worst = Fit::equal;
  for (const Quantity& x : readings_of(a)) {
    for (const Quantity& y : readings_of(b)) {
      const ValueRelation relation = relate_readings(x, y, rounding);
      worst = std::max(worst, relation.fit);
      if (closeness(relation) < closeness(best)) best = relation;
    }
  }
  // What only some readings allow is neither agreed nor contradicted.
  const bool some_agree = best.fit < Fit::disjoint && worst > Fit::compatible;
  if (some_agree) return {.fit = Fit::strained, .ambiguous = true};
  if (best.fit == Fit::equal && worst != Fit::equal) best.fit = Fit::compatible;
  return best;
}

bool is_below(const Quantity& a, const Quantity& b) {
  if (a.number && b.number && *a.number != *b.number) return *a.number < *b.number;
  return std::pair(a.soft.min, a.soft.max) < std::pair(b.soft.min, b.soft.max);
}

}  // namespace crosscheck
