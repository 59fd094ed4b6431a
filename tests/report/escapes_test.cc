#include "report/escapes.h"

#include <doctest/doctest.h>
#include <string_view>
#include <utility>

namespace crosscheck {
namespace {

std::string inert_json(std::string_view json) {
  std::string out;
  append_inert_json(json, out);
  return out;
}

TEST_CASE("JSON keeps its meaning, and nothing in it steers") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {R"({"a":"</script>"})", R"({"a":"\u003c/script>"})"},
      {"\"a\u202Eb\u2066c\u2069\"", R"("a\u202eb\u2066c\u2069")"},
      {"\"\u200E\u200F\u061C\"", R"("\u200e\u200f\u061c")"},
      {"\"\u2028\u2029\x7F\u0085\u009B\"", R"("\u2028\u2029\u007f\u0085\u009b")"},
      {"\"“12 orang” – café … 🌊\"", "\"“12 orang” – café … 🌊\""},
      {"\"\u200B\u00A0\u0628\"", "\"\u200B\u00A0\u0628\""},
      {"\"##[error] a#1 ###\"", "\"\\u0023#[error] a#1 \\u0023\\u0023#\""},
      {"", ""},
      {"{\"n\":12}\n", "{\"n\":12}\n"},
  };
  for (const auto& [json, expected] : rows) CHECK(inert_json(json) == expected);
}

TEST_CASE("Markdown shows words as they are") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"12 orang, pukul 18:05 (5/4/2021) - 2,5 %", "12 orang, pukul 18:05 (5/4/2021) - 2,5 %"},
      {"<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"},
      {"a | b", "a \\| b"},
      {"`rm -rf`", "\\`rm -rf\\`"},
      {"[klik](javascript:x)", "\\[klik\\](javascript:\u200Bx)"},
      {"![x](https://a.example)", "!\\[x\\](https:\u200B//a.example)"},
      {"*tebal* _miring_ ~~coret~~", "\\*tebal\\* \\_miring\\_ \\~\\~coret\\~\\~"},
      {"@admin dan #12", "@\u200Badmin dan \\#\u200B12"},
      {"www.jahat.example", "www\u200B.jahat.example"},
      {"a\nb\rc\td", "a b c d"},
      {"&lt; R&D", "&amp;lt; R&amp;D"},
      {"\\", "\\\\"},
      {"$x$ :smile:", "\\$x\\$ :\u200Bsmile:"},
      {"\x1b[31m \u202E", "\\\\x1b\\[31m \\\\u202e"},
  };
  for (const auto& [text, expected] : rows) CHECK(markdown_text(text) == expected);
}

TEST_CASE("no cell is a formula") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"12 orang", "\"12 orang\""},
      {"", "\"\""},
      {"=cmd()", "\"'=cmd()\""},
      {"+62", "\"'+62\""},
      {"-1", "\"'-1\""},
      {"@SUM(A1)", "\"'@SUM(A1)\""},
      {"\t=1", "\" '=1\""},
      {"\r\n=1", "\"  '=1\""},
      {"＝1", "\"'＝1\""},
      {"a;=cmd()", "\"a;'=cmd()\""},
      {"a; \"=cmd()", "\"a; \"\"'=cmd()\""},
      {"a = b, c + d", "\"a = b, c + d\""},
      {"kata \"wali kota\"", "\"kata \"\"wali kota\"\"\""},
      {"dua\nbaris", "\"dua baris\""},
      {"\x1b]8;;", "\"\\x1b]8;;\""},
  };
  for (const auto& [text, expected] : rows) CHECK(csv_cell(text) == expected);
}

TEST_CASE("a line of a log is no command") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"::error::palsu", ": :error::palsu"},
      {"  ::error::palsu", "  : :error::palsu"},
      {"kata ::error::", "kata ::error::"},
      {"##[error]", "# #[error]"},
      {"a ###vso[x]", "a # # #vso[x]"},
      {"a#1 # 2", "a#1 # 2"},
      {"", ""},
  };
  for (const auto& [line, expected] : rows) CHECK(without_commands(line) == expected);
}

TEST_CASE("a workflow command ends where its line does") {
  CHECK(annotation_message("naik 5%\n::error::palsu\r") == "naik 5%25%0A::error::palsu\\x0d");
  CHECK(annotation_message("naik 5%0A::error::") == "naik 5%250A::error::");
  CHECK(annotation_message("18:05, kata dia") == "18:05, kata dia");
  CHECK(annotation_property("a,line=9::x%") == "a%2Cline=9%3A%3Ax%25");
  CHECK(annotation_property("a\nb") == "a b");
}

TEST_CASE("brackets and braces of SARIF are words, not links and places") {
  CHECK(sarif_text("[klik](0) {0} \\") == "\\[klik\\](0) {{0}} \\\\");
  CHECK(sarif_text("12 orang (Antara)") == "12 orang (Antara)");
}

TEST_CASE("a path is a URI reference") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"berita/kupang.md", "berita/kupang.md"},
      {"berita/naik 5%.md", "berita/naik%205%25.md"},
      {"javascript:alert(1).md", "javascript%3Aalert%281%29.md"},
      {"a#b?c\"d.md", "a%23b%3Fc%22d.md"},
      {"../arsip/é.txt", "../arsip/%C3%A9.txt"},
  };
  for (const auto& [path, expected] : rows) CHECK(uri_path(path) == expected);
}

}  // namespace
}  // namespace crosscheck
