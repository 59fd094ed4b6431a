#include "rules/pattern.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

using Kind = PatternNode::Kind;

// A tree as one line: (a b) a sequence, <a|b> an alternation, [a] an optional.
std::string shown(const PatternNode& node) {
  const auto children = [&](const char* between) {
    std::string text;
    for (const PatternNode& child : node.children)
      text += (text.empty() ? "" : between) + shown(child);
    return text;
  };
  const std::string voice = node.voice == Voice::active    ? "active"
                            : node.voice == Voice::passive ? "passive"
                            : node.voice == Voice::noun    ? "noun"
                                                           : "";
  switch (node.kind) {
    case Kind::word:
      return node.exact ? "'" + node.text + "'" : node.text;
    case Kind::stem:
      return node.text + "~" + voice;
    case Kind::lexicon:
      return "@" + node.text + (voice.empty() ? "" : "~" + voice);
    case Kind::slot:
      return "{" + node.text + "}";
    case Kind::gap:
      return "..." + std::to_string(node.most);
    case Kind::sequence:
      return "(" + children(" ") + ")";
    case Kind::alternation:
      return "<" + children("|") + ">";
    case Kind::optional:
      return "[" + children(" ") + "]";
  }
  return "";
}

TEST_CASE("patterns that an editor may write") {
  const struct {
    std::string pattern, tree;
  } rows[] = {
      {"korban tewas", "(korban tewas)"},
      {"  korban   tewas ", "(korban tewas)"},
      {"kirim~ kirim~active kirim~passive kirim~noun",
       "(kirim~ kirim~active kirim~passive kirim~noun)"},
      {"@troops @send~active", "(@troops @send~active)"},
      {"{n} [orang] @troops", "({n} [(orang)] @troops)"},
      {"(ke|di) {place}", "((<(ke)|(di)>) {place})"},
      {"a|b c", "<(a)|(b c)>"},
      {"a ... b ...8 c ...12 d", "(a ...4 b ...8 c ...12 d)"},
      {"'US' troops", "('US' troops)"},
      {"{body} 's {office}", "({body} 's {office})"},
      {"{body}'s {office}", "({body} 's {office})"},
      {"we 've sent", "(we 've sent)"},
      {"{a}, {b}; c", "({a} , {b} ; c)"},
      {"[a|b]", "([<(a)|(b)>])"},
      {"((a))", "(((((a)))))"},
      {"non-proliferasi", "(non-proliferasi)"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.pattern);
    std::vector<PatternFault> faults;
    const PatternNode tree = parse_pattern(row.pattern, faults);
    CHECK(faults.empty());
    CHECK(shown(tree) == row.tree);
  }
}

TEST_CASE("patterns that are refused, where and why") {
  const struct {
    std::string pattern, faults;
  } rows[] = {
      {"", "0-1: nothing stands here\n"},
      {"a||b", "2-3: nothing stands here\n"},
      {"a []", "3-4: nothing stands here\n"},
      {"a )", "2-3: ')' closes nothing here\n"},
      {"a }", "2-3: '}' closes nothing here\n"},
      {"(a b", "0-1: '(' is never closed by ')'\n"},
      {"[a", "0-1: '[' is never closed by ']'\n"},
      {"a {n", "2-3: a slot is never closed by '}'\n"},
      {"a {}", "2-4: a slot without a name\n"},
      {"'Seoul", "0-1: an exact word is never closed by '''\n"},
      {"'US", "0-1: an exact word is never closed by '''\n"},
      {"'Korea Utara'", "0-13: an exact word is one word: quote each by itself\n"},
      {"kirim~aktif", "0-11: 'aktif' is not a voice; known are active, passive, noun\n"},
      {"~active", "0-7: a word or a name is missing here\n"},
      {"a @", "2-3: a word or a name is missing here\n"},
      {"a ...0 b", "2-6: a gap is '...' or '...' and a number from 1 to 12\n"},
      {"a ...13 b", "2-7: a gap is '...' or '...' and a number from 1 to 12\n"},
      {"a .... b", "2-6: a gap is '...' or '...' and a number from 1 to 12\n"},
      {"a … b", "2-5: a gap is written with three points: ...\n"},
      {"a \\d b", "2-4: a pattern has no backslash: nothing needs escaping\n"},
      {"a~x {b",
       "0-3: 'x' is not a voice; known are active, passive, noun\n"
       "4-5: a slot is never closed by '}'\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.pattern);
    std::vector<PatternFault> faults;
    parse_pattern(row.pattern, faults);
    std::string got;
    for (const PatternFault& fault : faults)
      got += std::to_string(fault.where.begin) + "-" + std::to_string(fault.where.end) + ": " +
             fault.message + "\n";
    CHECK(got == row.faults);
  }
}

TEST_CASE("brackets without end are one fault, not a crash") {
  std::vector<PatternFault> faults;
  parse_pattern(std::string(200'000, '('), faults);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].message == "more than 32 brackets inside each other");
}

}  // namespace
}  // namespace crosscheck
