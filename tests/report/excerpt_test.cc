#include "report/excerpt.h"

#include <doctest/doctest.h>

#include "base/terminal_text.h"

namespace crosscheck {
namespace {

std::string cut(std::string_view quote, std::string_view focus, size_t columns) {
  const auto begin = static_cast<uint32_t>(quote.find(focus));
  const Excerpt part =
      excerpt(quote, {begin, begin + static_cast<uint32_t>(focus.size())}, columns);
  return part.before + "[" + part.focus + "]" + part.after;
}

TEST_CASE("a quote keeps the words around what matters") {
  const std::string_view quote =
      "Menurut warga, sungai itu meluap dan menewaskan 12 orang di tiga desa";
  struct Row {
    size_t columns;
    std::string_view expected;
  };
  const Row rows[] = {
      {80, "Menurut warga, sungai itu meluap dan menewaskan [12 orang] di tiga desa"},
      {50, "… itu meluap dan menewaskan [12 orang] di tiga desa"},
      {30, "… [12 orang] di tiga desa"},
      {12, "… [12 orang] …"},
      {8, "[12 orang]"},
      {5, "[12 o…]"},
  };
  for (const Row& row : rows) CHECK(cut(quote, "12 orang", row.columns) == row.expected);
  CHECK(cut(quote, "Menurut", 30) == "[Menurut] warga, sungai itu …");
  CHECK(cut(quote, "desa", 30) == "… 12 orang di tiga [desa]");
}

TEST_CASE("cuts never split a character and never exceed the columns") {
  const std::string_view quote =
      "Gempa 6,1 SR – 日本語 e\xCC\x81t\xCC\x81 🙂 mengguncang Sulawesi Tengah";
  for (uint32_t begin = 0; begin < 9; ++begin) {
    for (size_t columns = 1; columns < 60; ++columns) {
      const Excerpt part = excerpt(quote, {begin, begin + 3}, columns);
      const std::string all = part.before + part.focus + part.after;
      CHECK(display_width(all) <= columns);
      CHECK(all.find("\xEF\xBF\xBD") == std::string::npos);
    }
  }
}

TEST_CASE("a focus outside the quote is no focus") {
  CHECK(excerpt("tiga orang", {50, 60}, 40).before == "tiga orang");
  CHECK(excerpt("tiga orang", {5, 60}, 40).focus == "orang");
}

TEST_CASE("text is wrapped at spaces") {
  CHECK(wrap("", 10) == std::vector<std::string>{""});
  CHECK(wrap("satu dua tiga", 8) == std::vector<std::string>{"satu dua", "tiga"});
  CHECK(wrap("sepanjang-panjangnya satu", 6) ==
        std::vector<std::string>{"sepanjang-panjangnya", "satu"});
  CHECK(wrap("a\x1b[1m", 20) == std::vector<std::string>{"a\\x1b[1m"});
}

}  // namespace
}  // namespace crosscheck
