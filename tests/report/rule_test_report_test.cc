// `rules test` written out: whole outputs.

#include "report/rule_test_report.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

RuleTestSummary sample() {
  RuleTestSummary summary{.rules = 2, .examples = 3, .passed = 1, .todo = 1, .mutations = 4};
  const std::string text = "{\"claims\": [\"<5\"]}";
  summary.cases = {
      {.rule = "sport.score", .name = "en 1"},
      {.rule = "sport.score", .name = "en 2", .todo = "\"extra time\" & penalties"},
      {.rule = "sport.score",
       .name = "en pattern 2 without '[\"FC\"]'",
       .is_mutation = true,
       .failure = diagnose("packs/sport.json", text, {1, 9}, "no example notices it")},
      {.rule = "supply.deal",
       .name = "id 1",
       .failure = diagnose("packs/supply.json", text, {11, 17},
                           "other claims than expected\n  expected  n=<5\n  got       no claim")}};
  return summary;
}

TEST_CASE("text ends with counts, mutations on a line of their own") {
  CHECK(rule_tests_as_text(sample()) ==
        R"(packs/sport.json:1:2: error: no example notices it
  {"claims": ["<5"]}
   ^~~~~~~~
packs/supply.json:1:12: error: other claims than expected
  expected  n=<5
  got       no claim
  {"claims": ["<5"]}
             ^~~~~~
2 rules, 3 examples: 1 passed, 1 failed, 1 todo
4 mutations, 1 unnoticed
)");
}

TEST_CASE("without mutations nothing is said of them") {
  RuleTestSummary summary = sample();
  summary.mutations.reset();
  summary.cases.clear();
  CHECK(rule_tests_as_text(summary) == "2 rules, 3 examples: 1 passed, 0 failed, 1 todo\n");
  CHECK(
      rule_tests_as_json(summary) ==
      R"({"schema":"crosscheck/rule-tests/1","rules":2,"examples":3,"passed":1,"failed":0,"todo":1,"failures":[]})"
      "\n");
}

TEST_CASE("json keeps failures and unnoticed mutations apart") {
  CHECK(
      rule_tests_as_json(sample()) ==
      R"({"schema":"crosscheck/rule-tests/1","rules":2,"examples":3,"passed":1,"failed":1,"todo":1,"failures":[
 {"path":"packs/supply.json","line":1,"column":12,"severity":"error","message":"other claims than expected\n  expected  n=<5\n  got       no claim"}],"mutations":4,"unnoticed":[
 {"path":"packs/sport.json","line":1,"column":2,"severity":"error","message":"no example notices it"}]})"
      "\n");
}

TEST_CASE("junit has a suite for each rule and a case for each example") {
  CHECK(rule_tests_as_junit(sample()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crosscheck rules test" tests="4" failures="2" errors="0">
  <testsuite name="sport.score" tests="3" failures="1" errors="0" skipped="1">
    <testcase name="sport.score en 1" classname="sport.score"/>
    <testcase name="sport.score en 2" classname="sport.score">
      <skipped message="&quot;extra time&quot; &amp; penalties"/>
    </testcase>
    <testcase name="sport.score en pattern 2 without '[&quot;FC&quot;]'" classname="sport.score">
      <failure message="no example notices it">packs/sport.json:1:2: error: no example notices it&#10;  {&quot;claims&quot;: [&quot;&lt;5&quot;]}&#10;   ^~~~~~~~</failure>
    </testcase>
  </testsuite>
  <testsuite name="supply.deal" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="supply.deal id 1" classname="supply.deal">
      <failure message="other claims than expected">packs/supply.json:1:12: error: other claims than expected&#10;  expected  n=&lt;5&#10;  got       no claim&#10;  {&quot;claims&quot;: [&quot;&lt;5&quot;]}&#10;             ^~~~~~</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("junit of no rule is a whole document too") {
  CHECK(rule_tests_as_junit({}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"crosscheck rules test\" tests=\"0\" failures=\"0\" errors=\"0\">\n"
        "</testsuites>\n");
}

}  // namespace
}  // namespace crosscheck
