#include "rules/rule_loader.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace crosscheck {
namespace {

// A rule file around `parts` of one good rule; a later member of the same name is not allowed, so
// the parts that a row changes are given whole.
struct Parts {
  std::string lexicons = R"("troops": {"id": ["tentara"]})";
  std::string slots =
      R"("place": {"type": "entity", "is": ["country"]}, "n": {"type": "quantity"})";
  std::string key = R"("place")";
  std::string match = R"("{n} @troops di {place}")";
  std::string claim = "{n} troops in {place}";
  std::string more;
  std::string examples = R"({"lang": "id", "text": "a", "claims": [{"n": "3"}]},
 {"lang": "id", "text": "b", "claims": []})";
};

std::string file_of(const Parts& parts) {
  return "{\"lexicons\": {" + parts.lexicons + "},\n \"rules\": [{\"id\": \"r\", \"claim\": \"" +
         parts.claim + "\", \"topic\": \"t\", \"value\": \"n\",\n  \"slots\": {" + parts.slots +
         "},\n  \"key\": [" + parts.key + "],\n  \"match\": {\"id\": [" + parts.match + "]},\n  " +
         parts.more + "\"examples\": [" + parts.examples + "]}]}";
}

std::vector<JsonFile> parsed(const std::string& text) {
  Result<JsonFile> file = parse_json("pack.json", text);
  REQUIRE(file);
  std::vector<JsonFile> files;
  files.push_back(*std::move(file));
  return files;
}

// "line:column: message", one for each fault.
std::string faults_of(const std::string& text) {
  const Result<RuleSet> rules = load_rules(parsed(text));
  if (rules) return "";
  std::string all;
  for (const Diagnostic& fault : rules.faults())
    all += std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " + fault.message +
           "\n";
  return all;
}

TEST_CASE("a good rule is taken") {
  CHECK(faults_of(file_of({})) == "");
}

TEST_CASE("patterns that cannot work are refused where they stand") {
  const struct {
    std::string match, faults;
  } rows[] = {
      {R"("... {n} @troops di {place}")", "5:20: a pattern can't begin with a gap\n"},
      {R"("[di] ... {n} @troops di {place}")", "5:20: a pattern can't begin with a gap\n"},
      {R"("([di]|ke) ... {n} @troops di {place}")", "5:20: a pattern can't begin with a gap\n"},
      {R"("{n} @troops di {place} ... [lagi]")", "5:20: a pattern can't end with a gap\n"},
      {R"("{n} {place}")", "5:20: a pattern needs a word, a stem, a lexicon or a term\n"},
      {R"("{n} @trops di {place}")", "5:25: unknown lexicon 'trops'; did you mean 'troops'?\n"},
      {R"("{n} @troops di {plcae}")",
       "5:36: unknown slot 'plcae'; did you mean 'place'?\n"
       "5:20: nothing gives key slot 'place' here: bind it, or give it an 'else'\n"},
      {R"("{n} @troops [di {place}]")",
       "5:20: nothing gives key slot 'place' here: bind it, or give it an 'else'\n"},
      {R"("@troops di {place}")", "5:20: the pattern gives no value for 'n'\n"},
      {R"("{n} @troops di {place")", "5:36: a slot is never closed by '}'\n"},
      {R"({"pattern": "{n} @troops di {place}", "set": {"n": "3"}})",
       "5:32: 'n' is read from the text: a pattern can't set it\n"},
      {R"({"patern": "{n} @troops di {place}"})",
       "5:21: unknown setting 'patern'; did you mean 'pattern'?\n5:20: 'pattern' is missing\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.match);
    CHECK(faults_of(file_of({.match = row.match})) == row.faults);
  }
}

TEST_CASE("a pattern that is optional as a whole is refused") {
  Parts parts{.slots = R"("place": {"type": "entity", "is": ["country"], "else": "subject"},
 "n": {"type": "stance", "sides": {"for": ["helps"]}})",
              .match = R"({"pattern": "[@troops] [dikirim]", "set": {"n": "helps"}})"};
  CHECK(faults_of(file_of(parts)) ==
        "6:32: a pattern can't be optional as a whole: it would match nothing\n");
  parts.match = R"({"pattern": "@troops dikirim", "set": {"n": "helsp"}})";
  CHECK(faults_of(file_of(parts)) == "6:32: 'helsp' is not a position of 'n'\n");
  parts.match = R"("@troops {n}")";
  CHECK(faults_of(file_of(parts)) ==
        "6:29: no words are a stance: a pattern says which it is with 'set'\n");
}

TEST_CASE("slots, texts and examples") {
  CHECK(
      faults_of(file_of({.slots = R"("place": {"type": "entity"}, "n": {"type": "quantity"})"})) ==
      "2:19: slot 'place' needs 'is': which kinds of things it takes\n");
  CHECK(faults_of(file_of({.claim = "{n} in {plac}"})) ==
        "2:19: unknown slot 'plac'; did you mean 'place'?\n");
  CHECK(faults_of(file_of({.key = R"("plase")"})) ==
        "2:19: unknown slot 'plase'; did you mean 'place'?\n");
  CHECK(faults_of(file_of({.key = ""})) ==
        "2:19: the rule has no 'key': nothing keeps its facts apart\n");
  CHECK(faults_of(file_of({.examples = R"({"lang": "id", "text": "a", "claims": []})"})) ==
        "2:19: no example in 'id' that matches\n");
  CHECK(
      faults_of(file_of({.examples = R"({"lang": "id", "text": "a", "claims": [{"n": "3"}]})"})) ==
      "2:19: no example in 'id' that must not match\n");
  CHECK(faults_of(file_of({.more = R"("compare": {"window": "three days"}, )"})) ==
        "6:25: a window is a number and m, h, d or w: \"3d\"\n");
  CHECK(faults_of(file_of({.more = R"("check": "weekdya", )"})).find("did you mean 'weekday'?") !=
        std::string::npos);
}

TEST_CASE("equations of slots that are no figures, or that a pattern leaves out") {
  const auto faults = [](const std::string& equation, const std::string& check = "equation") {
    return faults_of(
        R"({"rules": [{"id": "r", "claim": "c", "topic": "t", "check": ")" + check +
        R"(",
"equation": )" +
        equation +
        R"(, "slots": {"a": {"type": "quantity"}, "b": {"type": "percent"}, "t": {"type": "time"}},
"match": {"id": ["naik {a} atau {b}"]},
"examples": [{"lang": "id", "text": "x", "claims": [{"a": "1"}]}, {"lang": "id", "text": "y", "claims": []}]}]})");
  };
  CHECK(faults(R"x("{b} = {a}")x") == "");
  CHECK(faults(R"x(["{b} = {a}", "{a} <= sum({b})"])x") == "");
  CHECK(faults(R"x("{b} = {c}")x") == "2:20: unknown slot 'c'; did you mean 'a'?\n");
  CHECK(faults(R"x("{b} = {a")x") ==
        "2:21: a slot is written {name}\n1:19: the rule has no 'equation' to check\n");
  CHECK(faults(R"x("{b} = {t}")x") ==
        "2:20: 't' is no number: use year, years or days\n"
        "3:18: the equation needs 't', which this pattern does not bind\n");
  CHECK(faults(R"x("{b} = year({a})")x") == "2:25: 'a' is no time\n");
  CHECK(faults(R"x("{b} = year(1)")x") == "2:20: this function takes a slot\n");
  CHECK(faults(R"x("{b} = {a}")x", "weekday") ==
        "1:19: only a rule with \"check\": \"equation\" has an 'equation'\n");
}

TEST_CASE("lexicons hold words and stems, or another lexicon") {
  const struct {
    std::string lexicons, faults;
  } rows[] = {
      {R"("troops": {"id": ["@soldiers", "pasukan khusus"]}, "soldiers": {"id": ["prajurit", "tugas~"]})",
       ""},
      {R"("troops": {"id": ["tentara {place}"]})",
       "1:33: an entry is words and stems, or one other lexicon: \"@other\"\n"},
      {R"("troops": {"id": ["tentara [asing]"]})",
       "1:33: an entry is words and stems, or one other lexicon: \"@other\"\n"},
      {R"("troops": {"id": ["@soldires"]}, "soldiers": {"id": ["prajurit"]})",
       "1:33: unknown lexicon 'soldires'; did you mean 'soldiers'?\n"},
      {R"("troops": {"id": ["@troops"]})", "1:33: lexicon 'troops' takes itself in\n"},
      {R"("troops": {"id": ["@army"]}, "army": {"id": ["tentara", "@troops"]})",
       "1:71: lexicon 'army' takes itself in\n1:33: lexicon 'troops' takes itself in\n"},
      {R"("troops": {"en": ["soldiers"]})", "5:25: lexicon 'troops' has no words in 'id'\n"},
      {R"("troops": {"id": [""]})",
       "1:34: nothing stands here\n5:25: lexicon 'troops' has no words in 'id'\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.lexicons);
    CHECK(faults_of(file_of({.lexicons = row.lexicons})) == row.faults);
  }
}

TEST_CASE("all faults come at once") {
  const std::string faults =
      faults_of(file_of({.key = R"("plase")", .match = R"("... {n} @trops")"}));
  CHECK(std::count(faults.begin(), faults.end(), '\n') == 3);
}

TEST_CASE("a rule twice in one folder is refused; a later folder replaces it") {
  std::vector<JsonFile> twice = parsed(file_of({}));
  twice.push_back(*parse_json("other.json", file_of({.lexicons = ""})));
  const Result<RuleSet> refused = load_rules(std::move(twice));
  REQUIRE(!refused);
  REQUIRE(refused.faults().size() == 1);
  CHECK(refused.faults()[0].path == "other.json");
  CHECK(refused.faults()[0].message == "rule 'r' is defined twice");

  namespace fs = std::filesystem;
  const fs::path root = fs::temp_directory_path() / "crosscheck_rule_loader_test";
  for (const char* folder : {"ours", "theirs"}) fs::create_directories(root / folder);
  std::ofstream(root / "theirs/pack.json") << file_of({.claim = "theirs {n}"});
  std::ofstream(root / "ours/pack.json") << file_of({.claim = "ours {n}"});
  const Result<RuleSet> rules =
      load_rules(std::vector<std::string>{(root / "theirs").string(), (root / "ours").string()});
  REQUIRE(rules);
  CHECK(rules->find("r")->claim == "ours {n}");
  CHECK(rules->files[rules->find("r")->file].path.find("ours") != std::string::npos);
  fs::remove_all(root);
}

TEST_CASE("a folder that is not there is a fault") {
  const Result<RuleSet> rules = load_rules(std::vector<std::string>{"no/such/folder"});
  REQUIRE(!rules);
  CHECK(rules.faults()[0].path == "no/such/folder");
}

}  // namespace
}  // namespace crosscheck
