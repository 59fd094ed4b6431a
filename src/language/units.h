// What units measure, and how they convert: rules/units.json.
//
//   Result<Units> units = Units::load("rules/units.json");
//   units->convert(5, "km", "m")        ==  5000
//   units->convert(25, "Cel", "[degF]")   ==  77
//   units->convert(5, "USD", "IDR")     ==  nothing: currencies do not convert
//
// Symbols are UCUM's (https://ucum.org), the ones that language packs name in "units".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace crosscheck {

// A value v is (v * factor + offset) in the base unit of its dimension.
struct UnitInfo {
  std::string symbol;
  std::string dimension;
  double factor = 1;
  double offset = 0;
};

class Units {
 public:
  static Result<Units> load(const std::string& file);

  // Null if no unit has this symbol: a currency, or a bare count ("").
  const UnitInfo* find(std::string_view symbol) const;

  // Nothing unless the two are equal or measure the same.
  std::optional<double> convert(double value, std::string_view from, std::string_view to) const;

  const std::vector<UnitInfo>& all() const { return units_; }

 private:
  std::vector<UnitInfo> units_;  // by symbol
};

}  // namespace crosscheck
