#include "report/labels.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

using namespace std::chrono;

TEST_CASE("a time is named by the calendar stretch that it is") {
  const Minute noon = Minute(sys_days(2024y / October / 30)) + 12h;
  const std::pair<TimeInterval, std::string_view> rows[] = {
      {{}, "undated"},
      {day_interval(2024y / October / 30), "2024-10-30"},
      {month_interval(2024y / December), "2024-12"},
      {year_interval(2024y), "2024"},
      {{noon, noon + 1min}, "2024-10-30T12:00"},
      {{Minute(sys_days(2024y / October / 28)), Minute(sys_days(2024y / November / 4))},
       "2024-10-28..2024-11-03"},
      {{noon, std::nullopt}, "from 2024-10-30T12:00"},
      {{std::nullopt, Minute(sys_days(2024y / October / 28))}, "before 2024-10-28"},
  };
  for (const auto& [interval, expected] : rows) CHECK(label(interval) == expected);
}

TEST_CASE("a quantity is named by its hard interval") {
  const std::pair<Quantity, std::string_view> rows[] = {
      {{.number = 12, .hard = {12, 12}}, "12"},
      {{.hard = {10000, kInfinity, true, false}}, "(10000, inf)"},
      {{.hard = {0, 700, false, false}, .unit = "km"}, "[0, 700] km"},
      {{.hard = {2.5, 3, false, true}, .unit = "%"}, "[2.5, 3) %"},
  };
  for (const auto& [quantity, expected] : rows) CHECK(label(quantity) == expected);
}

TEST_CASE("a place is in the file, and of a text in JSON its record") {
  const Claim claim{.line = 3, .column = 9};
  CHECK(location({.path = "a.md", .first_line = 5}, claim) == "a.md:7:9");
  CHECK(location({.path = "a.jsonl", .first_line = 5}, claim) == "a.jsonl:5");
  CHECK(location({.path = "a.md"}, {.field = Field::title}) == "a.md (headline)");
}

TEST_CASE("a value is shown in the article's own words where it has them") {
  Claim claim{.value = Quantity{.number = 12, .hard = {12, 12}},
              .span = {40, 53},
              .quote = "belasan orang",
              .value_span = {40, 47}};
  CHECK(value_words(claim) == "belasan");
  claim.value_span = {};
  CHECK(value_words(claim) == "12");
  claim.value_span = {30, 47};
  CHECK(value_words(claim) == "12");
  claim.value_span = {40, 47};
  claim.value = StanceValue{"opposes", "against"};
  CHECK(value_words(claim) == "opposes");
}

}  // namespace
}  // namespace crosscheck
