#include "language/number_words.h"

#include <doctest/doctest.h>
#include <set>

#include "base/json_file.h"
#include "language/units.h"

namespace crosscheck {
namespace {

const std::string kRules = CROSSCHECK_SOURCE_DIR "/rules";

NumberWords words_of(const std::string& code) {
  Result<NumberWords> words = NumberWords::load(kRules + "/languages/" + code + "/numbers.json");
  for (const Diagnostic& fault : words ? Diagnostics{} : words.faults()) MESSAGE(to_string(fault));
  REQUIRE(words);
  return *words;
}

Units units() {
  Result<Units> loaded = Units::load(kRules + "/units.json");
  REQUIRE(loaded);
  return *loaded;
}

TEST_CASE("the decimal mark follows the language") {
  CHECK(words_of("id").decimal_mark == ',');
  CHECK(words_of("en").decimal_mark == '.');
}

TEST_CASE("hedges: soft bounds lie inside hard ones") {
  for (const char* code : {"id", "en"}) {
    for (const Hedge& hedge : words_of(code).hedges) {
      CAPTURE(hedge.name);
      CHECK(hedge.hard.min <= hedge.soft.min);
      CHECK(hedge.soft.max <= hedge.hard.max);
      CHECK(!hedge.before.empty());
    }
  }
}

TEST_CASE("both languages know the same hedges, with the same factors") {
  const NumberWords id = words_of("id"), en = words_of("en");
  REQUIRE(id.hedges.size() == en.hedges.size());
  for (size_t i = 0; i < id.hedges.size(); ++i) {
    CHECK(id.hedges[i].name == en.hedges[i].name);
    CHECK(id.hedges[i].hard.min == en.hedges[i].hard.min);
    CHECK(id.hedges[i].hard.max == en.hedges[i].hard.max);
    CHECK(id.hedges[i].soft.max == en.hedges[i].soft.max);
  }
}

TEST_CASE("every unit of a language is in the table of units") {
  const Units table = units();
  for (const char* code : {"id", "en"}) {
    for (const MeasureWords& unit : words_of(code).units) {
      CAPTURE(unit.symbol);
      CHECK(table.find(unit.symbol) != nullptr);
    }
    for (const auto& [word, symbol] : words_of(code).time_units) {
      CAPTURE(word);
      CHECK(table.find(symbol) != nullptr);
    }
  }
}

TEST_CASE("units of one dimension convert") {
  const Units table = units();
  CHECK(table.convert(5, "km", "m") == doctest::Approx(5000));
  CHECK(table.convert(25, "Cel", "[degF]") == doctest::Approx(77));
  CHECK(table.convert(-40, "[degF]", "Cel") == doctest::Approx(-40));
  CHECK(table.convert(1, "[mi_i]/h", "km/h") == doctest::Approx(1.609344));
  CHECK(table.convert(2, "har", "m2") == doctest::Approx(20000));
  CHECK(table.convert(3, "USD", "USD") == 3);
  CHECK(!table.convert(3, "USD", "IDR"));
  CHECK(!table.convert(3, "km", "kg"));
  CHECK(!table.convert(3, "%", "pp"));
}

TEST_CASE("a file that is not there is a fault, not a crash") {
  CHECK(!NumberWords::load("no/such/numbers.json"));
  CHECK(!Units::load("no/such/units.json"));
}

}  // namespace
}  // namespace crosscheck
