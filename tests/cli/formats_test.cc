// Formats as the program prints them: every citation is looked up in its file.

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

#include "../report/inertness.h"
#include "base/json_file.h"
#include "program.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFormats[] = {"text",    "json",       "markdown",      "csv",
                                    "sarif",   "sarif-full", "github",        "gitlab",
                                    "rdjsonl", "junit",      "webannotation", "schemaorg"};

// What the shipped articles lack: letters of several bytes before the words cited, on their line.
constexpr const char* kAccents =
    "---\npublished: 2021-04-06\nlang: id\n---\n"
    "Kafe “Évora” 🌊 – kata wali kota – dibuka pada Jumat (5/4/2021).\n";
constexpr const char* kWrongDay =
    "---\npublished: 2021-04-06\nlang: id\n---\n"
    "Banjir bandang melanda kota itu pada Jumat (5/4/2021), kata wali kota.\n";

// Runs the program in a folder, so that paths are those of its files.
ProgramRun run_in(const std::string& folder, const std::string& arguments) {
  const fs::path before = fs::current_path();
  fs::current_path(folder);
  ProgramRun outcome = run_program(arguments);
  fs::current_path(before);
  return outcome;
}

std::string articles_folder() {
  return CROSSCHECK_SOURCE_DIR "/fixtures/articles";
}

JsonFile parsed(const std::string& text) {
  auto json = parse_json("out", text);
  REQUIRE(json);
  return std::move(*json);
}

uint32_t number(const JsonValue& object, std::string_view name) {
  return static_cast<uint32_t>(object.find(name)->number);
}

const std::string& word(const JsonValue& object, std::string_view name) {
  return object.find(name)->string;
}

// Bytes of `text` before its code point number `count`, from 0.
size_t byte_offset(const std::string& text, uint32_t count) {
  size_t at = 0;
  while (count > 0) {
    ++at;
    while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
    --count;
  }
  return at;
}

TEST_CASE("the exit status and what compare prints do not depend on the format") {
  const TemporaryFolder folder;
  const std::string claims = folder.path() + "/claims.jsonl";
  REQUIRE(run_in(articles_folder(), "extract . --output " + claims).status == 0);
  for (const std::string format : kFormats) {
    CAPTURE(format);
    const ProgramRun check = run_in(articles_folder(), "check . --format " + format);
    CHECK(check.status == 1);
    CHECK(check.errors.empty());
    CHECK_FALSE(check.out.empty());
    const ProgramRun compared = run_program("compare --format " + format + " " + claims);
    CHECK(compared.status == 1);
    CHECK(compared.out == check.out);
    CHECK(run_in(articles_folder(), "check . --jobs 3 --format " + format).out == check.out);
  }
}

TEST_CASE("an annotation's quote is where its position says, between the words it says") {
  const TemporaryFolder folder;
  folder.write("a.md", kAccents);
  const std::string text = std::string(kAccents).substr(std::string(kAccents).find("Kafe"));
  const ProgramRun run = run_in(folder.path(), "check a.md --format webannotation");
  const JsonFile json = parsed(run.out);
  const auto& items = json.root.find("first")->find("items")->items;
  REQUIRE(items.size() == 1);
  for (const JsonValue& target : items[0].find("target")->items) {
    CHECK(word(target, "source") == "a.md");
    const JsonValue& quote = target.find("selector")->items[0];
    const JsonValue& position = target.find("selector")->items[1];
    const size_t begin = byte_offset(text, number(position, "start"));
    const size_t end = byte_offset(text, number(position, "end"));
    CHECK(text.substr(begin, end - begin) == word(quote, "exact"));
    CHECK(text.substr(0, begin).ends_with(word(quote, "prefix")));
    CHECK(text.substr(end).starts_with(word(quote, "suffix")));
  }
}

TEST_CASE("columns count bytes for reviewdog and code points for SARIF") {
  const TemporaryFolder folder;
  folder.write("a.md", kAccents);
  const std::string line = lines_in(kAccents)[4];
  const JsonFile rdf = parsed(run_in(folder.path(), "check a.md --format rdjsonl").out);
  const JsonValue& range = *rdf.root.find("location")->find("range");
  const uint32_t begin = number(*range.find("start"), "column") - 1;
  CHECK(number(*range.find("start"), "line") == 5);
  CHECK(line.substr(begin, number(*range.find("end"), "column") - 1 - begin) == "5/4/2021");

  const JsonFile sarif = parsed(run_in(folder.path(), "check a.md --format sarif").out);
  const JsonValue& result = sarif.root.find("runs")->items[0].find("results")->items[0];
  const JsonValue& region =
      *result.find("locations")->items[0].find("physicalLocation")->find("region");
  const size_t from = byte_offset(line, number(region, "startColumn") - 1);
  const size_t to = byte_offset(line, number(region, "endColumn") - 1);
  CHECK(number(region, "startLine") == 5);
  CHECK(line.substr(from, to - from) == "5/4/2021");
  CHECK(word(*region.find("snippet"), "text") == "5/4/2021");
}

std::string fingerprints(const std::string& folder, const std::string& arguments) {
  const JsonFile json = parsed(run_in(folder, "check " + arguments + " --format gitlab").out);
  std::string all;
  for (const JsonValue& issue : json.root.items) all += word(issue, "fingerprint") + " ";
  return all;
}

TEST_CASE("a finding stays the same when text moves, files change places or the folder its name") {
  const TemporaryFolder here, there;
  const std::string articles[] = {"seoul-catat-3000-tentara-korut.md",
                                  "seoul-tinjau-larangan-senjata.md"};
  for (const std::string& name : articles) {
    std::string text = content_of(articles_folder() + "/" + name);
    here.write(name, text);
    const size_t body = text.find("\n\n", text.find("\n---\n", 3)) + 2;
    there.write(name, text.insert(body, "Hujan turun sejak pagi di ibu kota.\n\n"));
  }
  const std::string before = fingerprints(here.path(), articles[0] + " " + articles[1]);
  CHECK_FALSE(before.empty());
  CHECK(fingerprints(here.path(), articles[1] + " " + articles[0]) == before);
  CHECK(fingerprints(here.path(), here.path()) == before);
  CHECK(fingerprints(there.path(), ".") == before);
  std::string edited = content_of(articles_folder() + "/" + articles[1]);
  const std::string figure = "lebih dari 10.000";
  REQUIRE(edited.find(figure) != std::string::npos);
  here.write(articles[1], edited.replace(edited.find(figure), figure.size(), "lebih dari 14.000"));
  CHECK(fingerprints(here.path(), ".") != before);
}

TEST_CASE("paths are those of the working directory, however they were given") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() + "/berita");
  const std::string article = folder.write("berita/a.md", kWrongDay);
  const auto path = [&](const std::string& working, const std::string& given) {
    const JsonFile json = parsed(run_in(working, "check " + given + " --format gitlab").out);
    return word(*json.root.items[0].find("location"), "path");
  };
  CHECK(path(folder.path(), "berita") == "berita/a.md");
  CHECK(path(folder.path(), "./berita/a.md") == "berita/a.md");
  CHECK(path(folder.path(), article) == "berita/a.md");
  CHECK(path(folder.path() + "/berita", "../berita/a.md") == "../berita/a.md");
  CHECK(path(CROSSCHECK_SOURCE_DIR, article) == "a.md");
}

TEST_CASE("the page of a step takes what GitHub drops, and no other format writes there") {
  const TemporaryFolder folder;
  std::string articles;
  for (int i = 0; i < 12; ++i)
    articles += " " + folder.write("a" + std::to_string(i) + ".md", kWrongDay);
  const std::string page = folder.write("page.md", "# Page\n");
  setenv("GITHUB_STEP_SUMMARY", page.c_str(), 1);
  CHECK(run_program("check --format sarif" + articles).status == 1);
  CHECK(content_of(page) == "# Page\n");
  CHECK(run_program("check --format github" + articles).status == 1);
  CHECK(content_of(page).starts_with("# Page\n### crosscheck: 2 more findings than GitHub shows"));
  CHECK(lines_in(content_of(page)).size() == 7);
  setenv("GITHUB_STEP_SUMMARY", (folder.path() + "/no/page.md").c_str(), 1);
  const ProgramRun run = run_program("check --format github" + articles);
  CHECK(run.status == 2);
  CHECK(run.errors.find("can't be written to") != std::string::npos);
  unsetenv("GITHUB_STEP_SUMMARY");
}

// Whether a line of the output is the documented one, which an ellipsis may cut short.
bool is_documented(const std::string& line, const std::string& documented) {
  constexpr std::string_view kCut = "…";
  if (!documented.ends_with(kCut)) return line == documented;
  return line.starts_with(documented.substr(0, documented.size() - kCut.size()));
}

TEST_CASE("docs/formats.md shows what the program prints") {
  const std::vector<std::string> page =
      lines_in(content_of(CROSSCHECK_SOURCE_DIR "/docs/formats.md"));
  size_t commands = 0;
  for (size_t i = 1; i < page.size(); ++i) {
    if (page[i - 1] != "```" || !page[i].starts_with("$ crosscheck ")) continue;
    ++commands;
    const ProgramRun run = run_in(articles_folder(), page[i].substr(13));
    const std::vector<std::string> printed = lines_in(without(run.out, {"\r"}));
    for (size_t line = 0; page[++i] != "```"; ++line) {
      CAPTURE(page[i]);
      REQUIRE(line < printed.size());
      CHECK(is_documented(printed[line], page[i]));
    }
  }
  CHECK(commands == 9);
  const std::string help = run_program("check --help").out;
  for (const std::string format : kFormats) {
    CAPTURE(format);
    CHECK(help.find(format) != std::string::npos);
    const bool has_section = std::find(page.begin(), page.end(), "## " + format) != page.end();
    CHECK(has_section == (format != "text" && format != "json"));
  }
}

TEST_CASE("an article made of attacks comes out inert in every format") {
  for (const std::string format : kFormats) {
    CAPTURE(format);
    const ProgramRun run = run_in(CROSSCHECK_SOURCE_DIR "/fixtures/hostile",
                                  "check attacks.json --verbose --format " + format);
    CHECK(run.status == 1);
    CHECK_FALSE(run.out.empty());
    CHECK(harm_in(format, run.out) == "");
  }
}

}  // namespace
}  // namespace crosscheck
