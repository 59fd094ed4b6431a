#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <sstream>

#include "base/json_file.h"
#include "program.h"

namespace crosscheck {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

// Two papers on one weekday that cannot be: 5 April 2021 was a Monday.
constexpr const char* kWrongDay =
    "---\npublished: 2021-04-06\nlang: id\n---\n"
    "Banjir bandang melanda kota itu pada Jumat (5/4/2021), kata wali kota.\n";
constexpr const char* kPlain =
    "---\npublished: 2021-04-06\nlang: id\n---\n"
    "Warga membersihkan lumpur di jalan sejak pagi bersama 40 relawan.\n";

TEST_CASE("help and version end well, on standard output") {
  const ProgramRun help = run_program("--help");
  CHECK(help.status == 0);
  CHECK(contains(help.out, "Examples:"));
  CHECK(contains(help.out, "check"));
  const ProgramRun check = run_program("check --help");
  CHECK(check.status == 0);
  for (const char* option : {"--rules", "--lang", "--format", "--output", "--color", "--jobs",
                             "--metadata", "--fail-on", "--verbose"}) {
    CHECK(contains(check.out, option));
  }
  CHECK(run_program("--version").out.starts_with("crosscheck "));
  CHECK(run_program("--version").status == 0);
}

TEST_CASE("bad usage ends with 2 and says so on standard error") {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.md", kPlain);
  const std::string rows[] = {
      "",
      "chekc a.md",
      "check",
      "check --nonsense " + article,
      "check --jobs 0 " + article,
      "check --jobs many " + article,
      "check --color sometimes " + article,
      "check --fail-on disaster " + article,
      "check --format yaml " + article,
      "annotate --format json " + article,
      "extract --format text " + article,
      "check --lang xx " + article,
      "check --rules /no/such/folder " + article,
      "check --metadata /no/such/file.json " + article,
      "check --output /no/such/folder/report " + article,
      "rules",
      "rules list --format yaml",
  };
  for (const std::string& arguments : rows) {
    CAPTURE(arguments);
    const ProgramRun outcome = run_program(arguments);
    CHECK(outcome.status == 2);
    CHECK_FALSE(outcome.errors.empty());
  }
}

TEST_CASE("a slip of the pen is named, with the word that was meant") {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.md", kPlain);
  const std::pair<std::string, const char*> rows[] = {
      {"chekc " + article, "unknown command 'chekc'; did you mean 'check'?"},
      {"laporan-harian", "unknown command 'laporan-harian'\n"},
      {article, "; did you mean 'check /"},
      {"rules tset", "unknown command 'tset'; did you mean 'test'?"},
      {"--nonsense", "unknown option '--nonsense'\n"},
      {"--decisions x check " + article, "unknown option '--decisions'"},
      {"check --formt json " + article,
       "unknown option '--formt' of check; did you mean '--format'?"},
      {"check --colour=never " + article,
       "unknown option '--colour' of check; did you mean '--color'?"},
      {"rules test --mutat", "unknown option '--mutat' of test; did you mean '--mutate'?"},
      {"init --lang id", "unknown option '--lang' of init"},
      {"check -j4 " + article, "unknown option '-j4' of check\n"},
      {"check --format jsno " + article, "schemaorg; did you mean 'json'?"},
      {"check --format Text " + article, "; did you mean 'text'?"},
      {"rules list --format jsn", "this command offers text, json; did you mean 'json'?"},
      {"check --color sometimes " + article, "--color: sometimes not in {always,auto,never}"},
  };
  for (const auto& [arguments, fault] : rows) {
    CAPTURE(arguments);
    const ProgramRun outcome = run_program(arguments);
    CAPTURE(outcome.errors);
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "");
    CHECK(contains(outcome.errors, fault));
  }
}

TEST_CASE("a working directory that is gone is no reason to end") {
  const TemporaryFolder folder;
  const std::string article = folder.write("wrong.md", kWrongDay);
  std::filesystem::create_directories(folder.path() + "/gone");
  const ProgramRun outcome =
      run_program("--version >/dev/null; rmdir ../gone; '" CROSSCHECK_BINARY
                  "' check --rules '" CROSSCHECK_SOURCE_DIR "/rules' --ignore '*.txt' " +
                      article,
                  folder.path() + "/gone");
  CHECK(outcome.status == 1);
  CHECK(contains(outcome.out, "Weekday and date"));
}

TEST_CASE("the exit status follows the findings, whatever the format") {
  const TemporaryFolder folder;
  const std::string clean = folder.write("clean.md", kPlain);
  const std::string wrong = folder.write("wrong.md", kWrongDay);
  for (const std::string& format : {std::string("text"), std::string("json")}) {
    CAPTURE(format);
    CHECK(run_program("check --format " + format + " " + clean).status == 0);
    CHECK(run_program("check --fail-on note --format " + format + " " + wrong).status == 1);
    CHECK(run_program("check --format " + format + " " + wrong + " /no/such/file.md").status == 2);
  }
}

TEST_CASE("a file that can't be read is named, and the rest is still checked") {
  const TemporaryFolder folder;
  const std::string wrong = folder.write("wrong.md", kWrongDay);
  const std::string binary = folder.write("binary.txt", "harga \xff\xfe naik\n");
  const ProgramRun outcome = run_program("check --format json " + wrong + " " + binary + " " +
                                         folder.path() + "/missing.md");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.errors, "binary.txt"));
  CHECK(contains(outcome.errors, "missing.md"));
  CHECK(contains(outcome.out, "\"calendar.weekday\""));
}

TEST_CASE("the order of articles and the number of jobs change no byte") {
  const TemporaryFolder folder;
  std::string forwards, backwards;
  for (int i = 0; i < 40; ++i) {
    const std::string path =
        folder.write("a" + std::to_string(i) + ".md", i % 3 == 0 ? kWrongDay : kPlain);
    forwards += " " + path;
    backwards = " " + path + backwards;
  }
  const std::string once = run_program("check --format json --jobs 1" + forwards).out;
  CHECK_FALSE(once.empty());
  CHECK(run_program("check --format json --jobs 1" + backwards).out == once);
  CHECK(run_program("check --format json --jobs 7" + forwards).out == once);
  for (const std::string& command :
       {std::string("extract --jobs "), std::string("annotate --format jsonl --jobs ")}) {
    const std::string alone = run_program(command + "1" + forwards).out;
    CHECK_FALSE(alone.empty());
    CHECK(run_program(command + "5" + forwards).out == alone);
  }
}

TEST_CASE("the shipped articles: extract and compare find what check finds") {
  const std::string articles = " '" CROSSCHECK_SOURCE_DIR "/fixtures/articles'";
  const TemporaryFolder folder;
  const ProgramRun check = run_program("check --format json" + articles);
  REQUIRE(check.status <= 1);
  const std::string claims = folder.path() + "/claims.jsonl";
  CHECK(run_program("extract --output " + claims + articles).status == 0);
  for (const char* how : {" ", " - < ", " < "}) {
    const ProgramRun compared = run_program("compare --format json" + std::string(how) + claims);
    CHECK(compared.status == check.status);
    CHECK(compared.out == check.out);
  }
  const auto report = parse_json("report.json", check.out);
  REQUIRE(report);
  for (const char* member : {"schema", "articles", "claims", "findings", "summary"}) {
    CHECK(report->root.find(member) != nullptr);
  }
}

TEST_CASE("a file of claims with nothing in it is what a failed run has left") {
  const TemporaryFolder folder;
  const std::string none = folder.write("none.jsonl", "");
  for (const std::string& command :
       {std::string("compare "), "check " + folder.write("a.md", kPlain) + " --against "}) {
    const ProgramRun outcome = run_program(command + none);
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.errors, "none.jsonl: error: is empty"));
  }
}

TEST_CASE("claims at fault are named by line, and the rest is compared") {
  const TemporaryFolder folder;
  const std::string wrong = folder.write("wrong.md", kWrongDay);
  const std::string lines = run_program("extract " + wrong).out;
  const std::string claims = folder.write("claims.jsonl", lines + "{\"id\": tujuh}\n");
  const ProgramRun outcome = run_program("compare --format json " + claims);
  CHECK(outcome.status == 2);
  CHECK(contains(
      outcome.errors,
      "claims.jsonl:" + std::to_string(std::count(lines.begin(), lines.end(), '\n') + 1) + ":"));
  CHECK(contains(outcome.out, "\"calendar.weekday\""));
}

TEST_CASE("a claim of a rule that does not exist, or of another kind of value, is refused") {
  const TemporaryFolder folder;
  std::string lines = run_program("extract " + folder.write("wrong.md", kWrongDay)).out;
  const std::string rule = "\"rule\":\"calendar.weekday\"";
  REQUIRE(contains(lines, rule));
  lines.replace(lines.find(rule), rule.size(), "\"rule\":\"no.such-rule\"");
  const ProgramRun outcome = run_program("compare " + folder.write("claims.jsonl", lines));
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.errors, "no.such-rule"));
}

TEST_CASE("quotes and annotations are slices of the article, at the line and column said") {
  const TemporaryFolder folder;
  const std::string text =
      "Café itu – kata 12 saksi – tutup pada Senin (5/4/2021).\n\nTiga hari lalu.\n";
  const std::string path = folder.write("a.txt", text);
  const std::string out = run_program("annotate --lang id --format jsonl " + path).out;
  CHECK_FALSE(out.empty());
  for (size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
    const auto line = parse_json("line", out.substr(at, out.find('\n', at) - at));
    REQUIRE(line);
    const auto& span = line->root.find("span")->items;
    const auto begin = static_cast<size_t>(span[0].number);
    CHECK(text.substr(begin, static_cast<size_t>(span[1].number) - begin) ==
          line->root.find("text")->string);
    const LineColumn place = line_and_column(text, begin);
    CHECK(line->root.find("line")->number == place.line);
    CHECK(line->root.find("column")->number == place.column);
  }
}

TEST_CASE("metadata beside the articles dates them") {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.txt", "Banjir menewaskan 12 orang.\n");
  const std::string metadata =
      folder.write("dates.json", R"({"a.txt": {"published": "2024-12", "source": "Antara"}})");
  const ProgramRun outcome =
      run_program("check --format json --metadata " + metadata + " " + article);
  CHECK(contains(outcome.out,
                 R"("published":{"from":"2024-12-01","to":"2025-01-01","basis":"metadata")"));
  CHECK(contains(outcome.out, R"("source":"Antara")"));
}

TEST_CASE("standard input, output to a file, and colors where they are asked for") {
  const TemporaryFolder folder;
  const std::string wrong = folder.write("wrong.md", kWrongDay);
  const std::string file = folder.path() + "/report.txt";
  const ProgramRun piped = run_program("check --fail-on note --lang id - < " + wrong);
  CHECK(piped.status == 1);
  CHECK_FALSE(contains(piped.out, "\x1b"));
  CHECK(contains(run_program("check --color always " + wrong).out, "\x1b["));
  const ProgramRun to_file = run_program("check --output " + file + " " + wrong);
  CHECK(to_file.out.empty());
  CHECK(content_of(file) == run_program("check " + wrong).out);
}

TEST_CASE("a command offers what it uses, and nothing else") {
  const std::string reading = " --rules --lang --format --output --color --jobs --no-project ";
  const std::string articles = "--metadata --ignore ";
  const std::string rules = " --rules --format --output --no-project ";
  const std::pair<const char*, std::string> kRows[] = {
      {"check", reading + articles +
                    "--verbose --ui --fail-on --decisions --baseline --today --since "
                    "--against --rule --skip-rule"},
      {"annotate", reading + articles},
      {"extract", reading + articles + "--rule --skip-rule"},
      {"compare", reading + "--verbose --ui --fail-on --decisions --baseline --today"},
      {"decide", reading + articles +
                     "--ui --accept --dismiss --known --prune --reason --who --until --decisions"},
      {"verify", reading + articles + "--ui --articles"},
      {"init", ""},
      {"rules list", rules + "--rule --skip-rule"},
      {"rules test", rules + "--rule --skip-rule --mutate"},
      {"rules lint", rules},
      {"rules new", " --rules --output --no-project"},
      {"rules coverage", reading + articles + "--verbose --rule --skip-rule"},
      {"rules explain", reading + articles + "--all"},
  };
  for (const auto& [command, options] : kRows) {
    CAPTURE(command);
    std::istringstream help(run_program(std::string(command) + " --help").out);
    std::set<std::string> offered, wanted = {"-h,--help"};
    for (std::string line; std::getline(help, line);) {
      if (line.starts_with("  -")) offered.insert(line.substr(2, line.find(' ', 2) - 2));
    }
    std::istringstream words(options);
    for (std::string word; words >> word;) wanted.insert(word);
    CHECK(offered == wanted);
  }
}

TEST_CASE("a pattern that is none ends the run before it begins") {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.md", kPlain);
  const ProgramRun outcome = run_program("check --ignore '*.txt' --ignore 'a[b' " + article);
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.errors, "'a[b': a '[' has no ']'"));
}

TEST_CASE("a report in the folder of the articles is not read by the next run") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  for (const char* name : {"report.json", "report.md", "report.txt", "claims.jsonl"}) {
    CAPTURE(name);
    const std::string file = folder.path() + "/" + name;
    const std::string command = std::string(name).ends_with("jsonl")  ? "extract"
                                : std::string(name).ends_with("json") ? "check --format json"
                                : std::string(name).ends_with("md")   ? "check --format markdown"
                                                                      : "check";
    const ProgramRun first = run_program(command + " --output " + file + " " + folder.path());
    const std::string report = content_of(file);
    CHECK(first.errors == "");
    CHECK(report != "");
    CHECK(run_program(command + " --output " + file + " " + folder.path()).errors == "");
    CHECK(content_of(file) == report);
    CHECK(run_program(command + " . >" + name, folder.path()).errors == "");
    if (std::string(name).find("json") == std::string::npos) std::filesystem::remove(file);
  }
  CHECK(run_program("check " + folder.path()).status == 1);
}

TEST_CASE("an input is never overwritten") {
  const TemporaryFolder folder;
  const std::string wrong = folder.write("wrong.md", kWrongDay);
  const std::string report =
      folder.write("report.json", run_program("check --format json " + wrong).out);
  const std::string claims = folder.write("claims.jsonl", run_program("extract " + wrong).out);
  const std::string dates = folder.write("dates.json", "{}");
  const std::string rows[] = {
      "check " + wrong + " --output " + wrong,
      "check " + wrong + " --output " + folder.path() + "/./wrong.md",
      "check " + wrong + " --baseline " + report + " --format json --output " + report,
      "check " + wrong + " --against " + claims + " --output " + claims,
      "check " + wrong + " --metadata " + dates + " --output " + dates,
      "compare " + claims + " --output " + claims,
      "verify " + report + " --output " + report,
  };
  for (const std::string& arguments : rows) {
    CAPTURE(arguments);
    const ProgramRun outcome = run_program(arguments);
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.errors, "--output would overwrite "));
  }
  CHECK(content_of(wrong) == kWrongDay);
  CHECK(content_of(dates) == "{}");
  const ProgramRun folder_named = run_program("check " + wrong + " --output " + folder.path());
  CHECK(folder_named.status == 2);
  CHECK(contains(folder_named.errors, "Is a directory"));
}

TEST_CASE("a reader that goes away early ends the program quietly") {
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Sebanyak 12 orang terluka pada Senin (5/4/2021).\n";
  const ProgramRun outcome =
      run_program("annotate --format jsonl " + folder.write("a.txt", text) + " | head -n 1");
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 1);
  CHECK(outcome.errors.empty());
}

TEST_CASE("a full disk is a failure, not a short report") {
  if (!std::filesystem::exists("/dev/full")) return;
  const TemporaryFolder folder;
  const ProgramRun outcome =
      run_program("check --output /dev/full " + folder.write("a.md", kPlain));
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.errors, "cannot write"));
}

TEST_CASE("the shipped rules are listed, pass their examples and have no faults") {
  const ProgramRun list = run_program("rules list");
  CHECK(list.status == 0);
  CHECK(contains(list.out, "calendar.weekday"));
  CHECK(parse_json("rules", run_program("rules list --format json").out));
  const ProgramRun test = run_program("rules test");
  CHECK(test.status == 0);
  CHECK(contains(test.out, " 0 failed"));
  CHECK(parse_json("summary", run_program("rules test --format json").out));
  CHECK(run_program("rules lint").status == 0);
  CHECK(parse_json("faults", run_program("rules lint --format json").out));
}

TEST_CASE("a rule file at fault is named with line and column") {
  const TemporaryFolder folder;
  folder.write("bad.json", "{ \"rules\": [\n  { \"id\": 7 }\n] }\n");
  const ProgramRun outcome = run_program("rules lint --rules " + folder.path());
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.out, "bad.json:2:"));
}

}  // namespace
}  // namespace crosscheck
