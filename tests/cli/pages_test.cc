// Web pages and agency items from end to end: what is cited stands in the file where it is said to.
#include <cctype>
#include <cstddef>
#include <doctest/doctest.h>
#include <regex>
#include <sstream>

#include "base/json_file.h"
#include "program.h"

namespace crosscheck {
namespace {

const std::string kPages = CROSSCHECK_SOURCE_DIR "/fixtures/pages/";

// What the file has from a line and column on, as an editor goes there.
std::string from(const std::string& path, size_t line, size_t column) {
  const std::string bytes = content_of(path);
  size_t at = 0;
  for (; line > 1; --line) at = bytes.find('\n', at) + 1;
  for (; column > 1; --column) {
    ++at;
    while ((static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80) ++at;
  }
  return bytes.substr(at);
}

// Its letters and digits up to the first other character.
std::string first_word(const std::string& text) {
  size_t end = 0;
  while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
  return text.substr(0, end);
}

TEST_CASE("check cites the line and column of a page that hold the words") {
  const TemporaryFolder folder;
  const std::string page = folder.write(
      "halaman.html",
      "<!doctype html>\n<html><head><title>Kapal Tiba | Koran</title>\n"
      "<meta property=\"og:site_name\" content=\"Koran\"></head><body>\n"
      "<nav><a href=\"/\">Depan, Kamis (24/10/2024)</a></nav>\n<article><h1>Kapal Tiba</h1>\n"
      "<p>SURABAYA &ndash; Kapal bantuan&nbsp;itu tiba di pelabuhan pada\n"
      "   siang hari, <b>Selasa (23/10/2024)</b>, kata kepala pelabuhan.</p>\n"
      "<p>Baca juga: <a href=\"/x\">Kapal lain tiba Selasa (24/10/2024)</a></p>\n"
      "</article></body></html>\n");
  const ProgramRun run = run_program("check '" + page + "'");
  CHECK(run.errors.empty());
  CHECK(run.status == 1);
  const std::regex citation("halaman\\.html:(\\d+):(\\d+)");
  std::smatch place;
  REQUIRE(std::regex_search(run.out, place, citation));
  CHECK(from(page, std::stoul(place[1]), std::stoul(place[2])).starts_with("Selasa (23/10/2024)"));
  CHECK(run.out.find("24/10/2024") == std::string::npos);
}

TEST_CASE("each claim of the pages stands where it is said to stand") {
  const ProgramRun run = run_program("extract '" + kPages + "'");
  CHECK(run.status == 0);
  std::string path;
  size_t claims = 0;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    const Result<JsonFile> json = parse_json("claims", line);
    REQUIRE(json);
    const JsonValue& root = json->root;
    if (const JsonValue* article = root.find("article"); article->is(JsonValue::Kind::object)) {
      path = kPages + article->find("path")->string;  // of an absolute path, the file's name
      continue;
    }
    if (root.find("field") != nullptr) continue;  // a headline has no place but the title
    const std::string& quote = root.find("quote")->string;
    const auto number = [&](const char* name, size_t item) {
      return static_cast<size_t>(root.find(name)->items[item].number);
    };
    const std::string words = quote.substr(number("match", 0) - number("span", 0));
    const std::string there = from(path, static_cast<size_t>(root.find("line")->number),
                                   static_cast<size_t>(root.find("column")->number));
    CAPTURE(path);
    CAPTURE(quote);
    CHECK(first_word(words) == first_word(there));
    ++claims;
  }
  CHECK(claims >= 5);
}

TEST_CASE("annotate and explain point into the page, too") {
  const ProgramRun run = run_program("annotate --format jsonl '" + kPages + "warta-pesisir.html'");
  // The number itself stands on the next line of the markup: <b>3.250&nbsp;warga</b>.
  CHECK(run.out.find("\"line\":43,\"column\":94,\"text\":\"Sedikitnya 3.250\"") !=
        std::string::npos);
  const ProgramRun text = run_program("annotate '" + kPages + "warta-pesisir.html'");
  CHECK(text.out.find("\n56:10 ") != std::string::npos);
}

TEST_CASE("a page from standard input, and a bad one beside a good one") {
  const ProgramRun piped =
      run_program("annotate --format jsonl - <'" + kPages + "kabar-siang.html'");
  CHECK(piped.status == 0);
  CHECK(piped.out.find("Rp 95.000") != std::string::npos);
  const TemporaryFolder folder;
  const std::string bad = folder.write("rusak.html", "<p>Air naik\n dua kali\xC3(</p>");
  const ProgramRun both =
      run_program("annotate --format jsonl '" + bad + "' '" + kPages + "harbour-gazette.html'");
  CHECK(both.status == 2);
  CHECK(both.errors.find("rusak.html:2:10: error: not valid UTF-8") != std::string::npos);
  CHECK(both.out.find("\"212\"") != std::string::npos);
}

}  // namespace
}  // namespace crosscheck
