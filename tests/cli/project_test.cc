// crosscheck.json as a desk meets it: written once, then left off every command line.

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

#include "program.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

// Two articles that clash, in a folder of a folder.
class DeskFolder {
 public:
  DeskFolder() {
    fs::create_directories(path() + "/berita/2024");
    write("berita/2024/pagi.md", "Korea Utara telah mengirim 12.000 tentara ke Rusia.\n");
    write("berita/2024/sore.md", "Korea Utara telah mengirim 8.000 tentara ke Rusia.\n");
    write("berita/tanggal.json", R"({"pagi.md": {"published": "2024-12-18"},
                                     "sore.md": {"published": "2024-12-18"}})");
  }
  const std::string& path() const { return folder_.path(); }
  void write(const std::string& name, const std::string& content) const {
    folder_.write(name, content);
  }
  ProgramRun run(const std::string& arguments, const std::string& below = "") const {
    return run_program(arguments, path() + "/" + below);
  }

 private:
  TemporaryFolder folder_;
};

constexpr const char* kProject =
    R"({"articles": ["berita/2024"], "metadata": "berita/tanggal.json"})";

TEST_CASE("a project file names the articles, from its folder and from those below") {
  const DeskFolder desk;
  CHECK(desk.run("check").status == 2);
  CHECK(desk.run("check").errors.find("no articles: name some") != std::string::npos);
  desk.write("crosscheck.json", kProject);
  const ProgramRun above = desk.run("check");
  CHECK(above.status == 1);
  CHECK(above.out.find("berita/2024/pagi.md:1:") != std::string::npos);
  const ProgramRun below = desk.run("check", "berita");
  CHECK(below.status == 1);
  CHECK(below.out.find("  2024/pagi.md:1:") != std::string::npos);
  CHECK(desk.run("check --no-project").status == 2);
}

TEST_CASE("what the command line says goes first") {
  const DeskFolder desk;
  desk.write("crosscheck.json", R"({"articles": ["berita/2024"], "fail-on": "error",
                                    "skip-rules": ["conflict.*"]})");
  CHECK(desk.run("check").status == 0);
  CHECK(desk.run("check berita/2024/pagi.md --format json").out.find("\"articles\":1") !=
        std::string::npos);
  desk.write("crosscheck.json", R"({"articles": ["berita/2024"], "fail-on": "error"})");
  CHECK(desk.run("check --metadata berita/tanggal.json").status == 1);
  CHECK(desk.run("check --skip-rule 'conflict.*'").status == 0);
}

TEST_CASE("a rule's findings count as the project says; what agrees stays a note") {
  const DeskFolder desk;
  const std::string head = R"({"articles": "berita/2024", "metadata": "berita/tanggal.json", )";
  const struct {
    const char* rest;
    int status;
  } kCases[] = {
      {R"("severities": {"conflict.*": "warning"}})", 0},
      {R"("severities": {"conflict.*": "warning"}, "fail-on": "warning"})", 1},
      {R"("severities": {"sport.*": "warning"}})", 1},
      {R"("severities": {"conflict.*": "note", "conflict.troops-deployed": "error"}})", 1},
      {R"("severities": {"weather.*": "note"}})", 2},
  };
  for (const auto& each : kCases) {
    CAPTURE(each.rest);
    desk.write("crosscheck.json", head + each.rest);
    CHECK(desk.run("check").status == each.status);
  }
}

TEST_CASE("a project's patterns count from its folder, the command line's from the working one") {
  const DeskFolder desk;
  desk.write("berita/2024/malam.draft.md", "Korea Utara telah mengirim 9.000 tentara ke Rusia.\n");
  const struct {
    const char* ignore;
    const char* arguments;
    const char* below;
    const char* articles;  // those that are read
  } kCases[] = {
      {R"([])", "", "", "malam pagi sore "},
      {R"("*.draft.md")", "", "", "pagi sore "},
      {R"(["*.draft.md", "berita/2024/p*"])", "", "", "sore "},
      {R"(["*.draft.md", "berita/2024/p*"])", "", "berita", "sore "},
      {R"(["2024/p*"])", "", "berita", "malam pagi sore "},
      {R"(["*.draft.md"])", "--ignore '2024/p*'", "berita", "sore "},
      {R"(["*.draft.md"])", "--ignore '!malam*' --ignore 'sor[e]*'", "", "malam pagi "},
      {R"(["*.draft.md"])", "--ignore '[ps]*.md' --ignore '!sore.md'", "", "sore "},
      {R"(["*.draft.md"])", "berita", "", "pagi sore "},
      {R"(["*.draft.md"])", "berita berita/2024/malam.draft.md", "", "malam pagi sore "},
      {R"(["*.draft.md"])", "--no-project berita", "", "malam pagi sore "},
  };
  for (const auto& each : kCases) {
    CAPTURE(each.ignore);
    CAPTURE(each.arguments);
    desk.write("crosscheck.json",
               std::string(R"({"articles": "berita", "ignore": )") + each.ignore + "}");
    fs::remove(desk.path() + "/berita/tanggal.json");
    const ProgramRun run = desk.run("extract " + std::string(each.arguments), each.below);
    CAPTURE(run.errors);
    CHECK(run.status == 0);
    std::string read;
    for (const char* name : {"malam", "pagi", "sore"}) {
      if (run.out.find(std::string(name) + ".") != std::string::npos)
        read += std::string(name) + ' ';
    }
    CHECK(read == each.articles);
  }
}

TEST_CASE("decisions are kept beside the project file") {
  const DeskFolder desk;
  desk.write("crosscheck.json", kProject);
  const std::string report = desk.run("check").out;
  const size_t tag = report.find("conflict.troops-deployed ");
  REQUIRE(tag != std::string::npos);
  const std::string id = report.substr(tag + std::string("conflict.troops-deployed ").size(), 16);
  CHECK(desk.run("decide " + id + " --known --reason 'sudah diralat'", "berita").status == 0);
  CHECK(fs::exists(desk.path() + "/crosscheck.decisions.json"));
  CHECK(desk.run("check").status == 0);
}

TEST_CASE("init writes a project file that works, and never over another") {
  const DeskFolder desk;
  CHECK(desk.run("init berita/2024").status == 0);
  const std::string project = content_of(desk.path() + "/crosscheck.json");
  CHECK(project.find("\"articles\": [\"berita/2024\"]") != std::string::npos);
  CHECK(content_of(desk.path() + "/.github/workflows/crosscheck.yml").find("debian:12") !=
        std::string::npos);
  CHECK(desk.run("check").status == 0);  // undated, they need not clash
  const ProgramRun again = desk.run("init arsip");
  CHECK(again.status == 2);
  CHECK(again.errors.find("crosscheck.json exists already") != std::string::npos);
  CHECK(content_of(desk.path() + "/crosscheck.json") == project);
}

TEST_CASE("a fault of the project file is named with its place") {
  const DeskFolder desk;
  const struct {
    const char* project;
    const char* fault;
  } kCases[] = {
      {R"({"articels": ["berita"]})", "crosscheck.json:1:2: error:"},
      {R"({"articles": ["berita"], "fail-on": "fatal"})", "crosscheck.json:1:37: error:"},
      {R"({"articles": )", "crosscheck.json:1:"},
      {R"({"ignore": ["arsip/", "a[b"]})", "crosscheck.json:1:23: error: a '[' has no ']'"},
      {R"({"ignore": ["../arsip"]})", "crosscheck.json:1:13: error: '..' can't stand in"},
      {R"({"ignore": [7]})", "crosscheck.json:1:13: error:"},
  };
  for (const auto& each : kCases) {
    CAPTURE(each.project);
    desk.write("crosscheck.json", each.project);
    const ProgramRun run = desk.run("check");
    CAPTURE(run.errors);
    CHECK(run.status == 2);
    CHECK(run.errors.find(each.fault) != std::string::npos);
  }
}

}  // namespace
}  // namespace crosscheck
