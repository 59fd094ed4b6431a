#include "report/chart_scales.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace crosscheck {
namespace {

using namespace std::chrono;

constexpr double kLogarithmicFrom = 20;  // the greatest over the least
constexpr double kZeroFrom = 0.6;        // a least value below this share of the greatest
constexpr double kMargin = 0.15;         // of the span, where the scale does not begin at zero
constexpr double kSteps = 4;             // about as many on a linear scale
constexpr size_t kMostPowerTicks = 7;

// The least of 1, 2, 5 times a power of ten that is not below `value`.
double round_up(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double digit : {1.0, 2.0, 5.0}) {
    if (value <= digit * power * (1 + 1e-9)) return digit * power;
  }
  return 10 * power;
}

double round_down(double value) {
  const double power = std::pow(10, std::floor(std::log10(value) + 1e-9));
  for (const double digit : {5.0, 2.0}) {
    if (value >= digit * power * (1 - 1e-9)) return digit * power;
  }
  return power;
}

ValueScale logarithmic_scale(double least, double greatest) {
  ValueScale scale{.min = round_down(least), .max = round_up(greatest), .logarithmic = true};
  std::vector<double> powers;
  for (double tick = scale.min; tick <= scale.max * (1 + 1e-9); tick = round_up(tick * 1.1)) {
    scale.ticks.push_back(tick);
    const double exponent = std::log10(tick);
    if (std::abs(exponent - std::round(exponent)) < 1e-6) powers.push_back(tick);
  }
  if (scale.ticks.size() <= kMostPowerTicks || powers.size() < 2) return scale;
  const size_t stride = (powers.size() + kMostPowerTicks - 1) / kMostPowerTicks;
  scale.ticks.clear();
  for (size_t i = 0; i < powers.size(); i += stride) scale.ticks.push_back(powers[i]);
  return scale;
}

ValueScale linear_scale(double least, double greatest, bool whole) {
  if (least >= 0 && least <= kZeroFrom * greatest) {
    least = 0;
    if (greatest == 0) greatest = 1;
  } else {
    const double span = greatest > least ? greatest - least : std::max(1.0, std::abs(least) / 5);
    least -= kMargin * span;
    greatest += kMargin * span;
  }
  double step = round_up((greatest - least) / kSteps);
  if (whole) step = std::max(1.0, step);
  ValueScale scale{.min = std::floor(least / step + 1e-9) * step,
                   .max = std::ceil(greatest / step - 1e-9) * step};
  const auto count = std::lround((scale.max - scale.min) / step);
  for (long i = 0; i <= count; ++i)
    scale.ticks.push_back(scale.min + static_cast<double>(i) * step);
  return scale;
}

// A way to divide time: `step` units from tick to tick.
struct Division {
  TickUnit unit;
  int step;
};
constexpr std::array<Division, 20> kDivisions = {
    {{TickUnit::hour, 1},  {TickUnit::hour, 3},  {TickUnit::hour, 6},   {TickUnit::hour, 12},
     {TickUnit::day, 1},   {TickUnit::day, 2},   {TickUnit::day, 5},    {TickUnit::day, 10},
     {TickUnit::month, 1}, {TickUnit::month, 2}, {TickUnit::month, 3},  {TickUnit::month, 6},
     {TickUnit::year, 1},  {TickUnit::year, 2},  {TickUnit::year, 5},   {TickUnit::year, 10},
     {TickUnit::year, 20}, {TickUnit::year, 50}, {TickUnit::year, 100}, {TickUnit::year, 1000}}};

// The tick of the division at `time` or before it.
Minute floor_to(const Division& division, Minute time) {
  const year_month_day date = day_of(time);
  const sys_days day = floor<days>(time);
  switch (division.unit) {
    case TickUnit::hour:
      return day + hours((floor<hours>(time) - day).count() / division.step * division.step);
    case TickUnit::day:  // the first, the sixth, the eleventh, and so on of a month
      return sys_days(date.year() / date.month() / 1) +
             days((static_cast<unsigned>(date.day()) - 1) / division.step * division.step);
    case TickUnit::month:
      return sys_days(
          date.year() /
          month((static_cast<unsigned>(date.month()) - 1) / division.step * division.step + 1) / 1);
    case TickUnit::year:
      break;
  }
  const int number = static_cast<int>(date.year());
  return sys_days(year(number - number % division.step) / January / 1);
}

Minute next_tick(const Division& division, Minute tick) {
  const year_month_day date = day_of(tick);
  switch (division.unit) {
    case TickUnit::hour:
      return tick + hours(division.step);
    case TickUnit::day: {
      const Minute next = tick + days(division.step);
      const sys_days month_begin = sys_days((date.year() / date.month() + months(1)) / 1);
      // Days that are left of a month are too few for a step of their own.
      return next + days(division.step / 2) >= month_begin ? Minute(month_begin) : next;
    }
    case TickUnit::month:
      return sys_days((date.year() / date.month() + months(division.step)) / 1);
    case TickUnit::year:
      break;
  }
  return sys_days((date.year() + years(division.step)) / January / 1);
}

std::vector<Minute> ticks_of(const Division& division, const TimeScale& scale, size_t most) {
  std::vector<Minute> ticks;
  for (Minute tick = floor_to(division, scale.from); tick < scale.to && ticks.size() <= most;
       tick = next_tick(division, tick)) {
    if (tick >= scale.from) ticks.push_back(tick);
  }
  return ticks;
}

void set_ticks(bool clock, size_t most, TimeScale& scale) {
  for (const Division& division : kDivisions) {
    if (division.unit == TickUnit::hour && !clock) continue;
    std::vector<Minute> ticks = ticks_of(division, scale, most);
    if (ticks.size() > most) continue;
    if (!ticks.empty() || scale.ticks.empty()) {
      scale.unit = division.unit;
      scale.ticks = std::move(ticks);
    }
    if (!scale.ticks.empty()) return;
  }
}

}  // namespace

double ValueScale::share(double value) const {
  if (logarithmic && value <= 0) return 0;
  const double whole = logarithmic ? std::log(max / min) : max - min;
  const double part = logarithmic ? std::log(value / min) : value - min;
  return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0.5;
}

double TimeScale::share(Minute time) const {
  const auto whole = static_cast<double>((to - from).count());
  const auto part = static_cast<double>((time - from).count());
  return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0.5;
}

ValueScale value_scale(std::span<const double> values) {
  if (values.empty()) return linear_scale(0, 1, true);
  const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
  double least_positive = *greatest;
  for (const double value : values) {
    if (value > 0) least_positive = std::min(least_positive, value);
  }
  if (*least >= 0 && least_positive > 0 && *greatest > kLogarithmicFrom * least_positive)
    return logarithmic_scale(least_positive, *greatest);
  const bool whole = std::all_of(values.begin(), values.end(),
                                 [](double value) { return value == std::floor(value); });
  return linear_scale(*least, *greatest, whole);
}

TimeScale time_scale(std::span<const TimeInterval> times, size_t most) {
  std::vector<Minute> ends;
  bool clock = false;
  for (const TimeInterval& time : times) {
    if (time.from) ends.push_back(*time.from);
    if (time.to) ends.push_back(*time.to);
    clock = clock || (time.known() && *time.to - *time.from < days(1));
  }
  if (ends.empty()) return {};
  const auto [first, last] = std::minmax_element(ends.begin(), ends.end());
  TimeScale scale{.from = *first, .to = *last};
  clock = clock && scale.to - scale.from <= days(2);
  const minutes least = clock ? minutes(days(1)) : minutes(days(7));
  const minutes span = scale.to - scale.from;
  const minutes margin = std::max((least - span) / 2, span / 40);
  scale.from =
      clock ? Minute(floor<hours>(scale.from - margin)) : Minute(floor<days>(scale.from - margin));
  scale.to = clock ? Minute(ceil<hours>(scale.to + margin)) : Minute(ceil<days>(scale.to + margin));
  set_ticks(clock, most, scale);
  return scale;
}

}  // namespace crosscheck
