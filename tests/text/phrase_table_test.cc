#include "text/phrase_table.h"

#include <doctest/doctest.h>

#include "text/tokenizer.h"

namespace crosscheck {
namespace {

TEST_CASE("the longest phrase at a token wins") {
  Vocabulary words;
  PhraseTable table;
  table.add("korea", 1, words);
  table.add("korea selatan", 2, words);
  table.add("'AS'", 3, words);
  table.add("as roda", 4, words);
  table.add("kira-kira", 5, words);
  CHECK(table.add("Korea Selatan", 9, words) == 2);  // the first stays
  struct Row {
    std::string_view text;
    uint32_t length, value;
  };
  const Row rows[] = {
      {"Korea Selatan menang", 2, 2},
      {"KOREA SELATAN", 2, 2},
      {"Korea Utara", 1, 1},
      {"Korea", 1, 1},
      {"AS menolak", 1, 3},
      {"as roda patah", 2, 4},
      {"AS roda", 2, 4},
      {"as patah", 0, 0},
      {"As", 0, 0},
      {"kira-kira lima", 1, 5},
      {"selatan", 0, 0},
      {"", 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto tokens = tokenize(row.text, words).tokens;
    const PhraseTable::Match match = table.longest(tokens);
    CHECK(match.length == row.length);
    CHECK(match.value == row.value);
  }
}

TEST_CASE("the shape of a word") {
  CHECK(shape_of("korea") == Shape::lower);
  CHECK(shape_of("Korea") == Shape::capitalised);
  CHECK(shape_of("AS") == Shape::upper);
  CHECK(shape_of("A") == Shape::capitalised);
  CHECK(shape_of("iPhone") == Shape::mixed);
  CHECK(shape_of("10.000") == Shape::none);
  CHECK(shape_of("ÉLYSÉE") == Shape::upper);
}

}  // namespace
}  // namespace crosscheck
