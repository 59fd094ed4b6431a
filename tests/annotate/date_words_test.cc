#include "annotate/date_words.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "text/sentences.h"

namespace crosscheck {
namespace {

std::string dates_in(std::string_view text) {
  const std::string folder = CROSSCHECK_SOURCE_DIR "/rules/languages/id";
  const Result<TimeWords> times = TimeWords::load(folder + "/times.json");
  const Result<TextRules> rules = TextRules::load(folder + "/text.json");
  REQUIRE(times);
  REQUIRE(rules);
  Vocabulary vocabulary;
  const DateWords words(*times, vocabulary);
  const Document document = make_document(text, vocabulary, *rules);
  REQUIRE(document.sentences.size() == 1);
  std::vector<WrittenTime> dates;
  if (!words.read(document, document.sentences[0], dates)) return "?";
  std::string list;
  for (const WrittenTime& date : dates) {
    list += fmt::format("{}{}/{}/{}", list.empty() ? "" : " ", *date.day, *date.month,
                        date.year.value_or(0));
    if (date.weekday) list += fmt::format(":{}", *date.weekday);
  }
  return list;
}

TEST_CASE("dates that are written plainly are read without a scan") {
  struct Row {
    std::string_view text;
    std::string dates;  // each alone and with each weekday
  };
  const Row rows[] = {
      {"Rapat dibuka Rabu (17/7/2024) di Bogor.", "17/7/2024 17/7/2024:3"},
      {"Rapat dibuka Rabu (17/7) di Bogor.", "17/7/0 17/7/0:3"},
      {"Rapat dibuka Rabu, 17 Juli 2024.", "17/7/2024 17/7/2024:3"},
      {"Rapat dibuka 30 Juli.", "30/7/0"},
      {"Rapat dibuka 31 September 2023.", "31/9/2023"},
      {"Rapat dibuka pada 31/9/2019.", "31/9/2019"},
      {"Rabu, timnas menang, pada 2 Juli kalah.", "2/7/0 2/7/0:3"},
      {"Rapat dibuka Rabu pagi.", ""},
      {"Sebanyak 30 orang hadir.", ""},
      {"Hujan turun sejak pagi.", ""},
      {"Warga memilih 10.876.507 lembar.", ""},
      {"Timnas menang 2-1 di Solo.", ""},  // no date is written so without a weekday
      {"Kapal itu tiba di Juli.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dates_in(row.text) == row.dates);
  }
}

TEST_CASE("dates that share their words are left to the scanner") {
  const std::string_view texts[] = {
      "Rapat dibuka pada 11.09.2019.",
      "Rapat dibuka 17 Juli 20024.",
      "Rapat digelar 30 dan 31 Juli.",
      "Rapat digelar 30-31 Juli 2024.",
      "Rapat digelar Sabtu-Minggu (14-15/9/2019).",
      "Rapat dibuka pada 2019-09-31.",
      "Rapat dibuka Rabu (17/7/24).",
      "Rapat dibuka Rabu, tanggal 30 bulan September.",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(dates_in(text) == "?");
  }
}

}  // namespace
}  // namespace crosscheck
