#include "annotate/quantity_ages.h"

namespace crosscheck {
namespace {

constexpr double kOldestPerson = 110;
constexpr std::string_view kYears = "a";
constexpr std::string_view kMonths = "mo";

}  // namespace

// ", 25," and "(25 tahun)" right after a name; `end` is the token after.
bool QuantityAges::is_enclosed_age(const Number& number, uint32_t end) const {
  if (number.first < 2 || end >= tokens_.size()) return false;
  const std::string_view open = tokens_[number.first - 1].span().of(text_);
  const std::string_view close = tokens_[end].span().of(text_);
  const bool enclosed = (open == "," && close == ",") || (open == "(" && close == ")");
  return enclosed && tokens_[number.first - 2].is_capitalised();
}

QuantityAges::Unit QuantityAges::of_age(const Candidate& c) const {
  const Number& number = c.number;
  if (!c.unit().empty() || number.value < 1) return {};
  const std::string_view unit = context_.time_unit(c.after.last, c.before.age);
  if (!unit.empty() && c.before.age) return {unit, c.after.last + 1};
  const bool long_unit = unit == kYears || unit == kMonths;  // "anak 3 hari demam" is no age
  if (long_unit && c.before.person && (number.plain || !number.digits))
    return {unit, c.after.last + 1};
  if (!number.plain || number.value > kOldestPerson) return {};
  if (c.before.age || is_enclosed_age(number, number.last)) return {kYears, c.after.last};
  if (unit == kYears && is_enclosed_age(number, c.after.last + 1))
    return {kYears, c.after.last + 1};
  return {};
}

QuantityAges::Unit QuantityAges::of_range(const Candidate& first, const Candidate& last) const {
  if (!first.unit().empty() || !last.unit().empty()) return {};
  const std::string_view unit = context_.time_unit(last.after.last, first.before.age);
  if (!unit.empty()) return {unit, last.after.last + 1};
  if (!first.before.age || !last.number.plain || last.number.value > kOldestPerson) return {};
  return {kYears, last.after.last};
}

}  // namespace crosscheck
