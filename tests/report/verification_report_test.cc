#include "report/verification_report.h"

#include <doctest/doctest.h>

#include "base/json_file.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

const Citation kQuote{.claim = "b/a.txt#1",
                      .rule = "disaster.deaths",
                      .span = {21, 55},
                      .text = "Wali kota menyebut 12 orang tewas.",
                      .line = 2};
const Citation kSpeaker{.kind = Citation::Kind::speaker,
                        .claim = "b/a.txt#2",
                        .rule = "disaster.deaths",
                        .span = {0, 13},
                        .text = "Wali\x1b[2J kota"};
const CitedArticle kArticle{.id = "b/a.txt", .path = "b/a.txt", .first_line = 5};
const CitedArticle kLine{.id = "k-7", .path = "b.jsonl"};

CheckedArticle article_of(std::vector<CheckedCitation> citations) {
  return {.article = &kArticle,
          .path = "c/a.txt",
          .first_line = 3,
          .candidates = 1,
          .citations = std::move(citations)};
}

std::string text_of(std::vector<CheckedArticle> articles, const std::string& language = "en") {
  Verification verification{.articles = std::move(articles)};
  for (const CheckedArticle& article : verification.articles) {
    for (const CheckedCitation& checked : article.citations)
      ++verification.counts[static_cast<size_t>(checked.standing)];
  }
  const auto json = parse_json("verification.json", verification_as_json(verification));
  REQUIRE(json);
  CHECK(json->root.find("articles")->items.size() == verification.articles.size());
  return verification_as_text(verification, wording_in(language), {.width = 100});
}

TEST_CASE("what is there is counted, and what is not is shown with where it was and is") {
  CHECK(text_of({article_of({{&kQuote, Standing::there, {}}})}) ==
        "1 citation of 1 article: 1 there, 0 moved, 0 unclear, 0 vanished, 0 missing\n");
  const Place below{.span = {30, 64}, .line = 4, .column = 1};
  const Place headline{.field = Field::title, .span = {0, 34}};
  CHECK(text_of({article_of({{&kQuote, Standing::moved, {below}},
                             {&kQuote, Standing::unclear, {headline, below}},
                             {&kQuote, Standing::vanished, {}}})}) ==
        "MOVED     \"Wali kota menyebut 12 orang tewas.\"\n"
        "          disaster.deaths b/a.txt#1\n"
        "          from b/a.txt:6:1 to c/a.txt:6:1\n"
        "UNCLEAR   \"Wali kota menyebut 12 orang tewas.\"\n"
        "          disaster.deaths b/a.txt#1\n"
        "          from b/a.txt:6:1, now at c/a.txt (headline), c/a.txt:6:1\n"
        "VANISHED  \"Wali kota menyebut 12 orang tewas.\"\n"
        "          disaster.deaths b/a.txt#1\n"
        "          from b/a.txt:6:1, not in c/a.txt\n"
        "\n"
        "3 citations of 1 article: 0 there, 1 moved, 1 unclear, 1 vanished, 0 missing\n");
}

TEST_CASE("articles that are missing are told once for each file") {
  const CheckedArticle missing{.article = &kLine, .citations = {{.citation = &kQuote}}};
  CheckedArticle doubtful = missing;
  doubtful.article = &kArticle;
  doubtful.candidates = 2;
  CHECK(text_of({missing, doubtful, missing}) ==
        "MISSING   b.jsonl\n"
        "          there is no article 'k-7', nor 1 more: 2 citations can't be checked\n"
        "MISSING   b/a.txt\n"
        "          2 articles could be 'b/a.txt': 1 citation can't be checked\n"
        "\n"
        "3 citations of 3 articles: 0 there, 0 moved, 0 unclear, 0 vanished, 3 missing\n");
}

TEST_CASE("nothing of an article steers a terminal") {
  const std::string text = text_of({article_of({{&kSpeaker, Standing::vanished, {}}})});
  CHECK(text.find('\x1b') == text.npos);
  CHECK(text.find("speaker of disaster.deaths b/a.txt#2") != text.npos);
}

TEST_CASE("it is told in the reader's language") {
  const Place below{.span = {30, 64}, .line = 4, .column = 1};
  const Place headline{.field = Field::title, .span = {0, 34}};
  CHECK(text_of({article_of({{&kQuote, Standing::moved, {below}},
                             {&kQuote, Standing::unclear, {headline, below}},
                             {&kQuote, Standing::vanished, {}}})},
                "id") ==
        "BERPINDAH      \"Wali kota menyebut 12 orang tewas.\"\n"
        "               disaster.deaths b/a.txt#1\n"
        "               dari b/a.txt:6:1 ke c/a.txt:6:1\n"
        "TIDAK JELAS    \"Wali kota menyebut 12 orang tewas.\"\n"
        "               disaster.deaths b/a.txt#1\n"
        "               dari b/a.txt:6:1, kini di c/a.txt (judul), c/a.txt:6:1\n"
        "HILANG         \"Wali kota menyebut 12 orang tewas.\"\n"
        "               disaster.deaths b/a.txt#1\n"
        "               dari b/a.txt:6:1, tidak ada dalam c/a.txt\n"
        "\n"
        "3 kutipan dari 1 artikel: 0 tetap, 1 berpindah, 1 tidak jelas, 1 hilang, 0 tak "
        "ditemukan\n");
}

}  // namespace
}  // namespace crosscheck
