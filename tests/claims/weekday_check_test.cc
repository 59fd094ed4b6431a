#include "claims/weekday_check.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "annotate/time_resolver.h"
#include "annotate/times.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

std::vector<WeekdayConflict> check(const std::string& text, const std::string& published = "") {
  const std::string folder = kRoot + "/rules/languages/id";
  Result<TimeWords> words = TimeWords::load(folder + "/times.json");
  Result<TextRules> rules = TextRules::load(folder + "/text.json");
  REQUIRE(words);
  REQUIRE(rules);
  Vocabulary vocabulary;
  const TimeScanner scanner(*words, vocabulary);
  const Document document = make_document(text, vocabulary, *rules);
  std::vector<TimeMention> mentions;
  scanner.scan(document, mentions);
  Publication publication;
  if (auto interval = parse_partial_date(published)) publication.interval = *interval;
  resolve(mentions, publication, document);
  return check_weekdays(mentions, publication);
}

TEST_CASE("a weekday that fits its date is no conflict") {
  for (const char* text : {"Kamis (8/8/2024)", "Kamis, 8 Agustus 2024", "Kamis malam (8/8/2024)",
                           "8 Agustus 2024", "Sabtu-Minggu (14-15/9/2019)",
                           "Jumat-Minggu, 13 September hingga 15 September 2019", "Kamis"}) {
    CAPTURE(text);
    CHECK(check(text).empty());
  }
}

TEST_CASE("a weekday that does not fit cites both, and what would fit") {
  const std::string text = "Rapat digelar Rabu (8/8/2024) di Solo.";
  const auto conflicts = check(text);
  REQUIRE(conflicts.size() == 1);
  const WeekdayConflict& conflict = conflicts[0];
  CHECK(!conflict.impossible);
  CHECK(conflict.stated_weekday == 3);
  CHECK(conflict.actual_weekday == 4);
  CHECK(conflict.weekday_span.of(text) == "Rabu");
  CHECK(conflict.date_span.of(text) == "8/8/2024");
  CHECK(conflict.nearest_fitting == std::vector<std::string>{"2024-08-07", "2024-08-14"});
  CHECK(!conflict.swapped);
}

TEST_CASE("all ways of writing it") {
  for (const char* text : {"Rabu (8/8/2024", "Rabu(8/8/2024)", "Rabu, (8/8/2024)",
                           "Rabu, 8 Agustus 2024", "Rabu 8 Agustus 2024", "Rabu malam (8/8/2024)",
                           "rabu, 8 Agustus 2024", "Rabu (8/8/3024)"}) {
    CAPTURE(text);
    CHECK(check(text).size() == 1);
  }
}

TEST_CASE("day and month may have been swapped") {
  const auto conflicts = check("Rabu (7/8/2019)");
  CHECK(conflicts.empty());
  const auto swapped = check("Selasa (9/10/2019)");
  REQUIRE(swapped.size() == 1);
  CHECK(swapped[0].swapped == "2019-09-10");
}

TEST_CASE("a date that no calendar has") {
  for (const char* text :
       {"Senin (31/9/2019)", "31 September 2019", "29 Februari 2023", "Selasa (9/20/2019)"}) {
    CAPTURE(text);
    const auto conflicts = check(text);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].impossible);
    CHECK(!conflicts[0].actual_weekday);
  }
  CHECK(check("29 Februari 2024").empty());
  CHECK(check("29 Februari").empty());
}

TEST_CASE("a year with a digit too many is no year") {
  for (const char* text : {"Kamis, 8 Agustus 20024", "Kamis (8/8/20244)"}) {
    CAPTURE(text);
    const auto conflicts = check(text, "2024-08-09");
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].impossible);
    CHECK(conflicts[0].mention.value.interval.unknown());
  }
  CHECK(check("Kamis, 8 Agustus 12500 orang datang", "2024-08-09").empty());
}

TEST_CASE("a letter's number is no date") {
  for (const char* text : {"surat B-1010/Setneg/TU.00/09/2019", "nomor 12/SK/31/09/2019 dicabut"}) {
    CAPTURE(text);
    CHECK(check(text).empty());
  }
  CHECK(check("Tiba dengan kereta.31/9/2019").size() == 1);
}

TEST_CASE("without a year the day found wrong is the one near publication") {
  // 14 September was a Friday in 2018, and a Saturday in 2019.
  const auto conflicts = check("Jumat (14/9)", "2019-09-16");
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].mention.value.value == "2019-09-14");
  CHECK(conflicts[0].mention.value.interval ==
        day_interval(std::chrono::year(2019) / std::chrono::September / 14));
  CHECK(conflicts[0].nearest_fitting == std::vector<std::string>{"2019-09-13", "2019-09-20"});
}

TEST_CASE("a date without a year is checked against the publication only") {
  CHECK(check("Rabu (8/8)").empty());
  CHECK(check("Rabu (8/8)", "2024-08-09").size() == 1);
  CHECK(check("Kamis (8/8)", "2024-08-09").empty());
  CHECK(check("Sabtu (30/12)", "2024-01-02").empty());  // of the year before
  CHECK(check("Selasa (1/1)", "2018-12-30").empty());   // of the year after
  CHECK(check("Rabu (8/2)", "2024-08-09").empty());     // too far off to tell
  CHECK(check("Rabu (8/8)", "2024").empty());           // published some day of the year
}

}  // namespace
}  // namespace crosscheck
