// The five seed articles, as a careful editor reads them. They lie beside the project, not in it.

#include <algorithm>
#include <doctest/doctest.h>

#include "newsroom.h"

namespace crosscheck {
namespace {

bool contains(const Lines& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::string all_of(const Finding& finding) {
  std::string why;
  for (const std::string& step : finding.why) why += step + "\n";
  return why;
}

TEST_CASE("with their dates the seeds tell the editor's table") {
  if (!seeds_are_there()) return;
  const Report report = check(shipped_checker(), seed_articles(true).articles);

  // Nothing else may contradict: not 100.000 and 3.000, tanks and computers, 0,1 % and the tenth
  // place.
  CHECK(finding_lines(report, Verdict::contradiction) ==
        Lines{"diplomacy.asked-to-act asker=nato: 003",
              "supply.reported-deal actor=KR item=artillery-shells recipient=US disputed: 002"});
  CHECK(finding_lines(report, Verdict::evolution) ==
        Lines{"conflict.troops-deployed actor=KP place=RU increase: 001 004",
              "office.holder office=president body=KR shift: 000 001 002 003 004",
              "policy.arms-supply actor=KR recipient=countries-at-war shift: 001 002 003"});
  CHECK(finding_lines(report, Verdict::projection) ==
        Lines{"conflict.troops-deployed actor=KP place=RU: 001"});
  CHECK(finding_lines(report, Verdict::undetermined).empty());

  const Lines agreements = finding_lines(report, Verdict::agreement);
  for (const char* row : {"conflict.troops-deployed actor=KP place=RU: 001 004",
                          "cooperation.fields party=KR partner=nato: 002 003",
                          "cooperation.intelligence party=KR partner=UA: 001 004",
                          "diplomacy.asked-to-act asker=nato: 002 003",
                          "office.holder office=president body=KR spelling: 001 002 003 004",
                          "office.holder office=president body=UA spelling: 001 002 004",
                          "office.holder office=secretary-general body=nato: 002 003",
                          "policy.arms-supply actor=KR recipient=countries-at-war: 002 003"}) {
    CAPTURE(row);
    CAPTURE(agreements);
    CHECK(contains(agreements, row));
  }
}

TEST_CASE("a disputed deal weighs less than a slip") {
  if (!seeds_are_there()) return;
  const Report report = check(shipped_checker(), seed_articles(true).articles);
  for (const Finding& finding : report.findings) {
    if (finding.verdict != Verdict::contradiction) continue;
    CHECK(finding.severity == (finding.disputed ? Severity::warning : Severity::error));
  }
}

TEST_CASE("a condition and an aid package are no supply of arms") {
  if (!seeds_are_there()) return;
  const Report report = check(shipped_checker(), seed_articles(true).articles);
  for (const Claim& claim : report.claims) {
    if (claim.rule != "policy.arms-supply" || claim.modality != Modality::actual) continue;
    CAPTURE(claim.quote);
    CHECK(std::get<StanceValue>(claim.value).side != "for");
  }
}

TEST_CASE("without their dates the seeds are honest about it") {
  if (!seeds_are_there()) return;
  const Report report = check(shipped_checker(), seed_articles(false).articles);
  CHECK(finding_lines(report, Verdict::contradiction) ==
        Lines{"diplomacy.asked-to-act asker=nato: 003",
              "supply.reported-deal actor=KR item=artillery-shells recipient=US disputed: 002"});
  const Lines open = finding_lines(report, Verdict::undetermined);
  CHECK(contains(open, "conflict.troops-deployed actor=KP place=RU: 001 004"));
  for (const Finding& finding : report.findings) {
    if (finding.verdict != Verdict::undetermined) continue;
    CAPTURE(finding.message);
    CHECK(all_of(finding).find("a publication date for") != std::string::npos);
    // The date that 002 prints in its header is known.
    CHECK(all_of(finding).find("002") == std::string::npos);
  }
}

TEST_CASE("what the seeds themselves say of their dates") {
  if (!seeds_are_there()) return;
  const Report report = check(shipped_checker(), seed_articles(false).articles);
  REQUIRE(report.articles.size() == 5);
  // "Jumat, 25 Februari" fits 1994, 2000, 2005, 2011 and 2022.
  const Publication& friday = report.articles[0].publication;
  CHECK(friday.basis != PublicationBasis::metadata);
  CHECK(friday.candidates.size() == 5);
  CHECK(report.articles[2].publication.basis == PublicationBasis::date_line);
  for (const Claim& claim : report.claims) CHECK(claim.rule != "calendar.weekday");
}

}  // namespace
}  // namespace crosscheck
