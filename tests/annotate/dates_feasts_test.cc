// The listed days of feasts against the calendars that ICU computes.
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <unicode/calendar.h>
#include <unicode/locid.h>

#include "base/calendar.h"
#include "language/feasts.h"

namespace crosscheck {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr double kDay = 86'400'000;  // milliseconds

struct LunarDay {
  const char* calendar;  // as ICU names it
  int month;             // from 0
  int day;
};

// The day of that month and number which lies nearest to `there`.
sys_days nearest_day(const LunarDay& lunar, sys_days there) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale(lunar.calendar), status));
  REQUIRE(U_SUCCESS(status));
  calendar->setTime(static_cast<double>(there.time_since_epoch().count()) * kDay, status);
  const int32_t year = calendar->get(UCAL_EXTENDED_YEAR, status);
  sys_days best{};
  for (int32_t y = year - 1; y <= year + 1; ++y) {
    calendar->clear();
    calendar->set(UCAL_EXTENDED_YEAR, y);
    calendar->set(UCAL_MONTH, lunar.month);
    calendar->set(UCAL_IS_LEAP_MONTH, 0);
    calendar->set(UCAL_DATE, lunar.day);
    const auto count = static_cast<int>(std::lround(calendar->getTime(status) / kDay));
    const sys_days day{days(count)};
    if (std::chrono::abs(day - there) < std::chrono::abs(best - there)) best = day;
  }
  REQUIRE(U_SUCCESS(status));
  return best;
}

TEST_CASE("listed days are those of their calendars, or as far off as is given") {
  const Result<Feasts> feasts =
      Feasts::load(std::string(CROSSCHECK_SOURCE_DIR) + "/rules/languages/feasts.json");
  REQUIRE(feasts);
  struct Row {
    const char* feast;
    LunarDay lunar;
    int most;  // days that a government's decision lay off
  };
  constexpr const char* kIslamic = "@calendar=islamic-umalqura";
  for (const Row& row :
       {Row{"eid-al-fitr", {kIslamic, 9, 1}, 1}, Row{"eid-al-adha", {kIslamic, 11, 10}, 1},
        Row{"ramadan", {kIslamic, 8, 1}, 1}, Row{"islamic-new-year", {kIslamic, 0, 1}, 1},
        Row{"mawlid", {kIslamic, 2, 12}, 1}, Row{"isra-miraj", {kIslamic, 6, 27}, 2},
        Row{"lunar-new-year", {"@calendar=chinese", 0, 1}, 0},
        Row{"vesak", {"@calendar=chinese", 3, 15}, 2}}) {
    const Feast* feast = feasts->find(row.feast);
    REQUIRE(feast);
    for (const FeastStretch& stretch : feast->stretches) {
      CAPTURE(row.feast);
      CAPTURE(to_iso(Minute(stretch.first)));
      const auto off = stretch.first - nearest_day(row.lunar, stretch.first);
      CHECK(std::abs(off.count()) <= row.most);
    }
  }
}

}  // namespace
}  // namespace crosscheck
