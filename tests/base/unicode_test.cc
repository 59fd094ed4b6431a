#include "base/unicode.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

TEST_CASE("valid UTF-8 has no fault") {
  for (std::string_view text : {"", "abc", "Erdoğan", "“kutip”", "日本", "😀", "a\0b"})
    CHECK_FALSE(first_invalid_utf8(text));
}

TEST_CASE("the first byte that breaks UTF-8 is named") {
  struct Row {
    std::string_view text;
    size_t at;
  };
  const Row rows[] = {
      {"\xFF", 0},
      {"ab\x80", 2},             // a continuation without a lead
      {"ab\xC3", 2},             // cut off
      {"ab\xE2\x82 x", 2},       // cut off inside
      {"x\xC0\xAF", 1},          // overlong
      {"x\xED\xA0\x80", 1},      // a surrogate
      {"x\xF4\x90\x80\x80", 1},  // past the last code point
      {"\xC3\xBC\xC3\xBC\xC3(", 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.at);
    CHECK(first_invalid_utf8(row.text) == row.at);
  }
}

TEST_CASE("code points are told apart by what they are") {
  struct Row {
    std::string_view text;
    CharacterClass kind;
    uint32_t bytes;
  };
  const Row rows[] = {
      {"a", CharacterClass::letter, 1},      {"ğ", CharacterClass::letter, 2},
      {"日", CharacterClass::letter, 3},     {"7", CharacterClass::digit, 1},
      {"٣", CharacterClass::digit, 2},       {" ", CharacterClass::space, 1},
      {"\u00A0", CharacterClass::space, 2},  {"\u2009", CharacterClass::space, 3},
      {"\u0301", CharacterClass::mark, 2},   {"“", CharacterClass::punctuation, 3},
      {"–", CharacterClass::punctuation, 3}, {"€", CharacterClass::other, 3},
      {"°", CharacterClass::other, 2},       {"😀", CharacterClass::other, 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const CodePoint c = code_point_at(row.text, 0);
    CHECK(classify(c.value) == row.kind);
    CHECK(c.bytes == row.bytes);
  }
  CHECK(is_upper('A'));
  CHECK(is_upper(0x11E));  // Ğ
  CHECK_FALSE(is_upper('a'));
  CHECK_FALSE(is_upper('7'));
}

TEST_CASE("case folds letter by letter") {
  CHECK(fold_case("KOREA Selatan") == "korea selatan");
  CHECK(fold_case("ERDOĞAN, Öl, Élysée") == "erdoğan, öl, élysée");
  CHECK(fold_case("Straße") == "straße");  // one letter stays one letter
}

TEST_CASE("names fold to what a newsroom without their letters would write") {
  CHECK(fold_name("Erdoğan") == "erdogan");
  CHECK(fold_name("ERDOĞAN") == "erdogan");
  CHECK(fold_name("Łukasz Ångström") == "lukasz angstrom");
  CHECK(fold_name("Søren Kierkegaard") == "soren kierkegaard");
  CHECK(fold_name("İstanbul") == "istanbul");
  CHECK(fold_name("Nguyễn") == "nguyen");
  CHECK(fold_name("Зеленський") == "зеленськии");
  CHECK(fold_name("") == "");
}

}  // namespace
}  // namespace crosscheck
