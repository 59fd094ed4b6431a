#include "annotate/quantity_builder.h"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

// The number moved away from itself by a factor, so that "about -5" is [-6, -4].
double widen(double number, double factor) {
  if (std::isinf(factor)) return factor;
  return number >= 0 ? number * factor : number * (2 - factor);
}

Interval interval(double low, double high, FactorRange factors, OpenEnds open) {
  return {.min = widen(low, factors.min),
          .max = widen(high, factors.max),
          .min_open = open.min && !std::isinf(factors.min),
          .max_open = open.max && !std::isinf(factors.max)};
}

// "hingga -50", "hampir -5": between nought and the number, on its own side of nought.
Interval mirrored(double number, FactorRange factors, OpenEnds open) {
  return {.min = number * factors.max,
          .max = number * factors.min + 0.0,  // no negative nought
          .min_open = open.max,
          .max_open = open.min};
}

bool counts_from_nought(const Hedge& hedge) {
  return hedge.hard.min >= 0 && hedge.hard.max <= 1 && (!hedge.open.max || hedge.approximate);
}

Interval vague_interval(FactorRange bounds, double scale, OpenEnds open) {
  return interval(scale, scale, bounds, open);
}

// 1000 for 412.000 and 3.000, but for 10.000 too: nobody rounds 14.000 to it.
double rounded_step(double value) {
  double step = 1;
  while (std::fmod(value, step * 10) == 0) step *= 10;
  return step == value ? step / 10 : step;
}

void set_rounding(const Number& number, Quantity& quantity) {
  quantity.step = number.step;
  quantity.decimals = number.decimals;
  if (number.scale >= 1000) {
    quantity.rounded = true;
  } else if (number.value >= 1000 && std::fmod(number.value, 1000) == 0) {
    quantity.rounded = true;
    quantity.step = rounded_step(number.value);
  }
}

void set_vague(const Number& number, Quantity& quantity) {
  const VagueWord& word = *number.vague;
  const bool scaled = number.scale > 1;
  quantity.vague = true;
  const OpenEnds open = scaled ? OpenEnds{} : word.open;
  quantity.hard = vague_interval(scaled ? word.scaled_hard : word.hard, number.scale, open);
  quantity.soft = vague_interval(scaled ? word.scaled_soft : word.soft, number.scale, open);
}

}  // namespace

Quantity build_quantity(const QuantityParts& parts) {
  Quantity quantity;
  quantity.unit = parts.unit;
  quantity.role = parts.role;
  if (parts.first.vague != nullptr) {
    set_vague(parts.first, quantity);
    return quantity;
  }
  const double sign = parts.negative ? -1 : 1;
  const double low = sign * parts.first.value;
  const double high = parts.second ? parts.second->value : low;
  const FactorRange exact;
  quantity.hard = interval(low, high, parts.hedge ? parts.hedge->hard : exact, {});
  quantity.soft = interval(low, high, parts.hedge ? parts.hedge->soft : exact, {});
  if (parts.hedge != nullptr) {
    const Hedge& hedge = *parts.hedge;
    quantity.hard = interval(low, high, hedge.hard, hedge.open);
    quantity.soft = interval(low, high, hedge.soft, hedge.open);
    if (low < 0 && !parts.second && counts_from_nought(hedge)) {
      quantity.hard = mirrored(low, hedge.hard, hedge.open);
      quantity.soft = mirrored(low, hedge.soft, hedge.open);
    }
    quantity.approximate = hedge.approximate;
  }
  if (!parts.second) quantity.number = low;
  set_rounding(parts.second ? *parts.second : parts.first, quantity);
  if (!parts.second && parts.first.other) {
    quantity.readings = {low, sign * *parts.first.other};
    std::sort(quantity.readings.begin(), quantity.readings.end());
  }
  return quantity;
}

}  // namespace crosscheck
