#include "base/wording.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "base/json_file.h"

namespace crosscheck {
namespace {

Wording load(const std::string& language) {
  Result<Wording> wording =
      Wording::load(CROSSCHECK_SOURCE_DIR "/rules/messages/" + language + ".json");
  REQUIRE(wording);
  return *wording;
}

TEST_CASE("numbers are written as the language writes them") {
  const struct {
    double number;
    const char* english;
    const char* indonesian;
  } rows[] = {
      {0, "0", "0"},
      {12, "12", "12"},
      {999, "999", "999"},
      {3000, "3,000", "3.000"},
      {2874301, "2,874,301", "2.874.301"},
      {2.9, "2.9", "2,9"},
      {-1234.5, "-1,234.5", "-1.234,5"},
      {0.1234567, "0.123457", "0,123457"},
      {-0.00000001, "0", "0"},
      {1e12, "1,000,000,000,000", "1.000.000.000.000"},
      {16.42 * 1e12, "16,420,000,000,000", "16.420.000.000.000"},
  };
  const Wording english = load("en"), indonesian = load("id");
  for (const auto& row : rows) {
    CHECK(english.number(row.number) == row.english);
    CHECK(indonesian.number(row.number) == row.indonesian);
  }
}

TEST_CASE("sentences are filled in") {
  const Wording english = load("en");
  CHECK(english.language() == "en");
  CHECK(english.say("why.before", {{"a", "2024-10-30"}, {"b", "2024-12"}}) ==
        "2024-10-30 is before 2024-12");
  CHECK(english.say("why.before", {{"a", "x"}}) == "x is before {b}");
  CHECK(english.say("no.such-sentence") == "[no.such-sentence]");
  const auto shout = [](std::string_view name) { return "<" + std::string(name) + ">"; };
  CHECK(fill_places("{a} and {b", shout) == "<a> and {b");
  CHECK(fill_places("}{}{", shout) == "}<>{");
}

std::set<std::string> places_of(const std::string& sentence) {
  std::set<std::string> places;
  fill_places(sentence, [&](std::string_view name) {
    places.emplace(name);
    return "";
  });
  return places;
}

TEST_CASE("both languages have the same sentences, with the same places") {
  const std::string folder = CROSSCHECK_SOURCE_DIR "/rules/messages/";
  const Result<JsonFile> english = read_json_file(folder + "en.json");
  const Result<JsonFile> indonesian = read_json_file(folder + "id.json");
  REQUIRE(english);
  REQUIRE(indonesian);
  const JsonValue& one = *english->root.find("sentences");
  const JsonValue& other = *indonesian->root.find("sentences");
  CHECK(one.members.size() == other.members.size());
  for (const JsonMember& sentence : one.members) {
    CAPTURE(sentence.name);
    const JsonValue* counterpart = other.find(sentence.name);
    REQUIRE(counterpart);
    CHECK(places_of(sentence.value.string) == places_of(counterpart->string));
  }
}

// Sentence ids are string literals with a dot, or one of the three verdict names that stand alone,
// in the files that say sentences.
std::set<std::string> ids_in(const std::filesystem::path& source,
                             const std::set<std::string>& groups) {
  const Result<std::string> text = read_file(source.string());
  std::set<std::string> ids;
  if (!text) return ids;
  for (size_t open = text->find('"'); open != text->npos; open = text->find('"', open + 1)) {
    const size_t close = text->find('"', open + 1);
    if (close == text->npos) break;
    const std::string literal = text->substr(open + 1, close - open - 1);
    if (groups.contains(literal.substr(0, literal.find('.')))) ids.insert(literal);
    open = close;
  }
  return ids;
}

TEST_CASE("every sentence that the program says is there") {
  const Wording english = load("en");
  const Result<JsonFile> file = read_json_file(CROSSCHECK_SOURCE_DIR "/rules/messages/en.json");
  REQUIRE(file);
  std::set<std::string> groups;
  for (const JsonMember& sentence : file->root.find("sentences")->members) {
    groups.insert(sentence.name.substr(0, sentence.name.find('.')));
  }
  std::set<std::string> said;
  for (const auto& entry :
       std::filesystem::directory_iterator(CROSSCHECK_SOURCE_DIR "/src/compare")) {
    if (entry.path().extension() != ".cc") continue;
    if (entry.path().filename() == "finding.cc") continue;  // the names of verdicts
    said.merge(ids_in(entry.path(), groups));
  }
  for (const std::string& id : said) {
    if (id == "value" || id == "list" || id == "time" || id == "window")
      continue;  // names of places
    CAPTURE(id);
    CHECK(english.has(id));
  }
  CHECK(said.size() > 60);
}

TEST_CASE("all faults of a file of messages are given") {
  const auto path = std::filesystem::temp_directory_path() / "crosscheck_wording_test.json";
  std::ofstream(path) << R"({"number": {"group": ","}, "sentence": {}, "sentences": {"a": 3}})";
  const Result<Wording> wording = Wording::load(path.string());
  std::filesystem::remove(path);
  REQUIRE_FALSE(wording);
  CHECK(wording.faults().size() == 3);
  CHECK_FALSE(Wording::load("no/such/file.json"));
}

}  // namespace
}  // namespace crosscheck
