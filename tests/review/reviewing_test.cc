#include "review/reviewing.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace crosscheck {
namespace {

const Wording& english() {
  static const Result<Wording> wording =
      Wording::load(CROSSCHECK_SOURCE_DIR "/rules/messages/en.json");
  return *wording;
}

Finding flood_finding(const std::string& id, std::vector<uint32_t> claims) {
  Finding finding{.id = id};
  finding.verdict = Verdict::contradiction;
  finding.severity = Severity::error;
  finding.rule = "disaster.dead";
  finding.key = {{"event", "flood/id-nt"}};
  finding.claims = std::move(claims);
  finding.message = "Deaths: 12 against 15";
  return finding;
}

// One finding, on quotes as they stand in articles.
Report flood_report(const std::vector<std::string>& quotes, const std::string& id = "f1") {
  Report report;
  std::vector<uint32_t> all;
  for (const std::string& quote : quotes) {
    all.push_back(static_cast<uint32_t>(report.claims.size()));
    report.claims.emplace_back().quote = quote;
  }
  report.findings.push_back(flood_finding(id, all));
  return report;
}

const std::vector<std::string> kQuotes = {"Banjir menewaskan 12 orang.", "Korban tewas 15 orang."};

Decision dismissal() {
  const Report report = flood_report(kQuotes);
  Decision decision = decide(report, report.findings[0], Ruling::dismissed);
  decision.reason = "dua desa";
  decision.who = "Sari";
  return decision;
}

TEST_CASE("a dismissal holds while the words it was taken on are there") {
  const struct {
    const char* edit;
    std::vector<std::string> quotes;
    const char* id;
    const char* reopened;  // part of the sentence; empty: the dismissal holds
  } kCases[] = {
      {"none", kQuotes, "f1", ""},
      {"articles in another order", {kQuotes[1], kQuotes[0]}, "f1", ""},
      {"one more article says the same", {kQuotes[0], kQuotes[1], "Banjir: 12 tewas."}, "f1", ""},
      {"a quote is reworded", {kQuotes[0], "Yang tewas 15 orang."}, "f1", "has changed or is gone"},
      {"a quote is gone", {kQuotes[0]}, "f1", "has changed or is gone"},
      {"one quote stands in for another", {kQuotes[0], kQuotes[0]}, "f1", "has changed or is gone"},
      {"a value has changed",
       {kQuotes[0], "Korban tewas 17 orang."},
       "f2",
       "they were: Deaths: 12 against 15"},
  };
  for (const auto& each : kCases) {
    CAPTURE(each.edit);
    Report report = flood_report(each.quotes, each.id);
    const std::vector<Decision> decisions = {dismissal()};
    apply(decisions, english(), {}, report);
    const bool holds = std::string_view(each.reopened).empty();
    CHECK(report.decided.size() == (holds ? 1 : 0));
    REQUIRE(report.findings.size() == (holds ? 0 : 1));
    if (holds) continue;
    CHECK(report.findings[0].reopened.find("dismissed by Sari: dua desa") == 0);
    CHECK(report.findings[0].reopened.find(each.reopened) != std::string::npos);
  }
}

TEST_CASE("a quote that was there twice must stay twice") {
  const Report before = flood_report({kQuotes[0], kQuotes[0], kQuotes[1]});
  const std::vector<Decision> decisions = {decide(before, before.findings[0], Ruling::known)};
  Report after = flood_report(kQuotes);
  apply(decisions, english(), {}, after);
  CHECK(after.decided.empty());
}

TEST_CASE("an accepted finding is still shown, with its decision") {
  Decision decision = dismissal();
  decision.ruling = Ruling::accepted;
  Report report = flood_report(kQuotes);
  apply(std::vector<Decision>{decision}, english(), {}, report);
  REQUIRE(report.findings.size() == 1);
  REQUIRE(report.findings[0].decision);
  CHECK(report.findings[0].decision->reason == "dua desa");
  CHECK(report.findings[0].reopened.empty());
}

TEST_CASE("a decision ends with its last day") {
  Decision decision = dismissal();
  decision.until = parse_partial_date("2027-01-31")->to;
  const struct {
    const char* today;
    bool holds;
  } kCases[] = {{"2027-01-30", true}, {"2027-01-31", true}, {"2027-02-01", false}};
  for (const auto& each : kCases) {
    CAPTURE(each.today);
    Report report = flood_report(kQuotes);
    apply(std::vector<Decision>{decision}, english(), parse_partial_date(each.today)->from, report);
    CHECK(report.decided.size() == (each.holds ? 1 : 0));
  }
}

TEST_CASE("decisions that meet no finding are named, those of other verdicts reopen nothing") {
  Report report = flood_report(kQuotes, "f3");
  report.findings[0].verdict = Verdict::evolution;
  const std::vector<Decision> stale =
      apply(std::vector<Decision>{dismissal()}, english(), {}, report);
  REQUIRE(stale.size() == 1);
  CHECK(stale[0].finding == "f1");
  CHECK(report.findings[0].reopened.empty());
}

TEST_CASE("each finding says how it stands to an earlier report, decided ones too") {
  const struct {
    const char* edit;
    std::vector<std::string> quotes;
    const char* id;
    Since since;
  } kCases[] = {
      {"none", kQuotes, "f1", Since::unchanged},
      {"one more article says the same",
       {kQuotes[0], kQuotes[1], "Banjir: 12 tewas."},
       "f1",
       Since::unchanged},
      {"a quote is reworded", {kQuotes[0], "Yang tewas 15 orang."}, "f1", Since::updated},
      {"a value has changed", {kQuotes[0], "Korban tewas 17 orang."}, "f2", Since::updated},
  };
  for (const auto& each : kCases) {
    CAPTURE(each.edit);
    Report report = flood_report(each.quotes, each.id);
    report.decided = report.findings;
    report.findings.push_back(flood_finding("f9", {0}));
    report.findings.back().rule = "disaster.injured";
    const std::vector<Decision> known = {dismissal()};
    mark_since(known, english(), report);
    CHECK(report.findings[0].since == each.since);
    CHECK(report.decided[0].since == each.since);
    CHECK(report.findings[1].since == Since::fresh);
  }
}

TEST_CASE("what the desk has dismissed already reopens nothing else of a baseline") {
  Report report = flood_report(kQuotes);
  report.findings.push_back(flood_finding("f2", {0}));  // another clash of the same fact
  const std::vector<Decision> decisions = {dismissal()};
  apply(decisions, english(), {}, report);
  REQUIRE(report.findings.size() == 1);
  report.findings[0].reopened.clear();
  apply(decisions, english(), {}, report);  // a baseline that has f1
  CHECK(report.findings[0].reopened == "");
}

}  // namespace
}  // namespace crosscheck
