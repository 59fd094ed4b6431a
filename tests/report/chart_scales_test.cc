#include "report/chart_scales.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

using Numbers = std::vector<double>;

TEST_CASE("values stand on round ticks") {
  const struct {
    const char* what;
    Numbers values;
    Numbers ticks;
    bool logarithmic;
  } rows[] = {
      {"tolls from nothing on", {12, 25}, {0, 10, 20, 30}, false},
      {"troops", {3000, 10000, 20000}, {0, 5000, 10000, 15000, 20000}, false},
      {"what differs little", {98, 100}, {97, 98, 99, 100, 101}, false},
      {"shares", {2.5, 7.5}, {0, 2, 4, 6, 8}, false},
      {"debts and profits", {-5, 5}, {-10, -5, 0, 5, 10}, false},
      {"one number only", {7}, {6, 7, 8}, false},
      {"nought", {0}, {0, 1}, false},
      {"nothing", {}, {0, 1}, false},
      {"a slip of three noughts", {2, 2000}, {1, 10, 100, 1000, 10000}, true},
      {"forecasts and facts", {3000, 100000}, {2000, 5000, 10000, 20000, 50000, 100000}, true},
      {"nought beside many", {0, 5, 900}, {5, 10, 20, 50, 100, 200, 500, 1000}, true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const ValueScale scale = value_scale(row.values);
    CHECK(scale.logarithmic == row.logarithmic);
    REQUIRE(scale.ticks.size() >= 2);
    CHECK(scale.share(scale.ticks.front()) >= 0);
    CHECK(scale.share(scale.ticks.back()) <= 1);
    for (const double value : row.values) {
      CHECK(scale.share(value) >= 0);
      CHECK(scale.share(value) <= 1);
    }
    std::string found;
    for (const double tick : scale.ticks) found += std::to_string(std::lround(tick * 10)) + " ";
    CAPTURE(found);
    REQUIRE(scale.ticks.size() <= 8);
    if (!row.logarithmic)
      CHECK(std::equal(row.ticks.begin(), row.ticks.end(), scale.ticks.begin(), scale.ticks.end(),
                       [](double a, double b) { return std::abs(a - b) < 1e-9; }));
  }
}

TEST_CASE("shares rise with values") {
  for (const Numbers& ends : {Numbers{0, 100}, Numbers{1, 1e6}, Numbers{-3, 12}}) {
    const ValueScale scale = value_scale(ends);
    double before = -1;
    for (const double tick : scale.ticks) {
      CHECK(scale.share(tick) > before);
      before = scale.share(tick);
    }
    CHECK(scale.share(1e12) == 1);
    CHECK(scale.share(-1e12) == 0);
  }
}

TEST_CASE("a scale of powers shows the least and the greatest") {
  const ValueScale scale = value_scale(Numbers{12, 90000});
  CHECK(scale.logarithmic);
  CHECK(scale.min == doctest::Approx(10));
  CHECK(scale.max == doctest::Approx(100000));
  CHECK(scale.share(1000) == doctest::Approx(0.5));
  CHECK(scale.ticks.size() == 5);
}

TimeInterval time(const char* iso) {
  return *parse_partial_date(iso);
}

TEST_CASE("ticks of time are where calendar units begin") {
  const struct {
    const char* what;
    const char* first;
    const char* last;
    size_t most;
    TickUnit unit;
    const char* tick;  // the first
  } rows[] = {
      {"within a day", "2019-09-11T18:03", "2019-09-11T18:05", 6, TickUnit::hour,
       "2019-09-11T07:00"},
      {"one day: its week", "2021-04-05", "2021-04-05", 8, TickUnit::day, "2021-04-02"},
      {"some days", "2021-04-05", "2021-04-12", 10, TickUnit::day, "2021-04-04"},
      {"two months", "2024-10-30", "2024-12", 7, TickUnit::day, "2024-11-01"},
      {"two months on a phone", "2024-10-30", "2024-12", 3, TickUnit::month, "2024-11-01"},
      {"two years", "2023-01-31", "2024-12", 8, TickUnit::month, "2023-04-01"},
      {"a life", "1936-06-25", "2019-09-11", 8, TickUnit::year, "1940-01-01"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const TimeScale scale = time_scale(std::vector{time(row.first), time(row.last)}, row.most);
    REQUIRE_FALSE(scale.ticks.empty());
    CHECK(scale.ticks.size() <= row.most);
    CHECK(static_cast<int>(scale.unit) == static_cast<int>(row.unit));
    if (row.unit != TickUnit::hour) CHECK(to_iso(scale.ticks[0]) == row.tick);
    CHECK(scale.share(*time(row.first).from) >= 0);
    CHECK(scale.share(*time(row.first).from) < scale.share(*time(row.last).to));
    for (const Minute tick : scale.ticks) CHECK(tick >= scale.from);
  }
}

TEST_CASE("times that nobody knows have no scale") {
  const TimeScale scale = time_scale(std::vector<TimeInterval>(2), 5);
  CHECK(scale.ticks.empty());
  CHECK(scale.share(*time("2024").from) == 0.5);
}

}  // namespace
}  // namespace crosscheck
