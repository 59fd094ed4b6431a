// One thread in two languages: what an Indonesian and an English article say of one fact meets.

#include <doctest/doctest.h>

#include "newsroom.h"

namespace crosscheck {
namespace {

Report check_two(const std::string& indonesian, const std::string& english,
                 const char* second_day = "2024-10-24") {
  return check(shipped_checker(), {article("koran.md", indonesian, "2024-10-24"),
                                   article("paper.md", english, second_day)});
}

TEST_CASE("figures meet, each in its own way of writing") {
  const Report report =
      check_two("Korut telah mengirim 3.000 tentara ke Rusia, menurut laporan itu.",
                "North Korea has sent 3,000 troops to Russia, the report said.");
  CHECK(report.articles[0].language == "id");
  CHECK(report.articles[1].language == "en");
  CHECK(finding_lines(report, Verdict::agreement) ==
        Lines{"conflict.troops-deployed actor=KP place=RU: koran.md paper.md"});
  CHECK(report.findings.size() == 1);
}

TEST_CASE("figures clash across languages") {
  const Report report =
      check_two("Korut telah mengirim 12.000 tentara ke Rusia, tulis laporan itu.",
                "North Korea has sent 8,000 troops to Russia, the report said.");
  CHECK(finding_lines(report, Verdict::contradiction).size() == 1);
  REQUIRE(report.findings.size() == 1);
  CHECK(cited_articles(report, report.findings[0]) ==
        std::set<std::string>{"koran.md", "paper.md"});
}

TEST_CASE("figures follow each other across languages") {
  const Report report =
      check_two("Korut telah mengirim 3.000 tentara ke Rusia, tulis laporan itu.",
                "North Korea has sent 8,000 troops to Russia, the report said.", "2024-12-18");
  CHECK(finding_lines(report, Verdict::evolution) ==
        Lines{"conflict.troops-deployed actor=KP place=RU increase: koran.md paper.md"});
}

TEST_CASE("names and positions meet") {
  const Report report = check_two(
      "Presiden Ukraina Volodymyr Zelenskyy berterima kasih. Hungaria menolak mengirim senjata ke "
      "Ukraina.",
      "Ukrainian President Volodymyr Zelenskiy gave thanks. Hungary opposes sending arms to "
      "Ukraine.");
  CHECK(finding_lines(report, Verdict::agreement) ==
        Lines{"office.holder office=president body=UA spelling: koran.md paper.md",
              "policy.arms-supply actor=HU recipient=countries-at-war: koran.md paper.md"});
}

TEST_CASE("other countries do not meet") {
  const Report report = check_two("Korut telah mengirim 3.000 tentara ke Rusia, tulis laporan itu.",
                                  "South Korea has sent 300 troops to Lebanon, the report said.");
  CHECK(report.findings.empty());
}

TEST_CASE("the fixtures' pair is one thread with both languages cited") {
  const Report report = check(shipped_checker(), fixture_articles().articles);
  const std::string koran = "fixtures/articles/seoul-catat-3000-tentara-korut.md";
  const std::string paper = "fixtures/articles/pyongyang-troops-reach-russia.md";
  size_t shared = 0;
  for (const Finding& finding : report.findings) {
    const std::set<std::string> cited = cited_articles(report, finding);
    if (finding.verdict == Verdict::agreement && cited.contains(koran) && cited.contains(paper))
      ++shared;
  }
  CHECK(shared == 3);  // the troops, the president of Ukraine, the intelligence shared
}

}  // namespace
}  // namespace crosscheck
