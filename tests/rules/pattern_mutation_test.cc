// What can be taken out of a pattern, one item at a time.

#include "rules/pattern_mutation.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

using Lines = std::vector<std::string>;
using Kind = PatternMutation::Kind;

PatternNode parse(std::string_view pattern) {
  std::vector<PatternFault> faults;
  PatternNode tree = parse_pattern(pattern, faults);
  REQUIRE(faults.empty());
  return tree;
}

// The pattern written anew from its tree.
std::string written(const PatternNode& node) {
  const auto joined = [&](const char* between) {
    std::string text;
    for (const PatternNode& child : node.children)
      text += (text.empty() ? "" : between) + written(child);
    return text;
  };
  const auto voiced = [&](const std::string& text) {
    return text + (node.voice == Voice::any ? "~" : "~voice");
  };
  switch (node.kind) {
    case PatternNode::Kind::word:
      return node.text;
    case PatternNode::Kind::stem:
      return voiced(node.text);
    case PatternNode::Kind::lexicon:
      return voiced("@" + node.text);
    case PatternNode::Kind::slot:
      return "{" + node.text + "}";
    case PatternNode::Kind::gap:
      return "..." + std::to_string(node.most);
    case PatternNode::Kind::sequence:
      return joined(" ");
    case PatternNode::Kind::alternation:
      return "(" + joined("|") + ")";
    case PatternNode::Kind::optional:
      return "[" + joined(" ") + "]";
  }
  return "";
}

Lines mutations(std::string_view pattern) {
  Lines lines;
  for (const PatternMutation& mutation : mutations_of(parse(pattern)))
    lines.push_back(std::string(mutation.where.of(pattern)) + " -> " + written(mutation.tree));
  return lines;
}

TEST_CASE("each voice, gap and optional is taken out by itself") {
  CHECK(mutations("{n} [orang] tewas~passive ...6 di {place}") ==
        Lines{"[orang] -> {n} tewas~voice ...6 di {place}",
              "tewas~passive -> {n} [orang] tewas~ ...6 di {place}",
              "...6 -> {n} [orang] tewas~voice di {place}"});
}

TEST_CASE("items inside choices and optionals are found, and know what is around them") {
  const auto found = mutations_of(parse("{n} (@a~active|b) [... (ke|di) [kota] {place}] akhir"));
  REQUIRE(found.size() == 4);
  CHECK(found[0].kind == Kind::voice);
  CHECK(found[1].kind == Kind::optional);
  CHECK(!found[1].within);
  CHECK(found[2].kind == Kind::gap);
  CHECK(found[2].within == 1);
  CHECK(found[3].kind == Kind::optional);
  CHECK(found[3].within == 1);
  CHECK(written(found[3].tree).find("kota") == std::string::npos);
  CHECK(written(found[1].tree) == "{n} (@a~voice|b) akhir");
}

TEST_CASE("a pattern without such items has nothing to take out") {
  for (const char* pattern : {"{n} tentara", "kirim~ {n}", "(a|b) 'US' ,"}) {
    CAPTURE(pattern);
    CHECK(mutations(pattern).empty());
  }
}

}  // namespace
}  // namespace crosscheck
