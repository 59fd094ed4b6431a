#include "claims/amount.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace crosscheck {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr double kDaysInYear = 365.2425;  // of the Gregorian calendar, on average

Amount exactly(double number, std::string unit) {
  return {.min = number, .max = number, .written = number, .unit = std::move(unit)};
}

// What a number may stand for whose last digit is worth `step`: all that it is rounded from, and
// all that it is cut off from.
void widen_by_rounding(Amount& amount, double number, double step) {
  amount.min = number < 0 ? number - step : number - step / 2;
  amount.max = number < 0 ? number + step / 2 : number + step;
}

// Things are counted to the last one; what is measured is rounded somewhere, and so is what is
// written with a multiplier, noughts at its end or digits after its mark.
bool is_rounded(const Quantity& quantity) {
  const bool is_currency = quantity.unit.size() == 3 && quantity.unit[0] >= 'A' &&
                           quantity.unit[0] <= 'Z' && quantity.unit[2] >= 'A' &&
                           quantity.unit[2] <= 'Z';
  const bool counted = quantity.unit.empty() || is_currency;
  return quantity.rounded || quantity.decimals > 0 || !counted;
}

bool is_ratio(std::string_view unit) {
  return unit.empty() || unit == "%";
}

// 20 % of 100 is 20, and two percentages differ by percentage points.
bool compare_as_they_are(std::string_view a, std::string_view b) {
  if (a == b || (is_ratio(a) && is_ratio(b))) return true;
  return (a == "%" && b == "pp") || (a == "pp" && b == "%");
}

std::optional<double> both(const Amount& a, const Amount& b, double (*operation)(double, double)) {
  if (!a.written || !b.written) return std::nullopt;
  const double result = operation(*a.written, *b.written);
  return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

MaybeAmount checked(Amount amount) {
  if (std::isnan(amount.min) || std::isnan(amount.max)) return std::nullopt;
  return amount;
}

// The extremes of an operation that is monotonous in each of its operands.
Amount at_corners(const Amount& a, const Amount& b, double (*operation)(double, double)) {
  const double corners[] = {operation(a.min, b.min), operation(a.min, b.max),
                            operation(a.max, b.min), operation(a.max, b.max)};
  const auto [min, max] = std::minmax_element(std::begin(corners), std::end(corners));
  Amount result{.min = *min, .max = *max, .written = both(a, b, operation), .unit = ""};
  for (const double corner : corners) {
    if (std::isnan(corner)) result.min = corner;
  }
  return result;
}

double plus(double a, double b) {
  return a + b;
}
double minus(double a, double b) {
  return a - b;
}
double times(double a, double b) {
  return a * b;
}
double over(double a, double b) {
  return a / b;
}

Amount scaled(Amount amount, double factor) {
  amount.min *= factor;
  amount.max *= factor;
  if (amount.written) amount.written = *amount.written * factor;
  return amount;
}

// --------------------------------------------------------------------------------------- durations

struct Duration {
  double count = 0;
  double step = 1;
  char unit = 'D';  // as in TIMEX3; 'h', 'm', 's' for hours, minutes, seconds
};

std::optional<Duration> parse_duration(std::string_view value) {
  if (!value.starts_with('P')) return std::nullopt;
  value.remove_prefix(1);
  const bool clock = value.starts_with('T');
  if (clock) value.remove_prefix(1);
  Duration duration;
  const auto [end, error] =
      std::from_chars(value.data(), value.data() + value.size(), duration.count);
  if (error != std::errc{} || end + 1 != value.data() + value.size()) return std::nullopt;
  const size_t point = value.find('.');
  for (size_t i = point; i != value.npos && i + 2 < value.size(); ++i) duration.step /= 10;
  duration.unit = clock ? static_cast<char>(*end - 'A' + 'a') : *end;
  return duration;
}

struct UnitLength {
  char unit;
  double least;
  double most;
};
constexpr UnitLength kInDays[] = {
    {'h', 1. / 24, 1. / 24}, {'D', 1, 1}, {'W', 7, 7}, {'M', 28, 31}, {'Y', 365, 366}};
constexpr UnitLength kInYears[] = {
    {'D', 1. / 366, 1. / 365}, {'W', 7. / 366, 7. / 365}, {'M', 1. / 12, 1. / 12}, {'Y', 1, 1}};

template <size_t N>
MaybeAmount length_in(const UnitLength (&lengths)[N], const TimeExpression& time, bool rounding,
                      std::string unit) {
  const std::optional<Duration> duration = parse_duration(time.value);
  if (!duration || time.timex != Timex::duration) return std::nullopt;
  Amount amount = exactly(duration->count, std::move(unit));
  // Days are counted; of weeks and more nobody counts the rest.
  const bool exact = duration->unit == 'D' && duration->step == 1;
  if (rounding && !exact) widen_by_rounding(amount, duration->count, duration->step);
  for (const UnitLength& length : lengths) {
    if (length.unit != duration->unit) continue;
    amount.min *= length.least;
    amount.max *= length.most;
    amount.written = duration->count * (length.least + length.most) / 2;
    return amount;
  }
  return std::nullopt;
}

// The first and the last day of a time.
struct Days {
  sys_days first;
  sys_days last;
};
std::optional<Days> days_in(const TimeInterval& time) {
  if (!time.known()) return std::nullopt;
  const Minute last = std::max(*time.from, *time.to - std::chrono::minutes(1));
  return Days{std::chrono::floor<days>(*time.from), std::chrono::floor<days>(last)};
}

}  // namespace

Amount literal_amount(double number) {
  Amount amount = exactly(number, "");
  amount.literal = true;
  return amount;
}

Amount amount_of(const Quantity& quantity, bool rounding) {
  Amount amount{.min = quantity.hard.min,
                .max = quantity.hard.max,
                .written = quantity.number,
                .unit = quantity.unit};
  const bool exact = quantity.number && quantity.hard.min == quantity.hard.max;
  if (rounding && exact && is_rounded(quantity))
    widen_by_rounding(amount, *quantity.number, quantity.step);
  for (const double reading : quantity.readings) {
    amount.min = std::min(amount.min, reading);
    amount.max = std::max(amount.max, reading);
  }
  return amount;
}

MaybeAmount in_unit_of(const Amount& a, const Amount& b, const Units* units) {
  if (a.literal || b.literal || compare_as_they_are(a.unit, b.unit)) return a;
  if (units == nullptr) return std::nullopt;
  const auto min = units->convert(a.min, a.unit, b.unit);
  const auto max = units->convert(a.max, a.unit, b.unit);
  if (!min || !max) return std::nullopt;
  Amount converted{.min = *min, .max = *max, .written = {}, .unit = b.unit};
  if (a.written) converted.written = units->convert(*a.written, a.unit, b.unit);
  return converted;
}

MaybeAmount add(const Amount& a, const Amount& b, const Units* units) {
  const MaybeAmount other = in_unit_of(b, a, units);
  if (!other) return std::nullopt;
  return checked({.min = a.min + other->min,
                  .max = a.max + other->max,
                  .written = both(a, *other, plus),
                  .unit = a.literal ? b.unit : a.unit,
                  .literal = a.literal && b.literal});
}

MaybeAmount subtract(const Amount& a, const Amount& b, const Units* units) {
  const MaybeAmount other = in_unit_of(b, a, units);
  if (!other) return std::nullopt;
  return checked({.min = a.min - other->max,
                  .max = a.max - other->min,
                  .written = both(a, *other, minus),
                  .unit = a.literal ? b.unit : a.unit,
                  .literal = a.literal && b.literal});
}

MaybeAmount multiply(const Amount& a, const Amount& b) {
  if (!is_ratio(a.unit) && !is_ratio(b.unit)) return std::nullopt;
  Amount product = at_corners(a, b, times);
  product.unit = is_ratio(a.unit) ? b.unit : a.unit;
  product.literal = a.literal && b.literal;
  return checked(std::move(product));
}

MaybeAmount divide(const Amount& a, const Amount& b, const Units* units) {
  if (b.min <= 0 && b.max >= 0) return std::nullopt;
  const bool by_number = is_ratio(b.unit) && !is_ratio(a.unit);
  const MaybeAmount numerator = by_number ? a : in_unit_of(a, b, units);
  if (!numerator) return std::nullopt;
  Amount quotient = at_corners(*numerator, b, over);
  if (by_number) quotient.unit = a.unit;
  quotient.literal = a.literal && b.literal;
  return checked(std::move(quotient));
}

Amount negated(Amount a) {
  return scaled({.min = a.max,
                 .max = a.min,
                 .written = a.written,
                 .unit = std::move(a.unit),
                 .literal = a.literal},
                -1);
}

Amount absolute(Amount a) {
  if (a.written) a.written = std::abs(*a.written);
  const double most = std::max(std::abs(a.min), std::abs(a.max));
  a.min = a.min <= 0 && a.max >= 0 ? 0 : std::min(std::abs(a.min), std::abs(a.max));
  a.max = most;
  return a;
}

MaybeAmount year_of(const TimeInterval& time) {
  const std::optional<Days> in = days_in(time);
  if (!in) return std::nullopt;
  const auto year = [](sys_days day) {
    return static_cast<double>(int(std::chrono::year_month_day(day).year()));
  };
  Amount amount{.min = year(in->first), .max = year(in->last), .written = {}, .unit = ""};
  if (amount.min == amount.max) amount.written = amount.min;
  return amount;
}

MaybeAmount days_between(const TimeInterval& a, const TimeInterval& b) {
  const std::optional<Days> from = days_in(a), to = days_in(b);
  if (!from || !to) return std::nullopt;
  const auto count = [](sys_days first, sys_days last) {
    return static_cast<double>((last - first).count());
  };
  Amount amount{.min = count(from->last, to->first),
                .max = count(from->first, to->last),
                .written = {},
                .unit = "d"};
  if (amount.min == amount.max) amount.written = amount.min;
  return amount;
}

MaybeAmount years_between(const TimeInterval& a, const TimeInterval& b) {
  MaybeAmount amount = days_between(a, b);
  if (!amount) return std::nullopt;
  Amount years = scaled(*amount, 1 / kDaysInYear);
  years.unit = "a";
  return years;
}

MaybeAmount days_of(const TimeExpression& duration, bool rounding) {
  return length_in(kInDays, duration, rounding, "d");
}

MaybeAmount years_of(const TimeExpression& duration, bool rounding) {
  return length_in(kInYears, duration, rounding, "a");
}

}  // namespace crosscheck
