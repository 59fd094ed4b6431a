#include "language/vocabulary.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

TEST_CASE("a word is found in any case") {
  Vocabulary words;
  const WordId troops = words.add("tentara");
  CHECK(troops != kUnknownWord);
  CHECK(words.find("Tentara") == troops);
  CHECK(words.find("TENTARA") == troops);
  CHECK(words.add("TENTARA") == troops);
  CHECK(words.text(troops) == "tentara");
  CHECK(words.find("tentar") == kUnknownWord);
  CHECK(words.find("tentara ") == kUnknownWord);
  CHECK(words.find("kucing") == kUnknownWord);
  CHECK(words.find("") == kUnknownWord);
  CHECK(words.add("") == kUnknownWord);
}

TEST_CASE("words of every length, as they are cut in eights and sixteens") {
  Vocabulary words;
  const std::string letters = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
  for (size_t size = 1; size <= letters.size(); ++size) words.add(letters.substr(0, size));
  for (size_t size = 1; size <= letters.size(); ++size) {
    std::string word = letters.substr(0, size);
    CAPTURE(word);
    CHECK(words.find(word) == size);
    word[0] = 'A';
    word.back() = static_cast<char>(word.back() & ~0x20);
    CHECK(words.find(word) == size);
    word.back() = '#';
    CHECK(words.find(word) == kUnknownWord);
  }
}

TEST_CASE("only letters fold: marks that look like them in memory do not") {
  Vocabulary words;
  const WordId at = words.add("@"), brace = words.add("{");
  CHECK(words.find("`") == kUnknownWord);
  CHECK(words.find("[") == kUnknownWord);
  CHECK(words.find("@") == at);
  CHECK(words.find("{") == brace);
}

TEST_CASE("beyond ASCII") {
  Vocabulary words;
  const WordId name = words.add("Erdoğan");
  const WordId friday = words.add("jum'at");
  const WordId wave = words.add("non-proliferasi");
  const WordId euro = words.add("€");
  CHECK(words.find("ERDOĞAN") == name);
  CHECK(words.find("Erdogan") == kUnknownWord);
  CHECK(words.find("Jum’at") == friday);
  CHECK(words.find("non\u2011proliferasi") == wave);
  CHECK(words.find("non-pro\u00ADliferasi") == wave);  // a soft hyphen is no letter
  CHECK(words.find("€") == euro);
  CHECK(words.add("JUM’AT") == friday);
}

TEST_CASE("a short word at hand as numbers is the same word") {
  Vocabulary words;
  const WordId ship = words.add("kapal");
  CHECK(words.find(ShortWord{.head = 0x6C6170616B}) == ship);
  CHECK(words.find(ShortWord{.head = 0x6C6170616B, .tail = 'x'}) == kUnknownWord);
}

TEST_CASE("a large vocabulary keeps every word and its number") {
  Vocabulary words;
  for (int i = 1; i <= 50'000; ++i) CHECK(words.add("kata" + std::to_string(i)) == WordId(i));
  for (int i = 1; i <= 50'000; ++i) CHECK(words.find("Kata" + std::to_string(i)) == WordId(i));
  for (int i = 1; i <= 50'000; ++i) CHECK(words.find("kota" + std::to_string(i)) == kUnknownWord);
  CHECK(words.size() == 50'001);
}

TEST_CASE("a copy stands alone") {
  Vocabulary words;
  const WordId one = words.add("satu");
  const Vocabulary copy = words;
  words.add("dua");
  CHECK(copy.find("satu") == one);
  CHECK(copy.find("dua") == kUnknownWord);
}

}  // namespace
}  // namespace crosscheck
