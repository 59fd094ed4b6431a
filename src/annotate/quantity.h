// A quantity as a reader takes it: two intervals around the number as written.
//
//   "lebih dari 10.000"   number 10000   hard (10000, inf)   soft (10000, 20000]
//   "sekitar 3.000"       number 3000    hard [2400, 3600]   soft [2700, 3300]
//   "ribuan"              no number      hard [1000, inf)    soft [1000, 100000], vague
//
// The hard interval is what the words logically say, the soft one what a reader takes them to mean;
// the soft one lies inside the hard one. Factors are data of the language pack
// (rules/languages/*/numbers.json).
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "text/document.h"

namespace crosscheck {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Interval {
  double min = -kInfinity;
  double max = kInfinity;
  bool min_open = false;
  bool max_open = false;

  friend bool operator==(const Interval&, const Interval&) = default;
};

// What a number says of its whole. A rule takes totals unless its pattern says otherwise.
enum class QuantityRole : uint8_t {
  total,
  change,  // "12 jenazah lagi", "12 more": how much a total moved
  part,    // "tiga di antaranya", "including three children"
  before,  // the 12 of "dari 12 menjadi 25"
};

struct Quantity {
  std::optional<double> number;  // as written; none for ranges and vague words
  Interval hard;
  Interval soft;
  std::string unit;  // "" a bare count; "%"; "pp" percentage points; ISO 4217; UCUM-style symbol:
                     // "km", "Cel"
  bool approximate = false;
  bool vague = false;
  QuantityRole role = QuantityRole::total;

  // Rounding. `step` is the value of the last digit written (100,000 in "2,9 juta"; 1 in "412");
  // `rounded` says that the writing itself suggests rounding: a multiplier word, or three trailing
  // zeros, which then are not counted as written (1,000 in "412.000", in "10.000" too).
  double step = 1;
  uint8_t decimals = 0;  // digits written after the decimal mark
  bool rounded = false;

  std::vector<double> readings;  // both, where a number can be read two ways; else empty

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

struct QuantityMention {
  TokenRange tokens;  // hedge, number and unit
  Span span;
  Quantity value;
};

}  // namespace crosscheck
