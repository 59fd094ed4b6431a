#include "review/news.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

Report report_of(const std::vector<std::pair<std::string, bool>>& articles,
                 const std::vector<std::vector<uint32_t>>& findings) {
  Report report;
  for (const auto& [id, archived] : articles) {
    report.articles.push_back({.id = id, .archived = archived});
    report.claims.push_back({.id = id + "#1", .article = id});
    report.claims.push_back({.id = id + "#2", .article = id});
  }
  for (const auto& claims : findings) {
    Finding& finding = report.findings.emplace_back();
    finding.id = "f" + std::to_string(report.findings.size());
    finding.claims = claims;
  }
  return report;
}

// "a b | a#1 b#2 | f1(a#1 b#2)"
std::string words(const Report& report) {
  std::string all;
  for (const ArticleRecord& article : report.articles) all += article.id + " ";
  all += "|";
  for (const Claim& claim : report.claims) all += " " + claim.id;
  all += " |";
  for (const Finding& finding : report.findings) {
    all += " " + finding.id + "(";
    for (const uint32_t index : finding.claims) all += report.claims.at(index).id + " ";
    all.back() = ')';
  }
  return all;
}

TEST_CASE("what cites no article of the run goes, with what only it cited") {
  Report report = report_of({{"a", true}, {"b", true}, {"c", false}, {"d", true}},
                            {{0, 2}, {3, 4}, {4, 5}, {6, 7}, {7, 1, 5}});
  keep_news(report);
  CHECK(words(report) == "a b c d | a#2 b#2 c#1 c#2 d#2 | f2(b#2 c#1) f3(c#1 c#2) f5(d#2 a#2 c#2)");
}

TEST_CASE("without an archive everything stays, and without findings the run's own articles do") {
  Report all = report_of({{"a", false}, {"b", false}}, {{0, 2}});
  keep_news(all);
  CHECK(words(all) == "a b | a#1 a#2 b#1 b#2 | f1(a#1 b#1)");
  Report silent = report_of({{"a", true}, {"b", false}}, {{0, 1}});
  keep_news(silent);
  CHECK(words(silent) == "b | b#1 b#2 |");
}

}  // namespace
}  // namespace crosscheck
