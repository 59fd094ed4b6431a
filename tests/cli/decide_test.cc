// Decisions as a desk meets them: articles in files, the program run on them again and again.

#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

#include "base/json_file.h"
#include "program.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMorning =
    "---\npublished: 2024-12-18\n---\n"
    "Korea Utara telah mengirim 12.000 tentara ke Rusia. Gedung parlemen dijaga ketat.\n";
constexpr const char* kEvening =
    "---\npublished: 2024-12-18\n---\n"
    "Korea Utara telah mengirim 8.000 tentara ke Rusia.\n";

// A desk's folder, worked in as its editors do.
class Desk {
 public:
  Desk() {
    fs::create_directory(folder_.path() + "/berita");
    folder_.write("berita/pagi.md", kMorning);
    folder_.write("berita/sore.md", kEvening);
  }

  ProgramRun run(const std::string& arguments) const {
    return run_program(arguments, folder_.path());
  }
  void write(const std::string& name, const std::string& content) const {
    folder_.write("berita/" + name, content);
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

std::vector<std::string> contradictions(const ProgramRun& run) {
  const Result<JsonFile> report = parse_json("report", run.out);
  REQUIRE(report);
  std::vector<std::string> ids;
  for (const JsonValue& finding : report->root.find("findings")->items) {
    if (finding.find("verdict")->string == "contradiction")
      ids.push_back(finding.find("id")->string);
  }
  return ids;
}

std::string only_id(const ProgramRun& run) {
  const std::vector<std::string> ids = contradictions(run);
  REQUIRE(ids.size() == 1);
  return ids[0];
}

TEST_CASE("a finding keeps its id where its words stay, and gets another with another value") {
  const Desk desk;
  const std::string id = only_id(desk.run("check berita --format json"));
  CHECK(only_id(desk.run("check berita/sore.md berita/pagi.md --format json")) == id);
  CHECK(only_id(desk.run("check '" + desk.folder().path() + "/berita' --format json")) == id);
  desk.write("pagi.md", std::string(kMorning) + "\nHujan turun sejak subuh.\n");
  CHECK(only_id(desk.run("check berita --format json")) == id);
  desk.write("siang.md", kMorning);
  CHECK(only_id(desk.run("check berita --format json")) == id);
  fs::rename(desk.folder().path() + "/berita", desk.folder().path() + "/arsip");
  CHECK(only_id(desk.run("check arsip --format json")) == id);
  fs::rename(desk.folder().path() + "/arsip", desk.folder().path() + "/berita");
  desk.write("sore.md",
             "---\npublished: 2024-12-18\n---\n"
             "Korea Utara telah mengirim 9.000 tentara ke Rusia.\n");
  CHECK(only_id(desk.run("check berita --format json")) != id);
}

TEST_CASE("what an article says against itself keeps its id when the checkout is renamed") {
  const Desk desk;
  fs::remove_all(desk.folder().path() + "/berita");
  for (const char* checkout : {"a", "b"}) {
    fs::create_directory(desk.folder().path() + "/" + checkout);
    desk.folder().write(std::string(checkout) + "/hari.md",
                        "Rapat itu akan digelar di kantor bupati pada Senin (8/8/2019).\n");
  }
  CHECK(only_id(desk.run("check a/hari.md --format json")) ==
        only_id(desk.run("check b/hari.md --format json")));
}

TEST_CASE("dismissed, it lets the run pass; its quote edited, it is back and says why") {
  const Desk desk;
  const ProgramRun first = desk.run("check berita --format json");
  CHECK(first.status == 1);
  const std::string beginning = only_id(first).substr(0, 6);
  const ProgramRun decided =
      desk.run("decide " + beginning + " --dismiss --reason 'dua lembaga' --who Sari berita");
  CHECK(decided.status == 0);
  CHECK(decided.out.starts_with("dismissed "));
  const ProgramRun again = desk.run("check berita");
  CHECK(again.status == 0);
  CHECK(again.out.find("1 finding not shown: 1 dismissed") != std::string::npos);
  CHECK(desk.run("check berita --verbose").out.find("dismissed by Sari: dua lembaga") !=
        std::string::npos);
  desk.write("sore.md",
             "---\npublished: 2024-12-18\n---\n"
             "Korea Utara sudah mengirim 8.000 tentara ke Rusia.\n");
  const ProgramRun edited = desk.run("check berita --format json");
  CHECK(edited.status == 1);
  CHECK(edited.out.find("dismissed by Sari: dua lembaga; open again, as a quote") !=
        std::string::npos);
}

TEST_CASE("a decision that meets nothing is told, and pruned") {
  const Desk desk;
  const std::string id = only_id(desk.run("check berita --format json"));
  CHECK(desk.run("decide " + id + " --known --reason 'sudah diralat' berita").status == 0);
  desk.write("sore.md", "---\npublished: 2024-12-18\n---\nHujan turun.\n");
  CHECK(desk.run("check berita").out.find("1 decision meets no finding") != std::string::npos);
  CHECK(desk.run("decide --prune berita").out.find("taken out " + id) == 0);
  CHECK(desk.run("check berita").out.find("decision") == std::string::npos);
}

TEST_CASE("with a baseline only what is new is told") {
  const Desk desk;
  CHECK(desk.run("check berita --format json --output base.json").status == 1);
  CHECK(desk.run("check berita --baseline base.json").status == 0);
  desk.write("siang.md",
             "---\npublished: 2024-12-18\n---\n"
             "Rapat itu akan digelar di kantor bupati pada Senin (8/8/2019).\n");
  const ProgramRun next = desk.run("check berita --baseline base.json --format json");
  CHECK(next.status == 1);
  CHECK(next.out.find("\"rule\":\"calendar.weekday\"") != std::string::npos);
  CHECK(contradictions(next).size() == 1);
}

TEST_CASE("what decide and check refuse") {
  const Desk desk;
  desk.folder().write("broken.json",
                      "{\"schema\": \"crosscheck/decisions/1\", \"decisions\": [{}]}");
  const struct {
    const char* arguments;
    const char* complaint;
  } kCases[] = {
      {"decide abc --reason x berita", "needs one of --accept, --dismiss and --known"},
      {"decide abc --dismiss berita", "needs a reason"},
      {"decide abc --dismiss --reason x", "no articles: name some"},
      {"decide abc --dismiss --reason x berita", "no finding of these articles has the id 'abc'"},
      {"decide --prune --known berita", "--prune decides nothing"},
      {"decide abc --known --reason x --until besok berita", "'besok' is no date"},
      {"check berita --decisions missing.json", "missing.json: error:"},
      {"check berita --decisions broken.json", "broken.json:1:"},
      {"check berita --baseline missing.json", "missing.json: error:"},
      {"check berita --baseline broken.json", "broken.json:1:"},
  };
  for (const auto& each : kCases) {
    CAPTURE(each.arguments);
    const ProgramRun run = desk.run(each.arguments);
    CAPTURE(run.errors);
    CHECK(run.status == 2);
    CHECK(run.errors.find(each.complaint) != std::string::npos);
  }
}

}  // namespace
}  // namespace crosscheck
