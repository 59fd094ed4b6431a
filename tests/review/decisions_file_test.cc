#include "review/decisions_file.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace crosscheck {
namespace {

// A file that is gone with the test.
class DecisionsFile {
 public:
  explicit DecisionsFile(const std::string& content) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~DecisionsFile() { std::filesystem::remove(path_); }
  DecisionsFile(const DecisionsFile&) = delete;
  DecisionsFile& operator=(const DecisionsFile&) = delete;

  Result<std::vector<Decision>> read() const { return read_decisions(path_); }

 private:
  std::string path_ = (std::filesystem::temp_directory_path() /
                       ("crosscheck-decisions-" + std::to_string(getpid()) + ".json"))
                          .string();
};

Decision flood_decision(const std::string& finding) {
  return {.ruling = Ruling::dismissed,
          .finding = finding,
          .verdict = Verdict::contradiction,
          .rule = "disaster.dead",
          .key = {{"event", "flood/id-nt"}},
          .about = "Deaths: 12 against 15",
          .quotes = {"00aa", "00aa", "00bb"},
          .reason = "hitungan kedua memuat dua desa",
          .who = "Sari",
          .until = parse_partial_date("2027-01-31")->to};
}

TEST_CASE("what is written is read back, in the order of rule, key and finding") {
  Decision other = flood_decision("aaaa");
  other.rule = "sport.final-score";
  other.until.reset();
  other.who.clear();
  const DecisionsFile file(
      write_decisions({other, flood_decision("bbbb"), flood_decision("aaab")}));
  const auto read = file.read();
  REQUIRE(read);
  REQUIRE(read->size() == 3);
  CHECK((*read)[0].finding == "aaab");
  CHECK((*read)[1].finding == "bbbb");
  CHECK((*read)[2].finding == "aaaa");
  const Decision& first = (*read)[0];
  CHECK(first.ruling == Ruling::dismissed);
  CHECK(first.verdict == Verdict::contradiction);
  CHECK(first.key == std::vector<KeyPart>{{"event", "flood/id-nt"}});
  CHECK(first.about == "Deaths: 12 against 15");
  CHECK(first.quotes == std::vector<std::string>{"00aa", "00aa", "00bb"});
  CHECK(first.reason == "hitungan kedua memuat dua desa");
  CHECK(first.who == "Sari");
  CHECK(to_iso(*first.until) == "2027-02-01");
  CHECK_FALSE((*read)[2].until);
  CHECK(write_decisions(*read) ==
        write_decisions({flood_decision("aaab"), other, flood_decision("bbbb")}));
}

TEST_CASE("a fault of the file is named with its place") {
  const std::string head = R"({"schema": "crosscheck/decisions/1", "decisions": [
)";
  const std::string good =
      R"({"finding": "a", "is": "known", "verdict": "evolution", "rule": "r", "reason": "x"})";
  const struct {
    const char* what;
    std::string content;
    const char* fault;
  } kCases[] = {
      {"not JSON", "{", ":1:"},
      {"another schema", R"({"schema": "crosscheck/decisions/9", "decisions": []})", ":1:12"},
      {"an unknown ruling",
       head +
           R"({"finding": "a", "is": "ignored", "verdict": "evolution", "rule": "r", "reason": "x"}]})",
       ":2:24"},
      {"no reason",
       head + R"({"finding": "a", "is": "known", "verdict": "evolution", "rule": "r"}]})",
       "reason"},
      {"a misspelt member",
       head +
           R"({"finding": "a", "is": "known", "verdict": "evolution", "rule": "r", "reason": "x", "untill": "2027"}]})",
       "until"},
      {"an impossible day",
       head +
           R"({"finding": "a", "is": "known", "verdict": "evolution", "rule": "r", "reason": "x", "until": "2027-02-30"}]})",
       "2027-01-31"},
      {"one finding twice", head + good + ",\n" + good + "]}", ":3:1"},
  };
  for (const auto& each : kCases) {
    CAPTURE(each.what);
    const auto read = DecisionsFile(each.content).read();
    REQUIRE_FALSE(read);
    const std::string told = to_string(read.faults().front());
    CAPTURE(told);
    CHECK(told.find(each.fault) != std::string::npos);
  }
}

}  // namespace
}  // namespace crosscheck
