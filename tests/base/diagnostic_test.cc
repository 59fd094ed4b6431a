#include "base/diagnostic.h"

#include <array>
#include <doctest/doctest.h>

namespace crosscheck {
namespace {

TEST_CASE("a diagnostic shows its line, with the caret under what is meant") {
  const std::string text = "baris satu\n  \"kirim~ @trops\"\nbaris tiga";
  const auto at = static_cast<uint32_t>(text.find("@trops"));
  const Diagnostic fault = diagnose("rules/a.json", text, {at, at + 6}, "unknown lexicon 'trops'");
  CHECK(to_string(fault) ==
        "rules/a.json:2:11: error: unknown lexicon 'trops'\n"
        "    \"kirim~ @trops\"\n"
        "            ^~~~~~");
}

TEST_CASE("columns count code points, and tabs stay so that the caret fits") {
  const std::string text = "\tépée 5";
  const Diagnostic fault = diagnose("a", text, {8, 9}, "no number");
  CHECK(fault.column == 7);
  CHECK(to_string(fault) == "a:1:7: error: no number\n  \tépée 5\n  \t     ^");
}

TEST_CASE("a fault of a whole file has no line") {
  CHECK(to_string(diagnose_file("a.txt", "is empty")) == "a.txt: error: is empty");
}

TEST_CASE("severity is named") {
  Diagnostic warning = diagnose("a", "x", {0, 1}, "odd");
  warning.severity = Severity::warning;
  CHECK(to_string(warning) == "a:1:1: warning: odd\n  x\n  ^");
  CHECK(to_string(Severity::note) == "note");
}

TEST_CASE("places at the edges of a text") {
  struct Row {
    std::string_view text;
    Span where;
    uint32_t line, column, width;
    std::string_view source_line;
  };
  const Row rows[] = {
      {"", {0, 0}, 1, 1, 1, ""},
      {"ab", {2, 2}, 1, 3, 1, "ab"},
      {"ab\n", {3, 3}, 2, 1, 1, ""},
      {"ab\ncd", {2, 2}, 1, 3, 1, "ab"},      // the line break itself
      {"ab\r\ncd", {1, 2}, 1, 2, 1, "ab"},    // no carriage return in the line
      {"ab\ncd\nef", {3, 8}, 2, 1, 2, "cd"},  // a span over lines is marked to its line's end
      {"ab", {7, 9}, 1, 3, 1, "ab"},          // past the end
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.where.begin);
    const Diagnostic fault = diagnose("a", row.text, row.where, "here");
    CHECK(fault.line == row.line);
    CHECK(fault.column == row.column);
    CHECK(fault.width == row.width);
    CHECK(fault.source_line == row.source_line);
  }
}

TEST_CASE("a very long line is not shown") {
  const std::string text(500, 'x');
  CHECK(to_string(diagnose("a", text, {400, 401}, "here")) == "a:1:401: error: here");
}

TEST_CASE("line and column of a byte") {
  const std::string_view text =
      "satu\nd\xC3\xBC"
      "a\n";
  CHECK(line_and_column(text, 0).line == 1);
  CHECK(line_and_column(text, 8).line == 2);
  CHECK(line_and_column(text, 8).column == 3);
  CHECK(line_and_column(text, 999).line == 3);
}

TEST_CASE("a slip finds the name it was meant for, another word finds none") {
  constexpr std::array<std::string_view, 4> kNames = {"troops", "arms", "title", "published"};
  CHECK(nearest_name("trops", kNames) == "troops");
  CHECK(nearest_name("titel", kNames) == "title");
  CHECK(nearest_name("publishd", kNames) == "published");
  CHECK(nearest_name("weather", kNames) == "");
  CHECK(nearest_name("x", {}) == "");
}

}  // namespace
}  // namespace crosscheck
