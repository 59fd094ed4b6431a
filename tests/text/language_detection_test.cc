#include "text/language_detection.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

TextRules load(const std::string& folder) {
  Result<TextRules> rules = TextRules::load(CROSSCHECK_SOURCE_DIR "/" + folder + "/text.json");
  REQUIRE(rules);
  return *std::move(rules);
}

TextRules shipped(const std::string& language) {
  return load("rules/languages/" + language);
}

TEST_CASE("a text is in the language of its common words") {
  const TextRules indonesian = shipped("id"), english = shipped("en");
  const TextRules* packs[] = {&indonesian, &english};
  const LanguageDetector detector(packs);
  constexpr size_t kIndonesian = 0, kEnglish = 1;
  struct Row {
    std::string_view text;
    size_t language;
  };
  const Row rows[] = {
      {"Wali kota meresmikan jembatan yang dibangun dengan dana daerah.", kIndonesian},
      {"The mayor opened a bridge that was built with local funds.", kEnglish},
      {"THE BRIDGE WAS BUILT IN MAY", kEnglish},
      {"\"The New Bridge\" adalah nama jembatan yang akan dibuka untuk umum itu.", kIndonesian},
      {"Rina di Bandung", kIndonesian},
      {"", kIndonesian},  // undecidable: the first pack
      {"12345 Rina 67", kIndonesian},
      {"日本 – 北京", kIndonesian},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(detector.detect(row.text) == row.language);
  }
  const TextRules* other_way[] = {&english, &indonesian};
  const LanguageDetector other(other_way);
  CHECK(other.detect("12345") == 0);
  CHECK(other.detect("jembatan yang baru itu") == 1);
}

TEST_CASE("words that near languages share tell both from a third") {
  const TextRules indonesian = shipped("id"), english = shipped("en");
  const TextRules malay = load("fixtures/third_language/languages/ms");
  const TextRules* packs[] = {&english, &indonesian, &malay};
  const LanguageDetector detector(packs);
  struct Row {
    std::string_view text;
    size_t language;
  };
  const Row rows[] = {
      {"Pasar itu ditutup karena banjir dan akan dibuka lagi.", 1},
      {"Pasar itu ditutup kerana banjir dan akan dibuka semula.", 2},
      {"Pasar itu akan dibuka dengan nama \"The Market\".", 1},  // shared words only: the first
      {"The market was closed after the flood.", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(detector.detect(row.text) == row.language);
  }
}

TEST_CASE("only the first two thousand words count") {
  const TextRules indonesian = shipped("id"), english = shipped("en");
  const TextRules* packs[] = {&indonesian, &english};
  std::string text = "the bridge ";
  for (int i = 0; i < 2000; ++i) text += "Rina ";
  for (int i = 0; i < 10; ++i) text += "yang ";
  CHECK(LanguageDetector(packs).detect(text) == 1);
}

}  // namespace
}  // namespace crosscheck
