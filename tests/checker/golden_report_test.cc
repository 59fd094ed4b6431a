// The report over fixtures/articles, to the byte: fixtures/expected/report.txt and report.json, and
// report.id.txt in Indonesian.
//
// After a change that is meant to change it, write both anew, read the difference, and commit it:
//   CROSSCHECK_UPDATE_EXPECTED=1 build/tests/checker_test --test-case="the report over the
//   fixtures*"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

#include "../cli/program.h"
#include "base/wording.h"
#include "newsroom.h"
#include "report/reporter.h"

namespace crosscheck {
namespace {

const std::string kExpected = kRoot + "/fixtures/expected/report.";

std::string rendered(const Report& report, const std::string& format) {
  std::string out;
  make_reporter(format, Product::report, {.verbose = true})->report(report, out);
  return out;
}

// What is expected of a format, after writing it anew if that is asked for.
std::string expected(const std::string& ending, const std::string& got) {
  if (std::getenv("CROSSCHECK_UPDATE_EXPECTED") != nullptr) {
    std::filesystem::create_directories(kRoot + "/fixtures/expected");
    std::ofstream(kExpected + ending, std::ios::binary) << got;
  }
  return content_of(kExpected + ending);
}

// The program in the project's folder, so that paths are those of the expected files.
ProgramRun run_in_root(const std::string& arguments) {
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(kRoot);
  ProgramRun outcome = run_program(arguments);
  std::filesystem::current_path(before);
  return outcome;
}

TEST_CASE("the report over the fixtures is the expected one, as text and as JSON") {
  const Report report = check(shipped_checker(), fixture_articles().articles);
  for (const auto& [format, ending] : {std::pair{"text", "txt"}, {"json", "json"}}) {
    CAPTURE(format);
    const std::string got = rendered(report, format);
    CHECK(got == expected(ending, got));
  }
}

const Checker& indonesian_checker() {
  static const Checker checker = load_checker({.rules = {kRules}, .ui = "id"});
  return checker;
}

TEST_CASE("the report over the fixtures in Indonesian is the expected one") {
  const Report report = check(indonesian_checker(), fixture_articles().articles);
  const std::string got = rendered(report, "text");
  CHECK(got == expected("id.txt", got));
}

TEST_CASE("the language of the report changes its words, and nothing that tools go by") {
  const Report one = check(shipped_checker(), fixture_articles().articles);
  const Report other = check(indonesian_checker(), fixture_articles().articles);
  REQUIRE(one.findings.size() == other.findings.size());
  for (size_t i = 0; i < one.findings.size(); ++i) {
    CHECK(one.findings[i].id == other.findings[i].id);
    CHECK(one.findings[i].message != other.findings[i].message);
  }
  CHECK(rendered(one, "csv").substr(0, 100) == rendered(other, "csv").substr(0, 100));
  for (const std::string format : {"json", "sarif", "gitlab", "rdjsonl", "webannotation"}) {
    CAPTURE(format);
    CHECK(rendered(one, format) != rendered(other, format));
  }
}

bool has_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isalpha(c) != 0; });
}

// A word that both languages share.
bool is_named(std::string_view name, std::string_view id) {
  return name != id || id == "surplus";
}

TEST_CASE("rules are described in Indonesian, their topics with places that the rule fills") {
  const Wording& wording = indonesian_checker().wording();
  for (const auto& [id, rule] : indonesian_checker().rules().rules) {
    CAPTURE(id);
    CHECK(wording.description(id, "").empty() == rule.topic.empty());
    const std::string topic(wording.topic(id, ""));
    CHECK(topic.empty() == rule.topic.empty());
    const std::set<std::string> places = places_of(rule.topic);
    for (const std::string& place : places_of(topic)) {
      CAPTURE(place);
      CHECK((places.contains(place) || places.contains(place + ".adjective")));
    }
  }
}

TEST_CASE("terms of lexicons, positions and their sides have Indonesian words") {
  const RuleSet& rules = indonesian_checker().rules();
  const Wording& wording = indonesian_checker().wording();
  for (const auto& [name, lexicon] : rules.lexicons) {
    for (const auto& [term, label] : lexicon.labels) {
      CAPTURE(name);
      CAPTURE(term);
      CHECK((!has_letters(label) || !wording.term(name, term, "").empty()));
    }
  }
  for (const auto& [id, rule] : rules.rules) {
    for (const Slot& slot : rule.slots) {
      for (const Side& side : slot.sides) {
        CAPTURE(side.name);
        CHECK(is_named(wording.side(side.name), side.name));
        for (const std::string& stance : side.stances) {
          CAPTURE(stance);
          CHECK(is_named(wording.stance(stance), stance));
        }
      }
    }
  }
}

TEST_CASE("the order of the articles makes no difference") {
  ReadArticles read = fixture_articles();
  const std::string text = content_of(kExpected + "txt"), json = content_of(kExpected + "json");
  std::reverse(read.articles.begin(), read.articles.end());
  for (size_t turn = 0; turn < read.articles.size(); ++turn) {
    const Report report = check(shipped_checker(), read.articles);
    CHECK(rendered(report, "text") == text);
    CHECK(rendered(report, "json") == json);
    std::rotate(read.articles.begin(), read.articles.begin() + 1, read.articles.end());
  }
}

TEST_CASE("the index changes nothing but the time it takes") {
  const Checker exhaustive = load_checker({.rules = {kRules}, .use_index = false});
  const Report report = check(exhaustive, fixture_articles().articles);
  CHECK(rendered(report, "json") == content_of(kExpected + "json"));
}

TEST_CASE("the program prints the same, whatever the jobs and the order of its arguments") {
  std::string reversed;
  const ReadArticles read = fixture_articles();
  for (const Article& each : read.articles) reversed = each.path + " " + reversed;
  for (const std::string& arguments :
       {std::string("--jobs 1 fixtures/articles"), std::string("--jobs 2 fixtures/articles"),
        "--jobs 2 " + reversed}) {
    CAPTURE(arguments);
    const ProgramRun text = run_in_root("check --verbose " + arguments);
    CHECK(text.status == 1);
    CHECK(text.errors.empty());
    CHECK(text.out == content_of(kExpected + "txt"));
    const ProgramRun json = run_in_root("check --format json " + arguments);
    CHECK(json.status == 1);
    CHECK(json.out == content_of(kExpected + "json"));
  }
}

TEST_CASE("comparing extracted claims gives what checking the articles gives") {
  const ProgramRun compared = run_in_root("extract fixtures/articles | '" CROSSCHECK_BINARY
                                          "' compare --rules rules --format json -");
  CHECK(compared.status == 1);
  CHECK(compared.errors.empty());
  CHECK(compared.out == content_of(kExpected + "json"));
}

}  // namespace
}  // namespace crosscheck
