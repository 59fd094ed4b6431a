#include "base/json_file.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

JsonFile parsed(std::string text) {
  Result<JsonFile> file = parse_json("a.json", std::move(text));
  REQUIRE(file);
  return *std::move(file);
}

std::string faults_of(std::string text) {
  const Result<JsonFile> file = parse_json("a.json", std::move(text));
  if (file) return "none";
  std::string all;
  for (const Diagnostic& fault : file.faults()) all += to_string(fault) + "\n";
  return all;
}

std::string slice(const JsonFile& file, Span where) {
  return std::string(where.of(file.text));
}

TEST_CASE("every value knows its bytes in the file") {
  const JsonFile file = parsed(
      "// a comment: with { marks\n"
      "{ \"kata\" : [ 1.5e3 , \"dua\\n\", /* no, */ true, null ],\n"
      "  \"dalam\": { \"n\": -7 }\n"
      "}\n");
  CHECK(file.root.where.begin == 27);
  CHECK(slice(file, file.root.where).back() == '}');
  REQUIRE(file.root.members.size() == 2);
  CHECK(slice(file, file.root.members[0].where) == "\"kata\"");
  const JsonValue& list = file.root.members[0].value;
  CHECK(slice(file, list.where) == "[ 1.5e3 , \"dua\\n\", /* no, */ true, null ]");
  REQUIRE(list.items.size() == 4);
  CHECK(slice(file, list.items[0].where) == "1.5e3");
  CHECK(list.items[0].number == 1500);
  CHECK(slice(file, list.items[1].where) == "\"dua\\n\"");
  CHECK(list.items[1].string == "dua\n");
  CHECK(slice(file, list.items[2].where) == "true");
  CHECK(list.items[3].is(JsonValue::Kind::null));
  const JsonValue* inner = file.root.find("dalam");
  REQUIRE(inner != nullptr);
  CHECK(slice(file, inner->where) == "{ \"n\": -7 }");
  CHECK(slice(file, inner->find("n")->where) == "-7");
  CHECK(file.root.find("luar") == nullptr);
}

TEST_CASE("a number at the very end of a file keeps its place") {
  const JsonFile file = parsed("  42");
  CHECK(slice(file, file.root.where) == "42");
}

TEST_CASE("a byte order mark is passed over") {
  CHECK(parsed("\xEF\xBB\xBF{\"a\": 1}").root.find("a")->number == 1);
}

TEST_CASE("malformed files say where") {
  CHECK(faults_of("{\"a\": 1,}").starts_with("a.json:1:9: error: not valid JSON: "));
  CHECK(faults_of("{\"a\": 1\n\"b\": 2}").starts_with("a.json:2:"));
  CHECK(faults_of("").starts_with("a.json:1:1: error: not valid JSON: "));
  CHECK(faults_of("{} x").starts_with("a.json:1:4: error: not valid JSON: "));
  CHECK(faults_of("[1] // done").starts_with("none"));
}

TEST_CASE("every duplicate key is a fault, at its own place") {
  CHECK(faults_of("{\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"c\": 1}}") ==
        "a.json:1:10: error: duplicate key 'a'\n"
        "  {\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"c\": 1}}\n"
        "           ^~~\n"
        "a.json:1:32: error: duplicate key 'c'\n"
        "  {\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"c\": 1}}\n"
        "                                 ^~~\n");
}

TEST_CASE("a file cut off at any byte is a fault") {
  const std::string whole =
      "{\"a\": [1.5, true, null, \"x\\\"\\\\\"], /* b */ \"c\": {\"d\": -7}} // e";
  CHECK(faults_of(whole) == "none");
  const size_t end = whole.rfind('}');
  for (size_t length = 0; length <= end; ++length) {
    CAPTURE(length);
    CHECK(faults_of(whole.substr(0, length)).starts_with("a.json:1:"));
  }
}

// A byte order mark is what the quick parser leaves to the careful one.
void check_same(const JsonFile& quick, const JsonValue& a, const JsonFile& careful,
                const JsonValue& b) {
  constexpr uint32_t kMark = 3;
  CHECK(a.kind == b.kind);
  CHECK(a.where.begin + kMark == b.where.begin);
  CHECK(a.where.end + kMark == b.where.end);
  CHECK(a.string == b.string);
  CHECK(a.number == b.number);
  CHECK(a.boolean == b.boolean);
  REQUIRE(a.items.size() == b.items.size());
  REQUIRE(a.members.size() == b.members.size());
  for (size_t i = 0; i < a.items.size(); ++i) check_same(quick, a.items[i], careful, b.items[i]);
  for (size_t i = 0; i < a.members.size(); ++i) {
    CHECK(a.members[i].name == b.members[i].name);
    CHECK(slice(quick, a.members[i].where) == slice(careful, b.members[i].where));
    check_same(quick, a.members[i].value, careful, b.members[i].value);
  }
}

TEST_CASE("both parsers read the shipped rules alike") {
  for (const char* name : {"units.json", "packs/conflict.json", "packs/calendar.json",
                           "languages/id/cues.json", "entities/countries.json"}) {
    CAPTURE(name);
    const std::string text = *read_file(std::string(CROSSCHECK_SOURCE_DIR) + "/rules/" + name);
    const JsonFile quick = parsed(text), careful = parsed("\xEF\xBB\xBF" + text);
    check_same(quick, quick.root, careful, careful.root);
  }
}

TEST_CASE("an endless string or nest is told in few words") {
  const std::string endless = faults_of("{\"text\": \"" + std::string(100'000, 'x'));
  CHECK(endless.find("missing closing quote") != endless.npos);
  CHECK(endless.size() < 400);
  CHECK(faults_of(std::string(100'000, '[')) ==
        "a.json:1:201: error: nested more than 200 levels deep\n");
}

TEST_CASE("a missing file and a folder can't be read") {
  CHECK(to_string(read_file("/nowhere/a.json").faults()[0]) ==
        "/nowhere/a.json: error: can't be read: No such file or directory");
  CHECK(to_string(read_file(CROSSCHECK_SOURCE_DIR).faults()[0]).ends_with("it is a folder"));
}

struct Reading {
  explicit Reading(std::string text) : file(parsed(std::move(text))) {}
  std::string told() const {
    std::string all;
    for (const Diagnostic& fault : faults) all += fault.message + "; ";
    return all;
  }
  JsonFile file;
  Diagnostics faults;
  JsonReader reader{file, faults};
  const JsonValue& root = file.root;
};

TEST_CASE("what is there and fits is read without a fault") {
  Reading r(R"({"id": "a", "n": 2.5, "yes": true, "one": "x", "many": ["x", "y"], "o": {"k": 1}})");
  CHECK(r.reader.required_string(r.root, "id") == "a");
  CHECK(r.reader.number(r.root, "n", 0) == 2.5);
  CHECK(r.reader.boolean(r.root, "yes", false));
  CHECK(r.reader.strings(r.root, "one") == std::vector<std::string>{"x"});
  CHECK(r.reader.strings(r.root, "many") == std::vector<std::string>{"x", "y"});
  CHECK(r.reader.object(r.root, "o").size() == 1);
  CHECK(r.reader.string(r.root, "none", "else") == "else");
  CHECK(r.reader.number(r.root, "none", 7) == 7);
  CHECK(r.reader.array(r.root, "none").empty());
  CHECK(r.reader.choice(*r.root.find("one"), {"w", "x"}, 0) == 1);
  CHECK(r.told() == "");
}

TEST_CASE("one run names all faults") {
  Reading r(R"({"id": 5, "n": "x", "many": ["x", 3], "colour": "gren", "idd": 1})");
  r.reader.only(r.root, {"id", "n", "many", "colour"});
  r.reader.required_string(r.root, "id");
  r.reader.number(r.root, "n", 0);
  r.reader.strings(r.root, "many");
  CHECK(r.reader.choice(*r.root.find("colour"), {"red", "green"}, 0) == 0);
  r.reader.required(r.root, "name");
  CHECK(r.told() ==
        "unknown setting 'idd'; did you mean 'id'?; expected a string, found a number; "
        "expected a number, found a string; expected a string, found a number; "
        "'gren' is not known here; did you mean 'green'?; 'name' is missing; ");
}

}  // namespace
}  // namespace crosscheck
