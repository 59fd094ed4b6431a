#include <doctest/doctest.h>

#include "base/json_file.h"
#include "program.h"

namespace crosscheck {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

// Runs in a folder, so that paths are as a desk gives them.
ProgramRun run_in(const TemporaryFolder& folder, const std::string& arguments) {
  return run_program(arguments, folder.path());
}

constexpr const char* kFrontMatter = "---\npublished: 2021-04-06\nlang: id\n---\n";
constexpr const char* kSentence =
    "Jumlah korban tewas akibat banjir di Kupang mencapai 12 orang, kata wali kota.\n";

TEST_CASE("every quote of the shipped articles' report is where the report says") {
  const TemporaryFolder folder;
  const std::string articles = " '" CROSSCHECK_SOURCE_DIR "/fixtures/articles'";
  const std::string report = folder.path() + "/report.json";
  REQUIRE(run_program("check --format json --output " + report + articles).status <= 1);
  const ProgramRun run = run_program("verify " + report);
  CHECK(run.status == 0);
  CHECK(run.errors == "");
  CHECK(contains(run.out, " there, 0 moved, 0 unclear, 0 vanished, 0 missing"));
  CHECK(run_program("verify " + report + " --articles" + articles).out == run.out);
}

TEST_CASE("what moved, vanished or is missing is named, and the status says so") {
  const TemporaryFolder folder;
  folder.write("a.md", std::string(kFrontMatter) + kSentence);
  folder.write("b.md", std::string(kFrontMatter) + kSentence);
  REQUIRE(run_in(folder, "check a.md b.md --format json --output report.json").status <= 1);
  CHECK(run_in(folder, "verify report.json").status == 0);

  folder.write("a.md", std::string(kFrontMatter) + "Hujan reda.\n\n" + kSentence);
  const ProgramRun moved = run_in(folder, "verify report.json");
  CHECK(moved.status == 1);
  CHECK(contains(moved.out, "MOVED"));
  CHECK(contains(moved.out, "to a.md:7:"));
  CHECK_FALSE(contains(moved.out, "VANISHED"));

  std::string other = kSentence;
  other.replace(other.find("12"), 2, "13");
  folder.write("a.md", kFrontMatter + other);
  const ProgramRun vanished = run_in(folder, "verify report.json");
  CHECK(vanished.status == 1);
  CHECK(contains(vanished.out, "VANISHED"));
  CHECK_FALSE(contains(vanished.out, "MOVED"));

  std::filesystem::remove(folder.path() + "/a.md");
  const ProgramRun missing = run_in(folder, "verify report.json");
  CHECK(missing.status == 1);
  CHECK(contains(missing.out, "MISSING   a.md"));

  const ProgramRun json = run_in(folder, "verify report.json --format json");
  CHECK(json.status == 1);
  const auto parsed = parse_json("verification.json", json.out);
  REQUIRE(parsed);
  CHECK(parsed->root.find("schema")->string == "crosscheck/verification/1");
  CHECK(parsed->root.find("articles")->items.size() == 2);
  CHECK(parsed->root.find("summary")->find("missing")->number > 0);
}

TEST_CASE("what moved in a page is told by the line of the file") {
  const TemporaryFolder folder;
  const auto page = [](const std::string& before) {
    return "<!doctype html>\n<html lang=id><head><title>Banjir di Kupang</title>\n"
           "<meta property=\"article:published_time\" content=\"2021-04-06\"></head><body>\n"
           "<article>\n" +
           before + "<p>" + kSentence +
           "</p>\n<p>Hujan turun sejak pagi hari.</p></article></body></html>\n";
  };
  folder.write("a.html", page(""));
  REQUIRE(run_in(folder, "check a.html --format json --output report.json").status == 0);
  CHECK(run_in(folder, "verify report.json").status == 0);
  folder.write("a.html", page("<p>Warga\n<b>mengungsi</b>\nke sekolah.</p>\n"));
  const ProgramRun moved = run_in(folder, "verify report.json");
  CHECK(moved.status == 1);
  CHECK(contains(moved.out, "from a.html:5:11"));
  CHECK(contains(moved.out, "to a.html:8:11"));
}

TEST_CASE("articles of JSON lines are known by their ids") {
  const TemporaryFolder folder;
  const std::string text = std::string(kSentence).substr(0, std::string(kSentence).size() - 1);
  const std::string line =
      "{\"id\":\"k-7\",\"published\":\"2021-04-06\",\"lang\":\"id\",\"text\":\"" + text + "\"}\n";
  folder.write("berita.jsonl", line);
  REQUIRE(run_in(folder, "check berita.jsonl --format json --output report.json").status <= 1);
  CHECK(run_in(folder, "verify report.json").status == 0);
  folder.write("lain.jsonl", "{\"text\":\"Hujan reda.\"}\n" + line);
  CHECK(run_in(folder, "verify report.json --articles lain.jsonl").status == 0);
  CHECK(run_in(folder, "verify report.json --articles - < lain.jsonl").status == 0);
  folder.write("berita.jsonl", "{\"id\":\"k-8\",\"text\":\"Hujan reda.\"}\n");
  CHECK(run_in(folder, "verify report.json").status == 1);
}

TEST_CASE("bad input ends with 2 and is named with its place") {
  const TemporaryFolder folder;
  const std::string article = R"("articles":[{"id":"a","path":"a.txt"}])";
  struct Row {
    std::string report, fault;
  };
  const Row rows[] = {
      {"{", "report.json:"},
      {"{}", "'schema' is missing"},
      {R"({"schema":"crosscheck/claims/1"})", "report.json:1:11: error: expected a report"},
      {R"({"schema":"crosscheck/report/1","articles":[{"id":"a"}]})", "'path' is missing"},
      {R"({"schema":"crosscheck/report/1",)" + article + R"(,"claims":[{"article":"b"}]})",
       "there is no article 'b'"},
      {R"({"schema":"crosscheck/report/1",)" + article +
           R"(,"claims":[{"id":"a#1","rule":"r","article":"a","quote":"Hujan","span":[4,1],"match":[1,2]}]})",
       "'span' must be two offsets"},
      {R"({"schema":"crosscheck/report/1",)" + article +
           R"(,"claims":[{"id":"a#1","rule":"r","article":"a","quote":"Hujan","span":[0,4],"match":[1,2]}]})",
       "'quote' is not as long as its 'span' says"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.report);
    folder.write("report.json", row.report);
    const ProgramRun run = run_in(folder, "verify report.json");
    CHECK(run.status == 2);
    CHECK(contains(run.errors, row.fault));
  }
  folder.write("report.json", R"({"schema":"crosscheck/report/1",)" + article + "}");
  CHECK(run_in(folder, "verify report.json").status == 0);
  CHECK(run_in(folder, "verify report.json --articles nowhere").status == 2);
  CHECK(run_in(folder, "verify report.json --format yaml").status == 2);
  CHECK(run_in(folder, "verify missing.json").status == 2);
  CHECK(run_in(folder, "verify").status == 2);
}

}  // namespace
}  // namespace crosscheck
