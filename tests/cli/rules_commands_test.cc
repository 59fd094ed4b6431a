// The workbench of rule authors from outside: rules new, test, explain, coverage, and rules on and
// off.

#include <doctest/doctest.h>

#include "program.h"

namespace crosscheck {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const size_t at = text.find(what);
  REQUIRE(at != text.npos);
  return text.replace(at, what.size(), with);
}

constexpr const char* kTroops =
    "---\npublished: 2024-11-05\nlang: id\n---\n"
    "Korea Utara mengirim 3.000 tentara ke Rusia. Panitia menyiapkan 40 gulung kain.\n";

TEST_CASE("a new rule is sound, passes its examples, and fails once they say otherwise") {
  const TemporaryFolder folder;
  const std::string file = folder.path() + "/floods.json";
  const ProgramRun made = run_program("rules new desk.flood-victims --output " + file);
  CHECK(made.status == 0);
  CHECK(made.out == "");
  const std::string text = content_of(file);
  CHECK(contains(text, R"("pack": "desk")"));
  CHECK(contains(text, R"("id": "desk.flood-victims")"));
  CHECK(contains(text, "@desk-flood-victims"));
  CHECK_FALSE(contains(text, "new-rule"));
  CHECK(run_program("rules lint " + file).status == 0);
  const ProgramRun good = run_program("rules test --rule desk.flood-victims --rules " + file);
  CHECK(good.out == "1 rules, 4 examples: 4 passed, 0 failed, 0 todo\n");
  CHECK(good.status == 0);
  folder.write("floods.json", replaced(text, "4.000 warga mengungsi", "5.000 warga mengungsi"));
  const ProgramRun bad = run_program("rules test --rule desk.flood-victims --rules " + file);
  CHECK(bad.status == 1);
  CHECK(contains(bad.out, "got       n=5000 place=PH"));
}

TEST_CASE("a new rule goes to standard output, and never over a file or a rule that is there") {
  const ProgramRun shown = run_program("rules new river.level");
  CHECK(shown.status == 0);
  CHECK(contains(shown.out, R"("pack": "river")"));
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.json", "{}");
  const std::string rows[] = {
      "rules new",
      "rules new river",
      "rules new River.level",
      "rules new river.level.high",
      "rules new conflict.troops-deployed",
      "rules new river.level --output " + file,
  };
  for (const std::string& arguments : rows) {
    CAPTURE(arguments);
    const ProgramRun run = run_program(arguments);
    CHECK(run.status == 2);
    CHECK(run.out == "");
    CHECK(run.errors != "");
  }
  CHECK(content_of(file) == "{}");
}

TEST_CASE("mutations of one rule are reported, and are failures") {
  const TemporaryFolder folder;
  const std::string file = folder.path() + "/floods.json";
  run_program("rules new desk.flood-victims --output " + file);
  const std::string only = " --rule desk.flood-victims --rules " + file;
  const ProgramRun text = run_program("rules test --mutate" + only);
  CHECK(text.status == 1);
  CHECK(contains(text.out, "no example notices '...' taken away"));
  CHECK(contains(text.out, " mutations, "));
  const ProgramRun json = run_program("rules test --mutate --format json" + only);
  CHECK(json.status == 1);
  CHECK(contains(json.out, "\"unnoticed\":["));
  const ProgramRun junit = run_program("rules test --format junit" + only);
  CHECK(junit.status == 0);
  CHECK(contains(junit.out, "<testcase name=\"desk.flood-victims id 1\""));
  CHECK(run_program("rules test --format tap" + only).status == 2);
}

TEST_CASE("explain tells of matches, near misses and, if asked, of all sentences") {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.md", kTroops);
  const std::string command = "rules explain conflict.troops-deployed " + article;
  const ProgramRun near = run_program(command);
  CHECK(near.status == 0);
  CHECK(contains(near.out, "a.md:5:1: matches\n"));
  CHECK(contains(near.out, "claim    actor=KP n=3000 place=RU"));
  CHECK_FALSE(contains(near.out, "Panitia"));
  CHECK(contains(run_program(command + " --all").out, "Panitia"));
  const ProgramRun json = run_program(command + " --format jsonl");
  CHECK(json.out.starts_with(R"({"schema":"crosscheck/explanation/1","article":)"));
  const ProgramRun none = run_program("rules explain office.holder " + article);
  CHECK(none.status == 0);
  CHECK(none.out == "office.holder comes near no sentence; --all shows every one\n");
  const std::string rows[] = {
      "rules explain " + article,
      "rules explain conflict.trops-deployed " + article,
      "rules explain calendar.weekday " + article,
      "rules explain conflict.troops-deployed",
      "rules explain conflict.troops-deployed /no/such/article.md",
  };
  for (const std::string& arguments : rows) {
    CAPTURE(arguments);
    CHECK(run_program(arguments).status == 2);
  }
  CHECK(contains(run_program(rows[1]).errors, "did you mean 'conflict.troops-deployed'?"));
}

TEST_CASE("coverage counts what is read") {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.md", kTroops);
  const ProgramRun text = run_program("rules coverage " + article);
  CHECK(text.status == 0);
  CHECK(contains(text.out, "NUM gulung kain"));
  CHECK(contains(text.out, "rules claimed nothing"));
  const ProgramRun json = run_program("rules coverage --format json " + article);
  CHECK(contains(json.out, R"("total":{"numbers":{"seen":2,"read":1},)"));
  CHECK(run_program("rules coverage --format xml " + article).status == 2);
  CHECK(run_program("rules coverage").status == 2);
}

TEST_CASE("rules are switched on and off, and what stays is as it was") {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.md", kTroops);
  const std::string all = run_program("extract " + article).out;
  CHECK(run_program("extract --rule conflict.troops-deployed " + article).out == all);
  CHECK(run_program("extract --rule 'conflict.*' --skip-rule office.holder " + article).out == all);
  const std::string none = run_program("extract --skip-rule 'conflict.*' " + article).out;
  CHECK(all.starts_with(none));
  CHECK(none.size() < all.size());
  const ProgramRun check = run_program("check --rule office.holder --format json " + article);
  CHECK(check.status == 0);
  CHECK(contains(check.out, R"("claims":[])"));
  const ProgramRun list = run_program("rules list --rule conflict.troops-deployed");
  CHECK(contains(list.out, "1 rules\n"));
  const std::string rows[] = {
      "check --rule conflict.trops-deployed " + article,
      "extract --skip-rule nothing.here " + article,
      "rules list --rule conflict.trops-deployed",
      "rules test --rule conflict.trops-deployed",
      "rules coverage --rule conflict.trops-deployed " + article,
  };
  for (const std::string& arguments : rows) {
    CAPTURE(arguments);
    const ProgramRun run = run_program(arguments);
    CHECK(run.status == 2);
    CHECK(run.out == "");
  }
  CHECK(contains(run_program(rows[0]).errors,
                 "no rule has this id; did you mean 'conflict.troops-deployed'?"));
}

TEST_CASE("the help of each command about rules tells its options") {
  for (const char* command : {"list", "test", "lint", "explain", "coverage", "new"}) {
    CAPTURE(command);
    const ProgramRun help = run_program(std::string("rules ") + command + " --help");
    CHECK(help.status == 0);
    CHECK(contains(help.out, "--rules"));
  }
  CHECK(contains(run_program("rules test --help").out, "--mutate"));
  CHECK(contains(run_program("rules explain --help").out, "--all"));
}

}  // namespace
}  // namespace crosscheck
