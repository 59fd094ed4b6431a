#include "text/html_alignment.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "text/html_tree.h"

namespace crosscheck {
namespace {

std::string to_string(const SourceRuns& runs) {
  std::string all;
  for (const SourceRun& run : runs)
    all += std::to_string(run.at) + ">" + std::to_string(run.source) + " ";
  return all;
}

TEST_CASE("where the characters of a text stand in its markup") {
  struct Row {
    const char* text;
    const char* markup;
    const char* runs;
  };
  const Row rows[] = {
      {"air naik", "air naik", "0>0 "},
      {"a\u00A0b", "a&nbsp;b", "0>0 3>7 "},
      {"a\u00A0b", "a&nbspb", "0>0 3>6 "},
      {"A & B", "A &amp; B", "0>0 3>7 "},
      {"A & B", "A & B", "0>0 "},
      {"R&D; x", "R&D; x", "0>0 "},
      {"a&ere", "a&ampere", "0>0 2>5 "},
      {"“a”", "&#8220;a&#x201d;", "0>0 3>7 "},
      {"&# x", "&# x", "0>0 "},
      {"a\nb", "a\r\nb", "0>0 2>3 "},
      {"a\nb", "a\nb", "0>0 2>2 "},
      {"satu", "sa</foo>tu", "0>0 2>8 "},
      {"satu", "sa<!-- > -->tu", "0>0 2>12 "},
      {"1 < 2", "1 < 2", "0>0 "},
      {"", "</foo>", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markup);
    CHECK(to_string(align(row.text, row.markup, 0)) == row.runs);
  }
  CHECK(to_string(align_raw("a\nb&amp;", "a\r\nb&amp;", 5)) == "0>5 1>7 ");
}

// Pieces put together at random: each plain word of the text must stand where its runs say.
TEST_CASE("every word is found again, whatever stands between") {
  const std::string between[] = {
      "&nbsp;",  "&amp;", " & ",    "&lt;",   "&#65;&#x42;",    "&eacute;",
      "\r\n",    "\n",    "</foo>", "<!-->",  "<!-- a>b -->",   "é",
      "&hellip", "&foo;", " < ",    "\u200B", "&NotEqualTilde;"};
  std::mt19937 random(20241030);
  for (int round = 0; round < 2'000; ++round) {
    std::string html = "<p>";
    for (int i = 0; i < 12; ++i)
      html += between[random() % std::size(between)] + "kata" + std::to_string(random() % 90 + 10);
    const Result<HtmlTree> tree = parse_html("a.html", html);
    REQUIRE(tree);
    CAPTURE(html);
    for (const HtmlNode& node : tree->nodes) {
      for (size_t at = 0; (at = node.text.find("kata", at)) != node.text.npos; ++at)
        CHECK(html.substr(source_of(node.runs, static_cast<uint32_t>(at)), 6) ==
              node.text.substr(at, 6));
    }
  }
}

}  // namespace
}  // namespace crosscheck
