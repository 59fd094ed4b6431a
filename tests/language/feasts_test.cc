#include "language/feasts.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "base/calendar.h"

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

const Feasts& shipped() {
  static const Feasts feasts = [] {
    Result<Feasts> loaded = Feasts::load(kRoot + "/rules/languages/feasts.json");
    if (!loaded) {
      for (const Diagnostic& fault : loaded.faults()) MESSAGE(to_string(fault));
    }
    REQUIRE(loaded);
    return *std::move(loaded);
  }();
  return feasts;
}

std::string iso(std::chrono::sys_days day) {
  return to_iso(Minute(day));
}

bool holds(const std::string& name, const std::string& day) {
  const Feast* feast = shipped().find(name);
  if (!feast) return false;
  return std::any_of(feast->stretches.begin(), feast->stretches.end(),
                     [&](const FeastStretch& stretch) { return iso(stretch.first) == day; });
}

TEST_CASE("feasts fall on the days that calendars print") {
  struct Row {
    const char* feast;
    std::vector<std::string> days;
  };
  const std::vector<Row> rows = {
      {"eid-al-fitr", {"2000-01-08", "2000-12-27", "2011-08-31", "2019-06-05", "2023-04-22"}},
      {"eid-al-adha", {"2015-09-24", "2019-08-11", "2022-07-10"}},
      {"ramadan", {"2019-05-06", "2022-04-03", "2024-03-12"}},
      {"lunar-new-year", {"2019-02-05", "2020-01-25", "2023-01-22"}},
      {"nyepi", {"2019-03-07", "2023-03-22"}},
      {"vesak", {"2019-05-19", "2023-06-04"}},
      {"galungan", {"2018-12-26", "2019-07-24", "2020-02-19", "2020-09-16", "2024-09-25"}},
      {"easter", {"1999-04-04", "2019-04-21", "2024-03-31", "2038-04-25"}},
      {"good-friday", {"2019-04-19"}},
      {"ascension", {"2019-05-30"}},
      {"thanksgiving", {"2019-11-28", "2023-11-23"}},
      {"black-friday", {"2019-11-29"}},
      {"memorial-day", {"2019-05-27", "2021-05-31"}},
      {"christmas", {"1900-12-25", "2099-12-25"}}};
  for (const Row& row : rows) {
    for (const std::string& day : row.days) {
      CAPTURE(row.feast);
      CAPTURE(day);
      CHECK(holds(row.feast, day));
    }
  }
  CHECK(!holds("thanksgiving", "2018-11-29"));  // the fifth Thursday
}

TEST_CASE("a feast until another one lasts to the day before it") {
  const Feast& ramadan = *shipped().find("ramadan");
  CHECK(!ramadan.is_of_days());
  for (const FeastStretch& stretch : ramadan.stretches) {
    CAPTURE(iso(stretch.first));
    const auto length = (stretch.last - stretch.first).count() + 1;
    CHECK(length >= 29);
    CHECK(length <= 30);
  }
}

TEST_CASE("years of the moon are 354 or 355 days, give or take one that was decided") {
  for (const char* name : {"eid-al-fitr", "eid-al-adha", "ramadan", "islamic-new-year", "mawlid"}) {
    const std::vector<FeastStretch>& days = shipped().find(name)->stretches;
    for (size_t i = 1; i < days.size(); ++i) {
      CAPTURE(name);
      CAPTURE(iso(days[i].first));
      const auto year = (days[i].first - days[i - 1].first).count();
      CHECK(year >= 353);
      CHECK(year <= 356);
    }
  }
}

TEST_CASE("a feast of the sun's year has a value without a year, another has none") {
  CHECK(shipped().find("christmas")->undated == "XXXX-12-25");
  CHECK(shipped().find("easter")->undated == "XXXX-XX-XX");
  CHECK(shipped().find("saturnalia") == nullptr);
}

TEST_CASE("a folder may have no feasts") {
  const Result<Feasts> none = Feasts::load(kRoot + "/fixtures/bad_languages/none.json");
  REQUIRE(none);
  CHECK(none->all().empty());
}

TEST_CASE("all faults of a file of feasts are told with their place") {
  const Result<Feasts> feasts = Feasts::load(kRoot + "/fixtures/bad_languages/feasts.json");
  REQUIRE(!feasts);
  std::vector<std::string> told;
  for (const Diagnostic& fault : feasts.faults())
    told.push_back(std::to_string(fault.line) + ": " + fault.message);
  const std::vector<std::string> expected = {
      "2: dates must go from the earliest to the latest",
      "2: must be a date such as 2019-06-05",
      "4: no calendar has this day",
      "5: must lie between -1 and 4",
      "5: needs \"nth\": 1 to 4, or -1 for the last",
      "6: a feast needs \"day\", \"dates\", \"easter\", \"weekday\" or \"since\"",
      "7: unknown setting 'eastr'; did you mean 'easter'?",
      "7: a feast needs \"day\", \"dates\", \"easter\", \"weekday\" or \"since\"",
      "3: unknown feast 'lebaran'"};
  CHECK(told == expected);
}

}  // namespace
}  // namespace crosscheck
