#include "report/labels.h"

#include <doctest/doctest.h>

#include "report/summary.h"
#include "review/verification.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

using namespace std::chrono;

TEST_CASE("a time is named by the calendar stretch that it is") {
  const Minute noon = Minute(sys_days(2024y / October / 30)) + 12h;
  const struct {
    TimeInterval interval;
    const char* english;
    const char* indonesian;
    const char* notation;
  } rows[] = {
      {{}, "undated", "tanpa tanggal", ""},
      {day_interval(2024y / October / 30), "2024-10-30", "2024-10-30", "2024-10-30"},
      {month_interval(2024y / December), "2024-12", "2024-12", "2024-12"},
      {year_interval(2024y), "2024", "2024", "2024"},
      {{noon, noon + 1min}, "2024-10-30T12:00", "2024-10-30T12:00", "2024-10-30T12:00"},
      {{Minute(sys_days(2024y / October / 28)), Minute(sys_days(2024y / November / 4))},
       "2024-10-28..2024-11-03",
       "2024-10-28..2024-11-03",
       "2024-10-28..2024-11-03"},
      {{noon, std::nullopt},
       "from 2024-10-30T12:00",
       "sejak 2024-10-30T12:00",
       "2024-10-30T12:00.."},
      {{std::nullopt, Minute(sys_days(2024y / October / 28))},
       "before 2024-10-28",
       "sebelum 2024-10-28",
       "..2024-10-28"},
  };
  for (const auto& row : rows) {
    CHECK(label(row.interval, wording_in("en")) == row.english);
    CHECK(label(row.interval, wording_in("id")) == row.indonesian);
    CHECK(notation(row.interval) == row.notation);
  }
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
  const Wording& english = wording_in("en");
  CHECK(location({.path = "a.md", .first_line = 5}, claim, english) == "a.md:7:9");
  CHECK(location({.path = "a.jsonl", .first_line = 5}, claim, english) == "a.jsonl:5");
  CHECK(location({.path = "a.md"}, {.field = Field::title}, english) == "a.md (headline)");
  CHECK(location({.path = "a.md"}, {.field = Field::title}, wording_in("id")) == "a.md (judul)");
}

TEST_CASE("a value is shown in the article's own words where it has them") {
  Claim claim{.value = Quantity{.number = 12, .hard = {12, 12}},
              .span = {40, 53},
              .quote = "belasan orang",
              .value_span = {40, 47}};
  CHECK(value_words(claim, wording_in("id")) == "belasan");
  claim.value_span = {};
  CHECK(value_words(claim, wording_in("id")) == "12");
  claim.value_span = {30, 47};
  CHECK(value_words(claim, wording_in("id")) == "12");
  claim.value_span = {40, 47};
  claim.value = StanceValue{"opposes", "against"};
  CHECK(value_words(claim, wording_in("id")) == "menentang");
}

TEST_CASE("every verdict, severity, modality, mark, ruling and standing has a name") {
  for (const std::string language : {"en", "id"}) {
    const Wording& wording = wording_in(language);
    std::vector<std::string> names;
    for (const Verdict verdict : kSummaryOrder) {
      names.push_back(label(verdict, wording));
      names.push_back(counted(verdict, 1, wording));
      names.push_back(counted(verdict, 2, wording));
    }
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
      names.push_back(label(severity, wording));
    for (const Modality modality :
         {Modality::actual, Modality::projected, Modality::conditional, Modality::denied})
      names.push_back(label(modality, wording));
    for (const Mark mark : {Mark::rounded, Mark::part, Mark::stale, Mark::corrected, Mark::revised,
                            Mark::sources, Mark::spelling})
      names.push_back(label(mark, wording));
    for (const Ruling ruling : {Ruling::accepted, Ruling::dismissed, Ruling::known})
      names.push_back(label(Decision{.ruling = ruling, .reason = "r"}, wording));
    for (const Standing standing : {Standing::there, Standing::moved, Standing::unclear,
                                    Standing::vanished, Standing::missing}) {
      const std::string name(to_string(standing));
      names.push_back(wording.say("standing." + name));
      names.push_back(wording.count("count." + name, 1));
    }
    for (const std::string& name : names) {
      CAPTURE(name);
      CHECK(name.find('[') == name.npos);
      CHECK(name.find('{') == name.npos);
    }
  }
}

}  // namespace
}  // namespace crosscheck
