#include "review/verification.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

const std::string kText = "Banjir melanda kota.\nWali kota menyebut 12 orang tewas.\n";
const std::string kQuote = "Wali kota menyebut 12 orang tewas.";

CitedReport report_of(const std::string& id, const std::string& path, const std::string& quote,
                      uint32_t begin, Field field = Field::text) {
  const Citation citation{.claim = id + "#1",
                          .rule = "disaster.deaths",
                          .field = field,
                          .span = {begin, begin + static_cast<uint32_t>(quote.size())},
                          .text = quote,
                          .line = 2};
  return {{CitedArticle{.id = id, .path = path, .citations = {citation}}}};
}

// "there", "moved to 3:1", "unclear: 2 places", ...
std::string outcome(const CitedReport& report, const std::vector<Article>& articles) {
  Verifier verifier(report);
  for (const Article& article : articles) verifier.read(article);
  const Verification result = std::move(verifier).finish();
  const CheckedCitation& checked = result.articles.at(0).citations.at(0);
  CHECK(result.counts[static_cast<size_t>(checked.standing)] == 1);
  CHECK(result.holds() == (checked.standing == Standing::there));
  std::string words(to_string(checked.standing));
  for (const Place& place : checked.found) {
    words += (place.field == Field::title ? " headline " : " ") + std::to_string(place.line) + ":" +
             std::to_string(place.column);
  }
  return words;
}

TEST_CASE("words are there, have moved, or are gone; look-alikes are not them") {
  struct Row {
    const char* about;
    std::string title, text, outcome;
  };
  const Row rows[] = {
      {"unchanged", "", kText, "there"},
      {"an edit behind it", "", kText + "Hujan reda.\n", "there"},
      {"a paragraph before it", "", "Kupang, Senin.\n" + kText, "moved 3:1"},
      {"now in the middle of a line", "", "Hujan. " + kQuote, "moved 1:8"},
      {"only the headline says so", kQuote, "Banjir.", "moved headline 1:1"},
      {"said twice, neither where it was", "", kQuote + " " + kQuote, "unclear 1:1 1:36"},
      {"another figure", "", "Banjir melanda kota.\nWali kota menyebut 13 orang tewas.\n",
       "vanished"},
      {"another word", "", "Banjir.\nBupati menyebut 12 orang tewas.\n", "vanished"},
      {"empty", "", "", "vanished"},
  };
  const CitedReport report = report_of("a.txt", "a.txt", kQuote, 21);
  for (const Row& row : rows) {
    CAPTURE(row.about);
    CHECK(
        outcome(report, {{.id = "a.txt", .path = "a.txt", .title = row.title, .text = row.text}}) ==
        row.outcome);
  }
}

TEST_CASE("words inside longer words and figures are others") {
  struct Row {
    std::string quote, text, outcome;
  };
  const Row rows[] = {
      {"2 orang tewas", "Ada 2 orang tewas.", "moved 1:5"},
      {"2 orang tewas", "Ada 12 orang tewas.", "vanished"},
      {"2 orang tewas", "Ada 1.2 orang tewas.", "vanished"},
      {"2 orang tewas", "Ada 1,2 orang tewas.", "vanished"},
      {"naik 7", "Harga naik 7", "moved 1:7"},
      {"naik 7", "Harga naik 7.", "moved 1:7"},
      {"naik 7", "Harga naik 75", "vanished"},
      {"naik 7", "Harga naik 7,5 persen", "vanished"},
      {"naik 7", "Harga naik 7-8 persen", "vanished"},
      {"Kota", "Pemerintah Kota-kota", "vanished"},
      {"Yoon", "Kata Yoonñ dan Yoon.", "moved 1:16"},
      {"Yoon", "Kata “Yoon”.", "moved 1:7"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const CitedReport report = report_of("a.txt", "a.txt", row.quote, 100);
    CHECK(outcome(report, {{.id = "a.txt", .path = "a.txt", .text = row.text}}) == row.outcome);
  }
}

TEST_CASE("a headline's quote is looked up in the headline") {
  const CitedReport report = report_of("a.md", "a.md", "Banjir di Kupang", 0, Field::title);
  CHECK(outcome(report, {{.id = "a.md", .path = "a.md", .title = "Banjir di Kupang"}}) == "there");
  CHECK(outcome(report, {{.id = "a.md", .path = "a.md", .title = "Baru: Banjir di Kupang"}}) ==
        "moved headline 1:7");
  CHECK(outcome(report,
                {{.id = "a.md", .path = "a.md", .title = "Longsor", .text = "Banjir di Kupang"}}) ==
        "moved 1:1");
}

TEST_CASE("articles are known by their id, those without one by where they lie") {
  struct Row {
    const char* about;
    std::string cited_id, cited_path;
    std::vector<std::pair<std::string, std::string>> articles;  // id and path
    std::string outcome;
  };
  const Row rows[] = {
      {"its id, another file", "k-7", "berita/a.json", {{"k-7", "arsip/b.json"}}, "there"},
      {"another id", "k-7", "berita/a.json", {{"k-8", "berita/a.json"}}, "missing"},
      {"no id, same path",
       "berita/a.txt",
       "berita/a.txt",
       {{"berita/a.txt", "berita/a.txt"}},
       "there"},
      {"seen from elsewhere",
       "berita/a.txt",
       "berita/a.txt",
       {{"/x/berita/a.txt", "/x/berita/a.txt"}},
       "there"},
      {"seen from inside", "/x/berita/a.txt", "a.txt", {{"berita/a.txt", "berita/a.txt"}}, "there"},
      {"with a dot",
       "./berita/a.txt",
       "./berita/a.txt",
       {{"berita/a.txt", "berita/a.txt"}},
       "there"},
      {"another folder",
       "berita/a.txt",
       "berita/a.txt",
       {{"cerita/a.txt", "cerita/a.txt"}},
       "missing"},
      {"the end of a name", "a.txt", "a.txt", {{"berita.txt", "berita.txt"}}, "missing"},
      {"a line of a file",
       "b.jsonl#3",
       "b.jsonl",
       {{"x/b.jsonl#2", "x/b.jsonl"}, {"x/b.jsonl#3", "x/b.jsonl"}},
       "there"},
      {"two could be it",
       "a.txt",
       "a.txt",
       {{"x/a.txt", "x/a.txt"}, {"y/a.txt", "y/a.txt"}},
       "missing"},
      {"three could be it",
       "a.txt",
       "a.txt",
       {{"x/a.txt", "x/a.txt"}, {"y/a.txt", "y/a.txt"}, {"z/a.txt", "z/a.txt"}},
       "missing"},
      {"two could, one is",
       "a.txt",
       "a.txt",
       {{"x/a.txt", "x/a.txt"}, {"a.txt", "a.txt"}, {"y/a.txt", "y/a.txt"}},
       "there"},
      {"nothing was read", "a.txt", "a.txt", {}, "missing"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    std::vector<Article> articles;
    for (const auto& [id, path] : row.articles)
      articles.push_back({.id = id, .path = path, .text = kText});
    CHECK(outcome(report_of(row.cited_id, row.cited_path, kQuote, 21), articles) == row.outcome);
  }
}

}  // namespace
}  // namespace crosscheck
