// Turns the parts of a quantity as they stand in a sentence into its value: intervals, rounding,
// unit.
//
//   build_quantity({.first = number(10000), .hedge = &more_than})
//     ==  number 10000, hard (10000, inf), soft (10000, 20000]
#pragma once

#include <optional>
#include <string_view>

#include "annotate/number_reader.h"
#include "annotate/quantity.h"
#include "language/number_words.h"

namespace crosscheck {

struct QuantityParts {
  Number first;
  std::optional<Number> second;  // of a range; not below the first
  bool negative = false;
  const Hedge* hedge = nullptr;
  std::string_view unit;
  QuantityRole role = QuantityRole::total;
};

Quantity build_quantity(const QuantityParts& parts);

}  // namespace crosscheck
