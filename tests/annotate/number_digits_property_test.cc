// Numbers in digits, as each language separates them, with scale words and currencies around them.
#include <cmath>
#include <cstdint>
#include <doctest/doctest.h>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "annotate/quantities.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

struct Scale {
  const char* words;  // "" for none
  double times;
};

struct Currency {
  const char* before;
  const char* after;
  const char* code;
};

struct Writing {
  const char* language;
  char group;
  char decimal;
  std::vector<Scale> scales;
  std::vector<Currency> currencies;
};

const Writing kIndonesian = {
    "id",
    '.',
    ',',
    {{"", 1}, {" ribu", 1e3}, {" juta", 1e6}, {" miliar", 1e9}, {" triliun", 1e12}},
    {{"", "", ""},
     {"Rp", "", "IDR"},
     {"Rp ", "", "IDR"},
     {"US$", "", "USD"},
     {"", " rupiah", "IDR"},
     {"", " dolar AS", "USD"},
     {"", " euro", "EUR"},
     {"", " persen", "%"},
     {"", " km", "km"}}};
const Writing kEnglish = {
    "en",
    ',',
    '.',
    {{"", 1}, {" thousand", 1e3}, {" million", 1e6}, {" billion", 1e9}, {" trillion", 1e12}},
    {{"", "", ""},
     {"$", "", "USD"},
     {"US$", "", "USD"},
     {"€", "", "EUR"},
     {"£", "", "GBP"},
     {"Rp ", "", "IDR"},
     {"", " dollars", "USD"},
     {"", " euros", "EUR"},
     {"", " percent", "%"},
     {"", " kilometers", "km"}}};

// What was drawn: `whole` with `decimals` digits of `part` behind its mark.
struct Drawn {
  uint64_t whole = 0;
  uint64_t part = 0;
  unsigned decimals = 0;
  bool grouped = false;
  double value() const { return std::stod(std::to_string(whole) + "." + part_digits()); }
  std::string part_digits() const {
    const std::string digits = std::to_string(part);
    return std::string(decimals > digits.size() ? decimals - digits.size() : 0, '0') + digits;
  }
};

std::string write(const Drawn& number, const Writing& writing) {
  std::string text = std::to_string(number.whole);
  if (number.grouped) {
    for (size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, writing.group);
  }
  if (number.decimals > 0) text += writing.decimal + number.part_digits();
  return text;
}

Drawn draw(std::mt19937_64& random) {
  Drawn number;
  const auto digits = static_cast<double>(random() % 10);
  number.whole = random() % static_cast<uint64_t>(std::pow(10, digits)) + 1;
  // Four digits without a group may be a year.
  number.grouped = number.whole >= 1000 && (number.whole < 10'000 || random() % 4 != 0);
  // Three digits behind a mark are thousands for some readers: left to quantities_test.cc. A long
  // number without groups has no such part.
  const bool ungrouped = number.whole >= 1000 && !number.grouped;
  number.decimals = ungrouped ? 0 : static_cast<unsigned>(random() % 3);
  if (number.decimals > 0) number.part = random() % (number.decimals == 1 ? 10 : 100);
  return number;
}

class Reader {
 public:
  explicit Reader(const std::string& language) {
    const Result<NumberWords> words = NumberWords::load(
        std::string(CROSSCHECK_SOURCE_DIR) + "/rules/languages/" + language + "/numbers.json");
    REQUIRE(words);
    scanner_ = std::make_unique<QuantityScanner>(*words, vocabulary_);
  }

  // `text` is this quantity and nothing else.
  void check_read(const std::string& text, double number, const std::string& unit) const {
    const Document document = make_document(text, vocabulary_, TextRules());
    std::vector<QuantityMention> found;
    scanner_->scan(document, found);
    CAPTURE(text);
    CHECK(found.size() == 1);
    if (found.size() != 1) return;
    CHECK(found[0].span.of(text) == text);
    CHECK(found[0].value.unit == unit);
    CHECK(found[0].value.readings.empty());
    REQUIRE(found[0].value.number.has_value());
    CHECK(*found[0].value.number == doctest::Approx(number).epsilon(1e-12));
  }

 private:
  Vocabulary vocabulary_;
  std::unique_ptr<QuantityScanner> scanner_;
};

void check_writing(const Writing& writing) {
  const Reader reader(writing.language);
  std::mt19937_64 random(20241030);
  for (int i = 0; i < 20000; ++i) {
    const Drawn number = draw(random);
    const Scale& scale = writing.scales[random() % writing.scales.size()];
    const Currency& unit = writing.currencies[random() % writing.currencies.size()];
    const std::string text = unit.before + write(number, writing) + scale.words + unit.after;
    reader.check_read(text, number.value() * scale.times, unit.code);
  }
}

TEST_CASE("Indonesian numbers in digits") {
  check_writing(kIndonesian);
}
TEST_CASE("English numbers in digits") {
  check_writing(kEnglish);
}

}  // namespace
}  // namespace crosscheck
