// Most articles hold no claim, and are passed over without being annotated. None may be passed over
// that holds one.

#include <doctest/doctest.h>

#include "newsroom.h"
#include "report/json_lines.h"

namespace crosscheck {
namespace {

const Checker& thorough_checker() {
  static const Checker checker = load_checker({.rules = {kRules}, .use_index = false});
  return checker;
}

std::string claims_of(const Checker& checker, const Article& article) {
  std::string lines;
  JsonLinesReporter().claims(checker.extract(article), lines);
  return lines;
}

// Returns how many claims there were.
size_t prove_the_same(const std::deque<Article>& articles) {
  size_t claims = 0;
  for (const Article& article : articles) {
    CAPTURE(article.id);
    const std::string lines = claims_of(thorough_checker(), article);
    CHECK(claims_of(shipped_checker(), article) == lines);
    claims += static_cast<size_t>(std::count(lines.begin(), lines.end(), '\n')) - 1;
  }
  return claims;
}

TEST_CASE("the articles of the fixtures and the seeds give the same claims either way") {
  CHECK(prove_the_same(fixture_articles().articles) > 30);
  if (!seeds_are_there()) return;
  CHECK(prove_the_same(seed_articles(true).articles) > 20);
  CHECK(prove_the_same(seed_articles(false).articles) > 20);
}

TEST_CASE("a fiftieth of the measuring articles gives the same claims either way") {
  if (!measuring_articles_are_there()) return;
  CHECK(prove_the_same(measuring_articles(50).articles) > 20);
}

TEST_CASE("a lone claim is found in the headline, in any line, and in any kind of date") {
  struct Row {
    std::string title, text;
  };
  const Row rows[] = {
      {"Korut mengirim 3.000 tentara ke Rusia", "Belum ada tanggapan dari Moskow."},
      {"", "Hujan turun sejak pagi.\n\nKorut mengirim 3.000 tentara ke Rusia.\nPasar tetap buka."},
      {"", "Rapat itu dibuka pada Rabu (8/8/2019)."},
      {"", "Rapat itu dibuka pada Rabu, 8 Agustus 2019."},
      {"", "Rapat itu dibuka pada Rabu 8.8.2019."},
      {"", "Rapat itu akan digelar pada 31 September 2019."},
      {"", "Rapat itu akan digelar pada 31/9/2019."},
      {"", "Kapal itu karam pada Jumat, 29 Februari 2019."},
      {"", "The council met on Wednesday, August 8, 2019, after the flood."},
      {"", "The council met on 31 September 2019, and it was not the first time."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.title);
    CAPTURE(row.text);
    Article told = article("a.md", row.text, "2019-08-09");
    told.title = row.title;
    const Extraction extraction = shipped_checker().extract(told);
    CHECK_FALSE(extraction.claims.empty());
    CHECK(claims_of(shipped_checker(), told) == claims_of(thorough_checker(), told));
  }
}

}  // namespace
}  // namespace crosscheck
