#include "text/source_map.h"

#include <doctest/doctest.h>
#include <string>

#include "text/json_literal.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

TEST_CASE("runs through runs") {
  const SourceRuns in_file = {{0, 10}, {4, 20}, {6, 30}};  // markup in a file
  const SourceRuns in_markup = {{0, 2}, {3, 6}};           // text in the markup
  CHECK(through(in_markup, 5, in_file) == SourceRuns{{0, 12}, {2, 20}, {3, 30}});
  CHECK(through(in_markup, 5, {}) == in_markup);
  CHECK(source_of(in_file, 5) == 21);
  CHECK(source_of({}, 5) == 5);
}

TEST_CASE("places of text in a file") {
  const std::string file = "<p>é satu\n<b>dua</b>\n";
  Article article{.text = "é satu dua"};
  article.source_map = map_to_lines({{0, 3}, {8, 14}}, file);
  TextPlaces places(article);
  const auto at = [&](size_t offset) {
    const LineColumn place = places.at(offset);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  };
  CHECK(at(0) == "1:4");
  CHECK(at(3) == "1:6");
  CHECK(at(8) == "2:4");
  CHECK(at(10) == "2:6");
  CHECK(at(3) == "1:6");  // back again
}

TEST_CASE("where the characters of a JSON string stand") {
  struct Row {
    const char* json;
    SourceRuns runs;
  };
  const Row rows[] = {
      {R"("satu")", {{0, 1}}},
      {R"("sa\ntu")", {{0, 1}, {2, 3}, {3, 5}}},
      {R"("a\u00e9b")", {{0, 1}, {1, 2}, {3, 8}}},
      {R"("a\u20acb")", {{0, 1}, {1, 2}, {4, 8}}},
      {R"("\ud83d\ude00b")", {{0, 1}, {4, 13}}},
      {R"("\\\"")", {{0, 1}, {1, 3}}},
      {R"("")", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    const std::string json = row.json;
    CHECK(literal_runs(json, {0, static_cast<uint32_t>(json.size())}) == row.runs);
  }
}

}  // namespace
}  // namespace crosscheck
