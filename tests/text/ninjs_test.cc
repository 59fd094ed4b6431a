#include "text/ninjs.h"

#include <doctest/doctest.h>
#include <string>

#include "text/json_articles.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

struct ReadItem {
  std::vector<Article> articles;
  std::string told;
};

ReadItem read(const std::string& json) {
  ReadItem item;
  Diagnostics faults;
  const std::string path = "a.json";
  JsonArticles reader(path, faults);
  reader.read_one(json, json.size(),
                  [&](Article article) { item.articles.push_back(std::move(article)); });
  for (const Diagnostic& fault : faults) {
    const std::string line = to_string(fault);
    item.told += line.substr(0, line.find('\n')) + "\n";
  }
  return item;
}

TEST_CASE("an object is a ninjs item if it has a uri and no text of ours") {
  struct Row {
    const char* json;
    const char* text;
    const char* told;
  };
  const Row rows[] = {
      {R"({"uri": "tag:a", "body_text": "Air naik."})", "Air naik.", ""},
      {R"({"uri": "tag:a", "text": "Air turun.", "body_text": "Air naik."})", "Air turun.",
       "a.json:1:2: warning: unknown key 'uri' is ignored; did you mean 'url'?\n"
       "a.json:1:40: warning: unknown key 'body_text' is ignored\n"},
      {R"({"body_text": "Air naik."})", nullptr, "a.json:1:1: error: 'text' is missing\n"},
      {R"({"uri": "", "body_text": "Air naik."})", nullptr,
       "a.json:1:1: error: 'text' is missing\n"},
      {R"({"uri": 5, "body_text": "Air naik."})", nullptr,
       "a.json:1:1: error: 'text' is missing\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    const ReadItem item = read(row.json);
    CHECK(item.told == row.told);
    REQUIRE(item.articles.size() == (row.text != nullptr ? 1 : 0));
    if (row.text != nullptr) CHECK(item.articles[0].text == row.text);
  }
}

TEST_CASE("names of all versions") {
  struct Row {
    const char* properties;
    const char* read;  // title|source|language|date|text
  };
  const Row rows[] = {
      {R"("headline": "Air &amp; api", "source": "KB", "versioncreated": "2024-10-30T08:00:00Z",
          "language": "id-ID", "body_text": "Naik.")",
       "Air & api|KB|id|2024-10-30T08:00|Naik."},
      {R"("headline_main": "Air", "infosource": [{"name": "KB"}], "firstcreated": "2024-10-29",
          "body_main": "Naik.")",
       "Air|KB||2024-10-29|Naik."},
      {R"("headlines": [{"role": "short", "value": "A"}, {"role": "main", "value": "Air"}],
          "infosources": [{"uri": "x"}, {"name": "KB"}], "versioncreated": null,
          "firstcreated": "2024-10-29", "bodies": [{"contenttype": "text/html",
          "value": "<p>Naik.</p><p>Turun.</p>"}, {"value": "Naik. Turun."}])",
       "Air|KB||2024-10-29|Naik.\n\nTurun."},
      {R"("headlines": [{"value": "Air"}], "provider": "KB", "versionCreated": "2024-10-30",
          "copyrightHolder": "X", "bodies": [{"contentType": "application/nitf+xml",
          "value": "<nitf>Naik sekali lagi.</nitf>"}, {"contentType": "text/plain",
          "value": "Naik."}])",
       "Air|KB||2024-10-30|Naik."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.properties);
    const ReadItem item = read(std::string(R"({"uri": "tag:a",)") + row.properties + "}");
    CHECK(item.told.empty());
    REQUIRE(item.articles.size() == 1);
    const Article& a = item.articles[0];
    CHECK(a.id == "tag:a");
    CHECK(a.title + "|" + a.source + "|" + a.language + "|" + to_iso(*a.published.from) + "|" +
              a.text ==
          row.read);
  }
}

TEST_CASE("faults of an item have their place") {
  struct Row {
    std::string json;
    size_t articles;
    const char* told;
  };
  std::string deep;
  for (int i = 0; i < 1'000; ++i) deep += "<div>";
  const Row rows[] = {
      {"{\"uri\": \"tag:a\",\n \"versioncreated\": \"kemarin\", \"body_text\": \"Naik.\"}", 1,
       "a.json:2:20: error: not a date; write 2024, 2024-11, 2024-11-27 or 2024-11-27T08:11\n"},
      {"{\"uri\": \"tag:a\", \"type\": \"picture\"}", 0,
       "a.json:1:9: error: this ninjs item has no text: no 'body_...' and no 'bodies' with a "
       "value\n"},
      {"{\"uri\": \"tag:a\", \"pubstatus\": \"canceled\", \"body_text\": \"Naik.\"}", 0,
       "a.json:1:9: warning: this item is canceled, so it is left out\n"},
      {"{\"uri\": \"tag:a\", \"body_html\": \"<p> </p>\"}", 0,
       "a.json:1:31: error: there is no text, only blanks\n"},
      {"{\"uri\": \"tag:a\", \"body_text\": \"Naik.\",}", 0,
       "a.json:1:39: error: not valid JSON: syntax error while parsing object key - unexpected "
       "'}'; expected string literal\n"},
      {"{\"uri\": \"tag:a\",\n\"body_html\": \"" + deep + "</div>\"}", 0,
       "a.json:2:14: error: elements are nested more than 512 deep\n"},
      {"{\"uri\": \"tag:a\", \"bodies\": 5, \"headlines\": {}, \"body_text\": \"Naik.\"}", 1, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json.substr(0, 100));
    const ReadItem item = read(row.json);
    CHECK(item.articles.size() == row.articles);
    CHECK(item.told == row.told);
  }
}

}  // namespace
}  // namespace crosscheck
