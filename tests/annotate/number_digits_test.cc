#include "annotate/number_digits.h"

#include <doctest/doctest.h>
#include <string_view>

namespace crosscheck {
namespace {

TEST_CASE("digits by one convention or the other") {
  struct Row {
    std::string_view text;
    double value;
    double other;  // the same where there is one reading
  };
  const Row indonesian[] = {
      {"10.000", 10'000, 10'000},     {"2,9", 2.9, 2.9},      {"2.5", 2.5, 2.5},
      {"1.234,56", 1234.56, 1234.56}, {"2,874", 2.874, 2874}, {"10,000", 10'000, 10},
  };
  for (const Row& row : indonesian) {
    CAPTURE(row.text);
    const std::optional<Digits> digits = read_digits(row.text, ',');
    REQUIRE(digits);
    CHECK(digits->value == doctest::Approx(row.value));
    CHECK(digits->other.value_or(digits->value) == doctest::Approx(row.other));
  }
  CHECK_FALSE(read_digits("192.168.1.2", ','));
}

TEST_CASE("whose marks a number has") {
  struct Row {
    std::string_view text;
    Convention where_comma;  // the decimal mark is the comma
    Convention where_point;
  };
  using enum Convention;
  const Row rows[] = {
      {"14,4", own, foreign},         {"14.4", foreign, own},     {"10.000", own, foreign},
      {"10,000", foreign, own},       {"2,874", unknown, own},    {"14.30", unknown, own},
      {"1.234,56", unknown, unknown}, {"2874", unknown, unknown},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(convention_of(row.text, ',') == row.where_comma);
    CHECK(convention_of(row.text, '.') == row.where_point);
  }
}

}  // namespace
}  // namespace crosscheck
