#include "annotate/time_number.h"

namespace crosscheck {

DigitRuns digit_runs(std::string_view text) {
  DigitRuns runs;
  size_t run = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (runs.digits[run] == 9) return runs;
      runs.value[run] = runs.value[run] * 10 + static_cast<uint32_t>(c - '0');
      ++runs.digits[run];
    } else {
      if (++run == DigitRuns::kMost) return runs;
      runs.points = runs.points && c == '.';
    }
  }
  runs.count = static_cast<uint8_t>(run + 1);
  runs.fits = true;
  return runs;
}

namespace {

// "20019": without one of its digits it is a year near ours.
bool has_digit_too_many(uint32_t year) {
  for (uint32_t place = 1; place <= 10'000; place *= 10) {
    const uint32_t without = year / (place * 10) * place + year % place;
    if (without >= 1900 && without < 2100) return true;
  }
  return false;
}

bool plain(const DigitRuns& runs, TimeClass what) {
  const uint32_t n = runs.value[0];
  const int digits = runs.digits[0];
  switch (what) {
    case TimeClass::day:
      return digits <= 2 && n >= 1 && n <= 31;
    case TimeClass::month_number:
      return digits <= 2 && n >= 1 && n <= 12;
    case TimeClass::loose_day:
    case TimeClass::loose_month:
      return digits <= 2;
    case TimeClass::year:
      return digits == 4 && n >= 1000 && n < 3000;
    case TimeClass::recent_year:
      return digits == 4 && n >= 1900 && n < 2100;
    case TimeClass::loose_year:
      return digits == 4 ? n >= 1000 : digits == 5 && has_digit_too_many(n);
    case TimeClass::short_year:
      return digits == 2;
    case TimeClass::decade:
      return digits == 4 && n % 10 == 0 && n >= 1000 && n < 2100;
    case TimeClass::short_decade:
      return digits == 2 && n % 10 == 0;
    case TimeClass::hour:
      return digits <= 2 && n <= 24;
    case TimeClass::minute:
      return digits == 2 && n <= 59;
    case TimeClass::ordinal:
      return digits <= 3;
    default:
      return false;
  }
}

// Three digits after every mark are thousands, else the last mark is the decimal one.
bool counted(const DigitRuns& runs, double& value) {
  bool thousands = runs.count > 1;
  for (size_t i = 1; i < runs.count; ++i) thousands = thousands && runs.digits[i] == 3;
  if (!thousands && runs.count > 2) return false;
  value = runs.value[0];
  if (thousands) {
    for (size_t i = 1; i < runs.count; ++i) value = value * 1000 + runs.value[i];
  } else if (runs.count == 2) {
    double scale = 1;
    for (int i = 0; i < runs.digits[1]; ++i) scale *= 10;
    value += runs.value[1] / scale;
  }
  return true;
}

}  // namespace

bool number_value(const DigitRuns& runs, TimeClass what, double& value) {
  if (!runs.fits) return false;
  if (what == TimeClass::count) return counted(runs, value);
  if (what == TimeClass::clock) {  // seconds, where there are any, say nothing more
    value = runs.value[0] * 60.0 + runs.value[1];
    const bool seconds = runs.count == 3 && runs.digits[2] == 2 && runs.value[2] <= 59;
    return (runs.count == 2 || seconds) && runs.points && runs.digits[0] <= 2 &&
           runs.digits[1] == 2 && runs.value[0] <= 24 && runs.value[1] <= 59;
  }
  if (what == TimeClass::dotted_date) {
    value = runs.value[2] * 10'000.0 + runs.value[1] * 100.0 + runs.value[0];
    return runs.count == 3 && runs.points && runs.digits[2] == 4 && runs.digits[0] <= 2 &&
           runs.digits[1] <= 2 && runs.value[1] <= 12 && runs.value[0] <= 31;
  }
  value = runs.value[0];
  return runs.count == 1 && plain(runs, what);
}

}  // namespace crosscheck
