// Digits as written, read by the conventions of the article's language.
//
//   read_digits("10.000", ',')   10000
//   read_digits("2,9", ',')      2.9, one decimal
//   read_digits("2.5", ',')      2.5: no thousands are grouped so, the mark can only be the other
//   one's read_digits("10,000", ',')   10 or 10000: both are readings
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

struct Digits {
  double value = 0;
  std::optional<double> other;  // the second reading, where both make sense
  uint8_t decimals = 0;         // written after the decimal mark
  bool grouped = false;         // thousands are set apart
};

// `text` is digits with single inner points or commas. Nothing if no convention allows it
// ("192.168.1.2").
std::optional<Digits> read_digits(std::string_view text, char decimal_mark);

// Whose marks a number has: "14.4" is foreign where the comma is the decimal mark, "14,4" and
// "10.000" are own. "14.30" may be a clock time, "1,250" is what one would like to know.
enum class Convention : uint8_t { unknown, own, foreign };
Convention convention_of(std::string_view text, char decimal_mark);

}  // namespace crosscheck
