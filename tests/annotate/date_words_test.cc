#include "annotate/date_words.h"

#include <doctest/doctest.h>
#include <string>

#include "text/sentences.h"

namespace crosscheck {
namespace {

TEST_CASE("only some dates can be wrong by the calendar alone") {
  const std::string folder = CROSSCHECK_SOURCE_DIR "/rules/languages/id";
  const Result<TimeWords> times = TimeWords::load(folder + "/times.json");
  const Result<TextRules> rules = TextRules::load(folder + "/text.json");
  REQUIRE(times);
  REQUIRE(rules);
  Vocabulary vocabulary;
  const DateWords words(*times, vocabulary);
  struct Row {
    std::string_view text;
    bool may_err;
  };
  const Row rows[] = {
      {"Rapat dibuka Rabu (17/7/2024) di Bogor.", true},
      {"Rapat dibuka Rabu, 17 Juli 2024.", true},
      {"Rapat dibuka 30 Juli.", true},
      {"Rapat dibuka 29 Februari 2023.", true},
      {"Rapat dibuka pada 31/9/2019.", true},
      {"Rapat dibuka pada 11.09.2019.", true},
      {"Rapat dibuka 17 Juli 20024.", true},
      {"Rapat dibuka 17 Juli 2024.", false},  // every July has this day, and no weekday is named
      {"Rapat dibuka Rabu pagi.", false},
      {"Sebanyak 30 orang hadir.", false},
      {"Hujan turun sejak pagi.", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Document document = make_document(row.text, vocabulary, *rules);
    REQUIRE(document.sentences.size() == 1);
    CHECK(words.may_err(document, document.sentences[0]) == row.may_err);
  }
}

}  // namespace
}  // namespace crosscheck
