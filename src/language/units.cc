#include "language/units.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/json_file.h"

namespace crosscheck {

Result<Units> Units::load(const std::string& file) {
  Result<JsonFile> json = read_json_file(file);
  if (!json) return json.faults();
  Diagnostics faults;
  JsonReader reader(*json, faults);
  if (!reader.expect(json->root, JsonValue::Kind::object)) return faults;
  Units units;
  for (const JsonMember& dimension : json->root.members) {
    if (!reader.expect(dimension.value, JsonValue::Kind::object)) continue;
    for (const JsonMember& unit : dimension.value.members) {
      if (!reader.expect(unit.value, JsonValue::Kind::object)) continue;
      reader.only(unit.value, {"factor", "offset"});
      if (units.find(unit.name) != nullptr)
        reader.fault(unit.where, fmt::format("the unit '{}' has a dimension already", unit.name));
      units.units_.push_back({.symbol = unit.name,
                              .dimension = dimension.name,
                              .factor = reader.number(unit.value, "factor", 1),
                              .offset = reader.number(unit.value, "offset", 0)});
      std::sort(units.units_.begin(), units.units_.end(),
                [](const UnitInfo& a, const UnitInfo& b) { return a.symbol < b.symbol; });
    }
  }
  if (!faults.empty()) return faults;
  return units;
}

const UnitInfo* Units::find(std::string_view symbol) const {
  const auto at = std::lower_bound(
      units_.begin(), units_.end(), symbol,
      [](const UnitInfo& unit, std::string_view key) { return unit.symbol < key; });
  return at != units_.end() && at->symbol == symbol ? &*at : nullptr;
}

std::optional<double> Units::convert(double value, std::string_view from,
                                     std::string_view to) const {
  if (from == to) return value;
  const UnitInfo* a = find(from);
  const UnitInfo* b = find(to);
  if (a == nullptr || b == nullptr || a->dimension != b->dimension) return std::nullopt;
  return (value * a->factor + a->offset - b->offset) / b->factor;
}

}  // namespace crosscheck
