#include "base/json_writer.h"

#include <doctest/doctest.h>
#include <limits>

namespace crosscheck {
namespace {

template <class T>
std::string written(const T& value) {
  std::string out;
  JsonWriter(out).value(value);
  return out;
}

TEST_CASE("strings are escaped where JSON wants it and nowhere else") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"", R"("")"},
      {"tiga prajurit", R"("tiga prajurit")"},
      {"kata \"damai\"", R"("kata \"damai\"")"},
      {"a\\b", R"("a\\b")"},
      {"baris\nbaru\r\tlagi", R"("baris\nbaru\r\tlagi")"},
      {std::string_view("\x00\x1f", 2), R"("\u0000\u001f")"},
      {"\x7f", "\"\x7f\""},
      {"Erdoğan – 12°C 🙂", R"("Erdoğan – 12°C 🙂")"},
      {"delapan hu\"", R"("delapan hu\"")"},
      {"seratus dua puluh tujuh\\", R"("seratus dua puluh tujuh\\")"},
      {"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\"", "\"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\\\"\""},
  };
  for (const auto& [text, expected] : rows) CHECK(written(text) == expected);
}

TEST_CASE("a character that needs an escape is found wherever it stands") {
  for (size_t length = 1; length < 40; ++length) {
    for (size_t at = 0; at < length; ++at) {
      std::string text(length, 'x');
      text[at] = '"';
      std::string expected = text;
      expected.insert(at, 1, '\\');
      CHECK(written(text) == '"' + expected + '"');
    }
  }
}

TEST_CASE("numbers are the shortest that read back the same") {
  const std::pair<double, std::string_view> rows[] = {
      {0, "0"},
      {-0.0, "0"},
      {10000, "10000"},
      {100000, "100000"},
      {2.9, "2.9"},
      {-7.25, "-7.25"},
      {2'900'000, "2900000"},
      {0.1, "0.1"},
      {2.54e15, "2540000000000000"},
      {-9.5e17, "-950000000000000000"},
      {1e21, "1e+21"},
      {1e300, "1e+300"},
      {123456789012345.0, "123456789012345"},
      {std::numeric_limits<double>::infinity(), "null"},
      {-std::numeric_limits<double>::infinity(), "null"},
      {std::numeric_limits<double>::quiet_NaN(), "null"},
  };
  for (const auto& [number, expected] : rows) CHECK(written(number) == expected);
  CHECK(written(uint32_t{4294967295}) == "4294967295");
  CHECK(written(true) == "true");
  CHECK(written(std::string("kata")) == "\"kata\"");
}

TEST_CASE("commas stand between values and nowhere else") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("a", 1);
  json.key("b");
  json.begin_array();
  json.value(1);
  json.null();
  json.begin_array();
  json.end_array();
  json.begin_object();
  json.end_object();
  json.end_array();
  json.member_or_null("c", "");
  json.member("d", false);
  json.end_object();
  CHECK(out == R"({"a":1,"b":[1,null,[],{}],"c":null,"d":false})");
}

TEST_CASE("lines: broken inside a value, ended after it") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.line_break(1);
  json.value(1);
  json.line_break(1);
  json.value(2);
  json.end_array();
  json.end_line();
  json.value("next");
  json.end_line();
  CHECK(out == "[\n 1,\n 2]\n\"next\"\n");
}

}  // namespace
}  // namespace crosscheck
