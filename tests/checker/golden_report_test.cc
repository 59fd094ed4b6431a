// The report over fixtures/articles, to the byte: fixtures/expected/report.txt and report.json.
//
// After a change that is meant to change it, write both anew, read the difference, and commit it:
//   CROSSCHECK_UPDATE_EXPECTED=1 build/tests/checker_test --test-case="the report over the
//   fixtures*"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

#include "../cli/program.h"
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
