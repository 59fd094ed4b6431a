#include "base/calendar.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

using namespace std::chrono;

std::string iso(const std::optional<TimeInterval>& interval) {
  return interval ? to_iso(*interval->from) + " .. " + to_iso(*interval->to) : "none";
}

TEST_CASE("a partial date is the interval that it names") {
  struct Row {
    std::string_view text;
    std::string_view interval;
  };
  const Row rows[] = {
      {"2024", "2024-01-01 .. 2025-01-01"},
      {"2024-02", "2024-02-01 .. 2024-03-01"},
      {"2023-12", "2023-12-01 .. 2024-01-01"},
      {"2024-1-5", "2024-01-05 .. 2024-01-06"},
      {"2024-02-29", "2024-02-29 .. 2024-03-01"},
      {"2024-12-31", "2024-12-31 .. 2025-01-01"},
      {"2024-11-27T08:11", "2024-11-27T08:11 .. 2024-11-27T08:12"},
      {"2024-11-27 08:11", "2024-11-27T08:11 .. 2024-11-27T08:12"},
      {"2024-11-27T08:11:30", "2024-11-27T08:11 .. 2024-11-27T08:12"},
      {"2024-11-27T08:11:30.250Z", "2024-11-27T08:11 .. 2024-11-27T08:12"},
      {"2024-11-27T23:59:59+07:00", "2024-11-27T23:59 .. 2024-11-28"},
      {"2024-11-27T08:11-0330", "2024-11-27T08:11 .. 2024-11-27T08:12"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(iso(parse_partial_date(row.text)) == row.interval);
  }
}

TEST_CASE("what is no date is refused, an impossible day included") {
  for (std::string_view text : {"", "24", "kemarin", "2024-", "2024-13", "2024-00", "2023-02-29",
                                "2024-04-31", "2024-11-27T", "2024-11-27T24:00", "2024-11-27T08",
                                "2024-11-27T08:60", "2024-11-27T08:11+7", "2024-11-27T08:11 WIB",
                                "-024", "2024/11/27", "27-11-2024", "2024-11-27 "}) {
    CAPTURE(text);
    CHECK_FALSE(parse_partial_date(text));
  }
}

TEST_CASE("Easter, from its earliest to its latest day") {
  for (const year_month_day day :
       {1818y / March / 22, 1943y / April / 25, 1999y / April / 4, 2000y / April / 23,
        2008y / March / 23, 2019y / April / 21, 2024y / March / 31, 2038y / April / 25,
        2049y / April / 18, 2076y / April / 19}) {
    CAPTURE(to_iso(Minute(sys_days(day))));
    CHECK(year_month_day(easter_sunday(day.year())) == day);
  }
}

TEST_CASE("a minute belongs to one day") {
  const year_month_day day = 2024y / October / 30;
  const TimeInterval interval = day_interval(day);
  CHECK(day_of(*interval.from) == day);
  CHECK(day_of(*interval.to - minutes(1)) == day);
  CHECK(day_of(*interval.to) == 2024y / October / 31);
  CHECK(to_iso(*interval.from + hours(18) + minutes(5)) == "2024-10-30T18:05");
}

TEST_CASE("years of four digits are written with four") {
  CHECK(to_iso(*year_interval(800y).from) == "0800-01-01");
}

TEST_CASE("an interval without ends is unknown, one with both is known") {
  CHECK(TimeInterval{}.unknown());
  CHECK_FALSE(TimeInterval{}.known());
  const TimeInterval since{.from = year_interval(2024y).from, .to = {}};
  CHECK_FALSE(since.unknown());
  CHECK_FALSE(since.known());
  CHECK(month_interval(2024y / February).known());
}

}  // namespace
}  // namespace crosscheck
