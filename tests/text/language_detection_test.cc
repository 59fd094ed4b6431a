#include "text/language_detection.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

TextRules shipped(const std::string& language) {
  Result<TextRules> rules = TextRules::load(std::string(CROSSCHECK_SOURCE_DIR "/rules/languages/") +
                                            language + "/text.json");
  REQUIRE(rules);
  return *std::move(rules);
}

TEST_CASE("a text is in the language of its common words") {
  const TextRules indonesian = shipped("id"), english = shipped("en");
  const TextRules* packs[] = {&indonesian, &english};
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
    CHECK(detect_language(row.text, packs) == row.language);
  }
  const TextRules* other_way[] = {&english, &indonesian};
  CHECK(detect_language("12345", other_way) == 0);
  CHECK(detect_language("jembatan yang baru itu", other_way) == 1);
}

TEST_CASE("only the first two thousand words count") {
  const TextRules indonesian = shipped("id"), english = shipped("en");
  const TextRules* packs[] = {&indonesian, &english};
  std::string text = "the bridge ";
  for (int i = 0; i < 2000; ++i) text += "Rina ";
  for (int i = 0; i < 10; ++i) text += "yang ";
  CHECK(detect_language(text, packs) == 1);
}

}  // namespace
}  // namespace crosscheck
