// Rules put to their own examples, and the faults that lint names: whole messages, carets included.
//
// After a change of wording, write the expected outputs of fixtures/bad_rules anew and read the
// difference:
//   CROSSCHECK_UPDATE_EXPECTED=1 build/tests/checker_test --test-case="every fault*"

#include "checker/rule_testing.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

#include "../cli/program.h"
#include "newsroom.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

// Each fault as it is shown; paths count from `folder`.
std::string shown(const Diagnostics& faults, const std::string& folder) {
  std::string text;
  for (const Diagnostic& fault : faults) text += to_string(fault) + "\n";
  return replaced(text, folder + "/", "");
}

// A pack of one rule: how many lanterns a place counts.
const std::string kLanterns = R"({
  "pack": "festival",
  "rules": [
    {
      "id": "festival.lanterns",
      "claim": "{place} counted {n} lanterns",
      "topic": "lanterns in {place}",
      "slots": {"place": {"type": "entity", "is": ["country"]}, "n": {"type": "quantity"}},
      "key": ["place"],
      "value": "n",
      "match": {
        "id": [
          "{n} lampion menyala di {place}",
          "{place} ... {n} lampion"
        ]
      },
      "examples": [
        {"lang": "id", "text": "Sekitar 900 lampion menyala di Jepang.",
         "claims": [{"place": "JP", "n": "~900"}]},
        {"lang": "id", "text": "Jepang menyalakan 40 lampion.", "claims": [{"place": "JP", "n": "40"}]},
        {"lang": "id", "text": "Lampion menyala di Jepang.", "claims": []}
      ]
    }
  ]
}
)";

struct Tested {
  RuleTestSummary summary;
  std::string shown;
};

// The shipped rules with a pack beside them.
Tested test_with(const std::string& pack) {
  const TemporaryFolder folder;
  folder.write("festival.json", pack);
  Result<RuleTestSummary> tested = test_rules({.rules = {kRules, folder.path()}});
  if (!tested) FAIL(shown(tested.faults(), folder.path()));
  return {*tested, shown((*tested).failures(), folder.path())};
}

TEST_CASE("every example of the shipped rules passes, and every pattern has one") {
  const Result<RuleTestSummary> tested = test_rules({.rules = {kRules}});
  REQUIRE(tested);
  CHECK(shown((*tested).failures(), kRoot) == "");
  CHECK((*tested).rules >= 8);
  CHECK((*tested).passed + (*tested).todo == (*tested).examples);
}

TEST_CASE("the shipped rules have no faults") {
  CHECK(shown(lint_rules({.rules = {kRules}}), kRoot) == "");
}

TEST_CASE("a pack of one's own is tested beside the shipped rules") {
  const Tested tested = test_with(kLanterns);
  CHECK(tested.shown == "");
}

TEST_CASE("an example whose number was changed fails, and shows both") {
  const Tested tested = test_with(replaced(kLanterns, "~900", "~800"));
  CHECK(tested.shown ==
        R"(festival.json:19:20: error: festival.lanterns: other claims than expected
  expected  n=~800 place=JP
  got       n=~900 place=JP
           "claims": [{"place": "JP", "n": "~800"}]},
                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
  CHECK(tested.summary.passed + 1 == tested.summary.examples);
}

TEST_CASE("a claim that should not be there is shown against none") {
  const Tested tested = test_with(replaced(kLanterns, R"("Lampion menyala di Jepang.")",
                                           R"("Ada 7 lampion menyala di Jepang.")"));
  CHECK(tested.shown ==
        R"(festival.json:21:78: error: festival.lanterns: other claims than expected
  expected  no claim
  got       n=7 place=JP
          {"lang": "id", "text": "Ada 7 lampion menyala di Jepang.", "claims": []}
                                                                               ^~
)");
}

TEST_CASE("a pattern that no example exercises fails") {
  const Tested tested =
      test_with(replaced(kLanterns, R"("{place} ... {n} lampion")",
                         R"("{place} ... {n} lampion", "{n} lampion padam di {place}")"));
  CHECK(tested.shown ==
        R"(festival.json:14:38: error: no example exercises this pattern
            "{place} ... {n} lampion", "{n} lampion padam di {place}"
                                       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("a known failure is no failure until it passes") {
  const std::string marked =
      replaced(kLanterns, R"("n": "~900"}]})", R"("n": "~900"}], "todo": "hedges are not read"})");
  CHECK(test_with(marked).shown ==
        R"(festival.json:19:20: error: this example passes: take its "todo" away
  expected  n=~900 place=JP
  got       n=~900 place=JP
           "claims": [{"place": "JP", "n": "~900"}], "todo": "hedges are not read"},
                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
  const Tested failing = test_with(replaced(marked, "~900", "~800"));
  CHECK(failing.shown == "");
  CHECK(failing.summary.todo == 1);
}

TEST_CASE("a language whose only matching example is marked todo is refused") {
  const TemporaryFolder folder;
  const std::string marked = replaced(
      replaced(kLanterns, R"("n": "~900"}]})", R"("n": "~900"}], "todo": "hedges are not read"})"),
      R"("claims": [{"place": "JP", "n": "40"}]})",
      R"("claims": [{"place": "JP", "n": "40"}], "todo": "not yet"})");
  folder.write("festival.json", marked);
  CHECK(shown(lint_rules({.rules = {kRules, folder.path()}}), folder.path())
            .starts_with("festival.json:5:13: error: no example in 'id' that matches\n"));
}

TEST_CASE("of many rules only those selected are tested") {
  const auto count = [](std::vector<std::string> keep, std::vector<std::string> skip) {
    const Result<RuleTestSummary> tested =
        test_rules({.rules = {kRules}, .keep_rules = keep, .skip_rules = skip});
    REQUIRE(tested);
    return (*tested).rules;
  };
  const size_t all = count({}, {});
  CHECK(count({"conflict.troops-deployed"}, {}) == 1);
  CHECK(count({}, {"conflict.troops-deployed"}) == all - 1);
}

TEST_CASE("the cases of a run are named by language and number, rule by rule") {
  const TemporaryFolder folder;
  folder.write("festival.json", kLanterns);
  const Result<RuleTestSummary> tested =
      test_rules({.rules = {kRules, folder.path()}, .keep_rules = {"festival.*"}});
  REQUIRE(tested);
  Lines names;
  for (const RuleTestCase& test : (*tested).cases) names.push_back(test.rule + " " + test.name);
  CHECK(names ==
        Lines{"festival.lanterns id 1", "festival.lanterns id 2", "festival.lanterns id 3"});
}

TEST_CASE("every fault of a rule file is named with its line and a caret") {
  Lines names;
  for (const auto& file : fs::directory_iterator(kRoot + "/fixtures/bad_rules"))
    if (file.path().extension() == ".json") names.push_back(file.path().stem().string());
  std::sort(names.begin(), names.end());
  CHECK(names.size() >= 20);
  for (const std::string& name : names) {
    CAPTURE(name);
    const std::string stem = kRoot + "/fixtures/bad_rules/" + name;
    const std::string got = shown(lint_rule_files({.rules = {kRules}}, {stem + ".json"}), kRoot);
    if (std::getenv("CROSSCHECK_UPDATE_EXPECTED") != nullptr)
      std::ofstream(stem + ".expected", std::ios::binary) << got;
    CHECK(got != "");
    CHECK(got == content_of(stem + ".expected"));
  }
}

TEST_CASE("the faults of two files are both named") {
  const std::string folder = kRoot + "/fixtures/bad_rules/";
  const std::string got = shown(lint_rule_files({.rules = {kRules}}, {folder + "unknown-voice.json",
                                                                      folder + "broken-json.json"}),
                                kRoot);
  CHECK(got.find(content_of(folder + "broken-json.expected")) != got.npos);
  CHECK(got.find("'aktif' is not a voice") != got.npos);
}

TEST_CASE("the program lints the files that it is given") {
  const std::string folder = kRoot + "/fixtures/bad_rules/";
  const ProgramRun bad = run_program("rules lint '" + folder + "broken-json.json'");
  CHECK(bad.status == 2);
  CHECK(replaced(bad.out, kRoot + "/", "") ==
        content_of(folder + "broken-json.expected") + "1 fault\n");
  const TemporaryFolder temporary;
  const ProgramRun good = run_program("rules lint " + temporary.write("festival.json", kLanterns));
  CHECK(good.status == 0);
  CHECK(good.out == "0 faults\n");
}

}  // namespace
}  // namespace crosscheck
