// Numbers spelled out by ICU are read back: the grammar of number words against one that others
// wrote.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <random>
#include <string>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include "annotate/quantities.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

constexpr double kLargest = 999'999'999'999'999;

std::string spell_out(icu::RuleBasedNumberFormat& speller, double number) {
  icu::UnicodeString words;
  speller.format(number, words);
  words.findAndReplace(icu::UnicodeString(u"\u00AD"), icu::UnicodeString());  // soft hyphens
  std::string text;
  words.toUTF8String(text);
  return text;
}

void check_language(const std::string& code, const icu::Locale& locale) {
  const std::string folder = std::string(CROSSCHECK_SOURCE_DIR) + "/rules/languages/" + code;
  Result<NumberWords> words = NumberWords::load(folder + "/numbers.json");
  REQUIRE(words);
  const TextRules no_rules;
  Vocabulary vocabulary;
  const QuantityScanner scanner(*words, vocabulary);
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat speller(icu::URBNF_SPELLOUT, locale, status);
  REQUIRE(U_SUCCESS(status));

  std::mt19937_64 random(20241030);
  for (int i = 1; i < 6000; ++i) {
    // The small ones all, then ever larger ones.
    const double range = i <= 2000 ? i : std::min(kLargest, std::pow(10.0, 3 + i % 13));
    const double number =
        i <= 2000 ? i : static_cast<double>(random() % static_cast<uint64_t>(range)) + 1;
    const std::string text = spell_out(speller, number);
    const Document document = make_document(text, vocabulary, no_rules);
    std::vector<QuantityMention> found;
    scanner.scan(document, found);
    CAPTURE(text);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].value.number == number);
    REQUIRE(found[0].span.size() == text.size());
  }
}

TEST_CASE("Indonesian numbers in words") {
  check_language("id", icu::Locale("id"));
}
TEST_CASE("English numbers in words") {
  check_language("en", icu::Locale("en"));
}

}  // namespace
}  // namespace crosscheck
