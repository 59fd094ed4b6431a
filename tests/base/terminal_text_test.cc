#include "base/terminal_text.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

TEST_CASE("width is counted in columns of a terminal") {
  const std::pair<std::string_view, size_t> rows[] = {
      {"", 0},
      {"tentara", 7},
      {"12°C", 4},
      {"Erdoğan", 7},
      {"日本", 4},
      {"🙂", 2},
      {"e\xCC\x81", 1},
      {"a\xE2\x80\x8D"
       "b",
       2},
      {"lebih – dari", 12},
  };
  for (const auto& [text, width] : rows) {
    CAPTURE(text);
    CHECK(display_width(text) == width);
  }
}

TEST_CASE("nothing in an article's words steers the terminal") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"tiga orang", "tiga orang"},
      {"a\x1b[31mb", "a\\x1b[31mb"},
      {"a\x07"
       "b\x7f",
       "a\\x07b\\x7f"},
      {"satu\tdua\ntiga", "satu dua tiga"},
      {"x\xE2\x80\xAEy", "x\\u202ey"},                     // right-to-left override
      {"x\xE2\x81\xA6y\xE2\x81\xA9", "x\\u2066y\\u2069"},  // isolates
      {"x\xC2\x9By", "x\\x9by"},                           // a one-byte CSI
      {"Erdoğan 日本", "Erdoğan 日本"},
      {"x\xFFy", "x\xEF\xBF\xBDy"},
  };
  for (const auto& [text, expected] : rows) CHECK(inert(text) == expected);
  CHECK(inert_lines("satu\n\tdua\x1b") == "satu\n\tdua\\x1b");
}

TEST_CASE("text is cut between characters, by columns") {
  CHECK(front_columns("日本語", 5) == "日本");
  CHECK(front_columns("tiga", 9) == "tiga");
  CHECK(back_columns("日本語", 5) == "本語");
  CHECK(back_columns("tiga orang", 5) == "orang");
  CHECK(back_columns("tiga", 0).empty());
  CHECK(back_columns("cafe\xCC\x81s", 1) == "s");
  CHECK(shorten("Korea Utara mengirim", 12) == "Korea Utara…");
  CHECK(shorten("Korea Utara", 11) == "Korea Utara");
  CHECK(shorten("Korea", 1) == "…");
  CHECK(pad("日本", 6) == "日本  ");
  CHECK(pad("panjang", 3) == "panjang");
}

}  // namespace
}  // namespace crosscheck
