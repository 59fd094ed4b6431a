// What a number in digits may be in a time expression.
//
//   "30" is a day, a minute, a short year ...;  "18.05" a clock;  "11.09.2019" a dotted date
//   "2.000" is only a count, 2000;  "2,5" a count, 2.5
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/time_words.h"

namespace crosscheck {

// A number's runs of digits, between single inner points or commas.
struct DigitRuns {
  static constexpr size_t kMost = 4;
  uint32_t value[kMost] = {};
  uint8_t digits[kMost] = {};
  uint8_t count = 0;
  bool points = true;  // all marks are points
  bool fits = false;   // few and short enough to be read
};
DigitRuns digit_runs(std::string_view text);

// Whether the number may be of that class, and its value there (see TimeCapture).
bool number_value(const DigitRuns& runs, TimeClass what, double& value);

}  // namespace crosscheck
