#include "report/citations.h"

#include <doctest/doctest.h>

#include "claims/surroundings.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

// An article whose second line holds the claim "menewaskan 12 orang" or whatever is wanted.
Report report_of(const std::string& text, std::string_view wanted, ArticleRecord record,
                 Field field = Field::text) {
  Claim claim{.article = record.id,
              .field = field,
              .span = {0, static_cast<uint32_t>(text.size())},
              .quote = text,
              .match = words(text, wanted)};
  const LineColumn place = line_and_column(text, claim.match.begin);
  claim.line = place.line;
  claim.column = place.column;
  std::vector<Claim> claims = {claim};
  add_surroundings({.title = text, .text = text}, claims);
  Report report;
  report.articles = {std::move(record)};
  report.claims = std::move(claims);
  return report;
}

const ArticleRecord kFile{.id = "a", .path = "berita/a.txt"};

TEST_CASE("a region is of the words matched, in code points or in bytes") {
  const struct {
    std::string text;
    std::string_view words;
    Region code_points, bytes;
  } rows[] = {
      {"Banjir menewaskan 12 orang.", "12 orang", {1, 19, 1, 27}, {1, 19, 1, 27}},
      {"Café 🌊 menewaskan 12 orang.", "12 orang", {1, 19, 1, 27}, {1, 23, 1, 31}},
      {"e\u0301 itu 12 é lagi", "12 é", {1, 8, 1, 12}, {1, 9, 1, 14}},
      {"Baris satu.\nBanjir “besar” 12 orang", "“besar” 12", {2, 8, 2, 18}, {2, 8, 2, 22}},
      {"Banjir 12\norang é tewas", "12\norang é", {1, 8, 2, 8}, {1, 8, 2, 9}},
      {"Banjir 12\r\norang tewas", "12\r\norang", {1, 8, 2, 6}, {1, 8, 2, 6}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Report report = report_of(row.text, row.words, kFile);
    const Citations citations(report);
    CHECK(citations.region(report.claims[0]) == row.code_points);
    CHECK(citations.byte_region(report.claims[0]) == row.bytes);
    CHECK(matched_words(report.claims[0]) == row.words);
  }
}

TEST_CASE("lines count in the file, where the text has lines in one") {
  const std::string text = "Judul\nBanjir menewaskan 12 orang.";
  const struct {
    ArticleRecord article;
    Field field;
    Region region;
    std::string place;
  } rows[] = {
      {{.id = "a", .path = "a.md", .first_line = 5}, Field::text, {6, 19, 6, 27}, "a.md:6:19"},
      {{.id = "a", .path = "a.md", .first_line = 5}, Field::title, {1, 1, 1, 1}, "a.md:1"},
      {{.id = "a", .path = "a.jsonl", .first_line = 7}, Field::text, {7, 1, 7, 1}, "a.jsonl:7"},
      {{.id = "a", .path = "a.JSON"}, Field::title, {1, 1, 1, 1}, "a.JSON:1"},
      {{.id = "a", .path = "-"}, Field::text, {2, 19, 2, 27}, "-:2:19"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.article.path);
    const Report report = report_of(text, "12 orang", row.article, row.field);
    const Citations citations(report);
    CHECK(citations.region(report.claims[0]) == row.region);
    CHECK(citations.byte_region(report.claims[0]) == row.region);
    CHECK(citations.place(report.claims[0]) == row.place);
  }
}

TEST_CASE("bytes that are not known are not made up") {
  Report report = report_of("Banjir menewaskan 12 orang.", "12 orang", kFile);
  report.claims[0].surroundings.reset();
  CHECK_FALSE(Citations(report).byte_region(report.claims[0]));
}

TEST_CASE("words matched outside the quote are cited by their beginning") {
  Report report = report_of("Banjir menewaskan 12 orang.", "12 orang", kFile);
  report.claims[0].match = {18, 90};
  CHECK(Citations(report).region(report.claims[0]) == Region{1, 19, 1, 19});
}

TEST_CASE("a path is as it was given, without detours and without the folders of a machine") {
  const std::pair<std::string, std::string_view> rows[] = {
      {"berita/a.md", "berita/a.md"},
      {"./berita/a.md", "berita/a.md"},
      {"berita/../a.md", "a.md"},
      {"../arsip/a.md", "../arsip/a.md"},
      {"/home/desk/berita/a.md", "a.md"},
      {"berita//a.md", "berita/a.md"},
      {"-", "-"},
  };
  for (const auto& [path, expected] : rows) {
    const Report report = report_of("12", "12", {.id = "a", .path = path});
    CHECK(Citations(report).path(report.claims[0]) == expected);
  }
}

TEST_CASE("a finding is shown at its newest statement") {
  const Report report = sample_report();
  const Citations citations(report);
  const auto claims = citations.claims_of(report.findings[0]);
  REQUIRE(claims.size() == 2);
  CHECK(claims[0]->id == "kupang-2.md#1");
  CHECK(citations.statement(*claims[0]) == "25 orang (Kompas, 2021-04-06)");
  CHECK(citations.claims_of({}).empty());
}

TEST_CASE("a statement says what is not simply so") {
  Report report = sample_report();
  report.claims[0].modality = Modality::denied;
  report.articles[0].source = "";
  CHECK(Citations(report).statement(report.claims[0]) ==
        "denied: 12 orang (kupang-1.md, 2021-04-05)");
}

}  // namespace
}  // namespace crosscheck
