#include "base/wording.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/json_file.h"
#include "base/plural_forms.h"
#include "base/wording_lint.h"

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

TEST_CASE("what is counted takes the language's plural form") {
  const Wording english = load("en"), indonesian = load("id");
  const struct {
    size_t number;
    const char* english;
    const char* indonesian;
  } rows[] = {
      {0, "0 articles", "0 artikel"},
      {1, "1 article", "1 artikel"},
      {2, "2 articles", "2 artikel"},
      {21, "21 articles", "21 artikel"},
      {8998, "8,998 articles", "8.998 artikel"},
  };
  for (const auto& row : rows) {
    CHECK(english.count("count.article", row.number) == row.english);
    CHECK(indonesian.count("count.article", row.number) == row.indonesian);
  }
  CHECK(english.count("count.nor-more", 3, {{"cause", "no article 'a'"}}) ==
        "no article 'a', nor 3 more");
  CHECK(english.count("count.no-such-thing", 3) == "[count.no-such-thing.other]");
}

TEST_CASE("plural forms are those of CLDR") {
  using Forms = std::set<std::string>;
  CHECK(PluralForms("en").all() == Forms{"one", "other"});
  CHECK(PluralForms("id").all() == Forms{"other"});
  CHECK(PluralForms("pl").all() == Forms{"few", "many", "one", "other"});
  CHECK(PluralForms("no language").all() == Forms{"other"});
  CHECK(PluralForms("pl").form_of(22) == "few");
  CHECK(PluralForms("pl").form_of(12) == "many");
}

TEST_CASE("capitals are the language's") {
  const Wording english = load("en");
  CHECK(english.upper("stale, über 5") == "STALE, ÜBER 5");
  CHECK(english.capitalised("évolution") == "Évolution");
  CHECK(english.capitalised("") == "");
}

TEST_CASE("what rules name goes by the file's words, else by the rules' own") {
  const Wording english = load("en"), indonesian = load("id");
  CHECK(english.topic("conflict.territory", "who holds {place}") == "who holds {place}");
  CHECK(indonesian.topic("conflict.territory", "who holds {place}") ==
        "pihak yang menguasai {place}");
  CHECK(indonesian.topic("desk.of-its-own", "korban {event}") == "korban {event}");
  CHECK(indonesian.term("materiel", "missiles", "missiles") == "rudal");
  CHECK(indonesian.term("materiel", "submarines", "submarines") == "submarines");
  CHECK(indonesian.term("no-such-lexicon", "missiles", "missiles") == "missiles");
  CHECK(english.stance("forbids") == "forbids");
  CHECK(indonesian.stance("forbids") == "melarang");
  CHECK(indonesian.side("against") == "menolak");
  CHECK(english.unit("har") == "hectares");
  CHECK(english.unit("km") == "km");
  CHECK(indonesian.unit("har") == "hektare");
  CHECK(indonesian.unit("kW.h") == "kW.h");
}

// The shipped files, by language.
std::map<std::string, std::string> shipped() {
  return wording_files({CROSSCHECK_SOURCE_DIR "/rules"});
}

TEST_CASE("all languages have the same sentences, with the same places") {
  CHECK(shipped().size() >= 2);
  for (const Diagnostic& fault : lint_wordings({CROSSCHECK_SOURCE_DIR "/rules"}))
    FAIL_CHECK(to_string(fault));
}

// All files of the sources, those that are no C++ too: a page's labels stand in its template.
std::string sources() {
  std::string all;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(CROSSCHECK_SOURCE_DIR "/src")) {
    if (entry.is_regular_file()) all += *read_file(entry.path().string()) + '\n';
  }
  return all;
}

// Sentence ids as the program says them: whole ("label.why"), without the form of a plural
// ("count.article"), or by what comes before an enumerator's name ("mark.").
std::set<std::string> literals_in(const std::string& text, const std::set<std::string>& groups) {
  std::set<std::string> ids;
  for (size_t open = text.find('"'); open != text.npos; open = text.find('"', open + 1)) {
    const size_t close = text.find_first_of("\"\n", open + 1);
    if (close == text.npos) break;
    const std::string literal = text.substr(open + 1, close - open - 1);
    const size_t dot = literal.find('.');
    const bool is_id =
        literal.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == literal.npos;
    if (dot != literal.npos && is_id && groups.contains(literal.substr(0, dot)))
      ids.insert(literal);
    if (text[close] == '"') open = close;
  }
  return ids;
}

std::set<std::string> sentence_ids(const std::string& file) {
  const Result<JsonFile> json = read_json_file(file);
  REQUIRE(json);
  std::set<std::string> ids;
  for (const JsonMember& sentence : json->root.find("sentences")->members)
    ids.insert(sentence.name);
  return ids;
}

// Whether the sources say the sentence: by its id, a plural's by what comes before the form, an
// enumerator's by what comes before its name. What verdicts and standings count goes by their
// names.
bool is_said(const std::string& id, const std::set<std::string>& said,
             const std::set<std::string>& ids, const std::string& sources) {
  if (sources.find('"' + id + '"') != sources.npos) return true;
  const std::string stem = id.substr(0, id.rfind('.'));
  if (!id.starts_with("count.")) return said.contains(stem + ".");
  const std::string name = stem.substr(stem.find('.') + 1);
  return said.contains(stem) || ids.contains("verdict." + name) || ids.contains("standing." + name);
}

TEST_CASE("every sentence that the program says is there, and no others") {
  const std::string text = sources();
  for (const auto& [language, file] : shipped()) {
    CAPTURE(language);
    const std::set<std::string> ids = sentence_ids(file);
    std::set<std::string> groups;
    for (const std::string& id : ids) groups.insert(id.substr(0, id.find('.')));
    const std::set<std::string> said = literals_in(text, groups);
    CHECK(said.size() > 120);
    for (const std::string& literal : said) {
      CAPTURE(literal);
      const auto next = ids.lower_bound(literal);
      const bool begins = next != ids.end() && next->starts_with(literal);
      const std::string stem = literal.substr(0, literal.rfind('.'));
      CHECK((ids.contains(literal) || ids.contains(literal + ".other") ||
             ids.contains(stem + ".other") || (literal.ends_with('.') && begins)));
    }
    for (const std::string& id : ids) {
      CAPTURE(id);
      CHECK(is_said(id, said, ids, text));
    }
  }
}

// A rules folder with messages of one language, for as long as this lives.
class MessagesFolder {
 public:
  MessagesFolder(const std::string& name, const std::string& language, const std::string& sentences)
      : folder_(std::filesystem::temp_directory_path() / ("crosscheck_messages_" + name)) {
    std::filesystem::create_directories(folder_ / "messages");
    std::ofstream(folder_ / "messages" / (language + ".json"))
        << R"({"number": {"group": ".", "decimal": ","}, "sentences": {)" << sentences << "}}";
  }
  ~MessagesFolder() { std::filesystem::remove_all(folder_); }

  std::string path() const { return folder_.string(); }

 private:
  std::filesystem::path folder_;
};

TEST_CASE("a language's messages are held against those of the first folder") {
  const MessagesFolder measure("measure", "en", R"("why.before": "{a} is before {b}",
    "count.day.one": "a day", "count.day.other": "{n} days")");
  const std::pair<std::string, std::vector<std::string>> rows[] = {
      {R"("why.before": "{b} po {a}",
          "count.day.one": "dzień", "count.day.few": "{n} dni", "count.day.many": "{n} dni",
          "count.day.other": "{n} dnia")",
       {}},
      {R"("why.befor": "{a} przed {b}", "count.day.one": "{n} dzień", "count.day.few": "{n} dni",
          "count.day.many": "{n} dni", "count.day.other": "{n} dnia")",
       {"no report says 'why.befor'", "no sentence 'why.before'"}},
      {R"("why.before": "{a} przed {c}", "count.day.one": "{n} dzień", "count.day.two": "{n} dni",
          "count.day.many": "{n} dni", "count.day.other": "{n} dnia")",
       {"nothing fills {c} here: the places are {a}, {b}", "does not say {b}",
        "the language's plural forms are few, many, one, other", "no sentence 'count.day.few'"}},
  };
  for (const auto& [sentences, expected] : rows) {
    CAPTURE(sentences);
    const MessagesFolder added("added", "pl", sentences);
    std::vector<std::string> faults;
    for (const Diagnostic& fault : lint_wordings({measure.path(), added.path()})) {
      faults.push_back(fault.message);
      CHECK(fault.path == added.path() + "/messages/pl.json");
      CHECK(fault.line >= 1);
    }
    CHECK(faults == expected);
  }
}

TEST_CASE("of two files for one language the later folder's counts") {
  const MessagesFolder one("one", "xx", R"("a.b": "one")"), two("two", "xx", R"("a.b": "two")");
  CHECK(wording_file({one.path(), two.path()}, "xx") == two.path() + "/messages/xx.json");
  CHECK(wording_file({one.path(), two.path()}, "yy") == one.path() + "/messages/yy.json");
  CHECK(wording_files({"no/such/folder"}).empty());
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
