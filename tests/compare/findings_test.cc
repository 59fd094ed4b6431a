#include "compare/findings.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>
#include <string>

#include "newsroom.h"

namespace crosscheck {
namespace {

using namespace testing;

struct Case {
  const char* name;
  Dynamics dynamics;
  std::function<void(Newsroom&)> said;
  Lines findings;
};

void check(const std::vector<Case>& cases) {
  for (const Case& row : cases) {
    CAPTURE(std::string(row.name));
    Newsroom newsroom(row.dynamics);
    newsroom.article("jan", "2024-01-10").article("feb", "2024-02-10").article("mar", "2024-03-10");
    newsroom.article("mar2", "2024-03-11").article("undated").article("year", "2024");
    row.said(newsroom);
    Lines findings = newsroom.summary(), expected = row.findings;
    std::sort(findings.begin(), findings.end());  // as a set: ids decide the rest of the order
    std::sort(expected.begin(), expected.end());
    CHECK(fmt::format("{}", fmt::join(findings, "\n")) ==
          fmt::format("{}", fmt::join(expected, "\n")));
  }
}

TEST_CASE("agreement") {
  check({
      {"two articles",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", exactly(3000)), n.says("feb", about(3000)); },
       {"agreement: jan#1 feb#1"}},
      {"headline and body of one article are repetition",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", exactly(3000)), n.says("jan", exactly(3000)); },
       {}},
      {"two sources in one article",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("jan", exactly(3000), "Kyiv"), n.says("jan", about(3000), "Seoul");
       },
       {"agreement: jan#1 jan#2"}},
      {"one source twice in one article",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("jan", exactly(3000), "Seoul"), n.says("jan", about(3000), "SEOUL");
       },
       {}},
      {"after rounding",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", million(2.9, 1e5)), n.says("feb", exactly(2874301)); },
       {"agreement rounded: jan#1 feb#1"}},
      {"two spellings",
       Dynamics::holder,
       [](Newsroom& n) {
         n.says("jan", named("Zelenskiy", "volodymyr-zelenskyy"));
         n.says("feb", named("Zelenskyy", "volodymyr-zelenskyy"));
       },
       {"agreement spelling: jan#1 feb#1"}},
      {"an undated claim supports",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", exactly(3000)), n.says("undated", exactly(3000)); },
       {"agreement: jan#1 undated#1"}},
      {"one side",
       Dynamics::stance,
       [](Newsroom& n) { n.says("jan", forbids()), n.says("feb", opposes()); },
       {"agreement: jan#1 feb#1"}},
      {"conditional claims are passed over",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("jan", exactly(3000));
         n.says("feb", exactly(3000)).modality = Modality::conditional;
       },
       {}},
      {"another key",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("jan", exactly(3000));
         n.says("feb", exactly(3000)).key[1].id = "BY";
       },
       {}},
  });
}

TEST_CASE("steps in time") {
  check({
      {"a rise",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", exactly(3000)), n.says("mar", more_than(10000)); },
       {"evolution increase: jan#1 mar#1"}},
      {"there and back",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("jan", exactly(10)), n.says("feb", exactly(12)), n.says("mar", exactly(10));
       },
       {"evolution increase: jan#1 feb#1", "evolution decrease: feb#1 mar#1"}},
      {"a change of mind",
       Dynamics::stance,
       [](Newsroom& n) { n.says("jan", opposes()), n.says("mar", reconsiders()); },
       {"evolution shift: jan#1 mar#1"}},
      {"a total rises",
       Dynamics::cumulative,
       [](Newsroom& n) { n.says("jan", exactly(12)), n.says("mar", exactly(15)); },
       {"evolution increase: jan#1 mar#1"}},
      {"an estimate is revised",
       Dynamics::revisable,
       [](Newsroom& n) { n.says("jan", exactly(7.0)), n.says("mar", exactly(7.4)); },
       {"evolution increase revised: jan#1 mar#1"}},
      {"a total is corrected",
       Dynamics::cumulative,
       [](Newsroom& n) {
         n.says("jan", exactly(15));
         n.says("mar", exactly(12)).corrected = true;
       },
       {"evolution decrease corrected: jan#1 mar#1"}},
      {"from 12 to 25 in one article",
       Dynamics::cumulative,
       [](Newsroom& n) {
         Quantity before = exactly(12);
         before.role = QuantityRole::before;
         n.says("undated", before), n.says("undated", exactly(25));
       },
       {"evolution increase: undated#1 undated#2"}},
      {"last year and now, in one article",
       Dynamics::level,
       [](Newsroom& n) {
         Claim& before = n.says("mar", exactly(10));
         before.dated = true, before.as_of.interval = date("2023");
         n.says("mar", exactly(12));
       },
       {"evolution increase: mar#1 mar#2"}},
      {"a repeated, superseded figure is stale",
       Dynamics::cumulative,
       [](Newsroom& n) {
         n.says("jan", exactly(12)), n.says("feb", exactly(15)), n.says("mar", exactly(12));
       },
       {"evolution increase: jan#1 feb#1", "agreement warning stale: jan#1 mar#1"}},
      {"a vague value bridges nothing",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("jan", exactly(3000)), n.says("mar", exactly(12000)), n.says("mar2", vaguely(1000));
       },
       {"evolution increase: jan#1 mar#1", "agreement: jan#1 mar2#1", "agreement: mar#1 mar2#1"}},
  });
}

TEST_CASE("contradictions") {
  check({
      {"at the same time",
       Dynamics::level,
       [](Newsroom& n) { n.says("mar", exactly(12)), n.says("mar2", exactly(15)); },
       {"contradiction: mar#1 mar2#1"}},
      {"one finding for all sides and claims",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("mar", exactly(12)), n.says("mar2", exactly(15)), n.says("mar", exactly(18));
         n.says("mar2", exactly(12));
       },
       {"contradiction: mar#1 mar#2 mar2#1 mar2#2", "agreement: mar#1 mar2#2"}},
      {"in one undated article",
       Dynamics::level,
       [](Newsroom& n) { n.says("undated", exactly(12)), n.says("undated", exactly(15)); },
       {"contradiction: undated#1 undated#2"}},
      {"a total falls",
       Dynamics::cumulative,
       [](Newsroom& n) {
         n.says("jan", exactly(15));
         Claim& later = n.says("mar", exactly(12));
         later.dated = true;
       },
       {"contradiction: jan#1 mar#1"}},
      {"a constant, whenever",
       Dynamics::constant,
       [](Newsroom& n) { n.says("jan", exactly(1961)), n.says("undated", exactly(1971)); },
       {"contradiction: jan#1 undated#1"}},
      {"two agencies in different articles",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("mar", exactly(1200), "BNPB"), n.says("mar2", exactly(1500), "Basarnas");
       },
       {"contradiction warning sources: mar#1 mar2#1"}},
      {"two named sources set against each other",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("mar", exactly(1200), "polisi");
         n.says("mar", exactly(1500), "panitia").contrast = true;
       },
       {"contradiction warning disputed: mar#1 mar#2"}},
      {"a denial of another article's report",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("mar", exactly(1200));
         n.says("mar2", exactly(1200), "juru bicara").modality = Modality::denied;
       },
       {"contradiction: mar#1 mar2#1"}},
      {"a denial in the same article, of a named source",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("mar", exactly(1200), "media");
         n.says("mar", exactly(1200), "kementerian").modality = Modality::denied;
       },
       {"contradiction warning disputed: mar#1 mar#2"}},
      {"an older denial does not deny it",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("jan", exactly(1200)).modality = Modality::denied;
         n.says("mar", exactly(1200));
       },
       {}},
      {"affirmed and negated",
       Dynamics::level,
       [](Newsroom& n) {
         n.says("mar", exactly(1200));
         n.says("mar2", exactly(1200)).polarity = Polarity::negated;
       },
       {"contradiction: mar#1 mar2#1"}},
  });
}

TEST_CASE("what cannot be known") {
  check({
      {"no date",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", exactly(12)), n.says("undated", exactly(15)); },
       {"undetermined: jan#1 undated#1"}},
      {"a date too wide",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", exactly(12)), n.says("year", exactly(15)); },
       {"undetermined: year#1 jan#1"}},
      {"strained",
       Dynamics::level,
       [](Newsroom& n) { n.says("mar", about(3000)), n.says("mar2", exactly(3500)); },
       {"undetermined: mar#1 mar2#1"}},
      {"strained, in time",
       Dynamics::level,
       [](Newsroom& n) { n.says("jan", about(3000)), n.says("mar2", exactly(3500)); },
       {"evolution increase: jan#1 mar2#1"}},
      {"two readings",
       Dynamics::level,
       [](Newsroom& n) { n.says("mar", readable_as(3000, 3)), n.says("mar2", exactly(3)); },
       {"undetermined: mar#1 mar2#1"}},
  });
}

TEST_CASE("forecasts") {
  const auto forecast = [](Claim& claim) { claim.modality = Modality::projected; };
  check({
      {"beside the latest figures",
       Dynamics::level,
       [&](Newsroom& n) {
         n.says("jan", exactly(3000)), n.says("mar", more_than(10000));
         forecast(n.says("mar", up_to(100000), "Bloomberg"));
       },
       {"evolution increase: jan#1 mar#1", "projection: mar#1 mar#2"}},
      {"of different sources",
       Dynamics::level,
       [&](Newsroom& n) {
         forecast(n.says("jan", percent(5.1, 1), "IMF"));
         forecast(n.says("jan", percent(4.2, 1), "Bank Dunia"));
       },
       {}},
      {"of one source that changes it",
       Dynamics::level,
       [&](Newsroom& n) {
         forecast(n.says("jan", percent(5.1, 1), "IMF"));
         forecast(n.says("mar", percent(4.2, 1), "IMF"));
       },
       {"evolution decrease: jan#1 mar#1"}},
  });
}

TEST_CASE("sets") {
  const auto pair = [](Newsroom& n) { n.rule().compare.confusable = {{"KR", "KP"}}; };
  check({
      {"shared members agree",
       Dynamics::set,
       [](Newsroom& n) {
         for (const char* field : {"siber", "nuklir", "energi"}) n.says("jan", TermValue{field});
         for (const char* field : {"siber", "nuklir", "pangan"}) n.says("mar", TermValue{field});
       },
       {"agreement: jan#1 jan#2 mar#1 mar#2"}},
      {"mixed up in one article",
       Dynamics::set,
       [&](Newsroom& n) {
         pair(n);
         n.says("mar", named("Korea Selatan", "KR")), n.says("mar", named("Korea Utara", "KP"));
       },
       {"contradiction: mar#1 mar#2"}},
      {"in two articles",
       Dynamics::set,
       [&](Newsroom& n) {
         pair(n);
         n.says("jan", named("Korea Selatan", "KR")), n.says("mar", named("Korea Utara", "KP"));
       },
       {}},
  });
}

TEST_CASE("stories are kept apart") {
  Newsroom newsroom(Dynamics::level);
  newsroom.article("a", date("2024-03-10"), "bogor").article("b", date("2024-03-10"), "garut");
  newsroom.article("c", date("2024-03-10"));
  newsroom.says("a", exactly(12)), newsroom.says("b", exactly(15)), newsroom.says("c", exactly(12));
  CHECK(newsroom.summary() == Lines{"contradiction: b#1 c#1", "agreement: a#1 c#1"});
}

TEST_CASE("a part may not exceed its whole") {
  Newsroom newsroom(Dynamics::cumulative);
  newsroom.rule().additive = true;
  newsroom.article("a", "2024-03-10").article("b", "2024-03-11").article("later", "2024-06-01");
  newsroom.says("a", at_least(120)).key[1].id = "kursk";
  newsroom.says("b", exactly(98));
  newsroom.says("later", exactly(200)).key[1].id = "russia-west";
  CHECK(newsroom.summary() == Lines{"contradiction part: a#1 b#1"});
  CHECK(newsroom.findings()[0].message ==
        "North Korean troops in Russia: at least 120 in Kursk alone against 98 in all");
}

TEST_CASE("a failed check cites its operands") {
  Newsroom newsroom(Dynamics::constant);
  newsroom.rule().check = "weekday";
  newsroom.rule().topic = "weekday and date";
  newsroom.article("a", "2019-08-09");
  Claim& weekday = newsroom.says("a", TimeExpression{.value = "XXXX-WXX-3"});
  weekday.quote = "Rapat digelar Rabu (8/8/2019).";
  weekday.span = {0, 30}, weekday.value_span = {14, 18};
  newsroom.says("a", TimeExpression{.value = "2019-08-08", .interval = date("2019-08-08")});
  CHECK(newsroom.summary() == Lines{"contradiction: a#1 a#2"});
  CHECK(newsroom.findings()[0].message == "Weekday and date: “Rabu” against 2019-08-08");
  const std::vector<Claim> impossible = {newsroom.claims()[0]};
  CHECK(newsroom.summary_of(impossible) == Lines{"contradiction: a#1"});
}

TEST_CASE("what a reader is told") {
  Newsroom newsroom(Dynamics::level);
  newsroom.article("oct", "2024-10-30").article("dec", "2024-12").article("undated");
  newsroom.says("oct", exactly(3000)), newsroom.says("dec", more_than(10000));
  const Finding english = newsroom.findings()[0], indonesian = newsroom.findings("id")[0];
  CHECK(english.message == "North Korean troops in Russia rose from 3,000 to more than 10,000");
  CHECK(english.why == Lines{"no number is both 3,000 and more than 10,000",
                             "2024-10-30 is before 2024-12", "a level may change"});
  CHECK(indonesian.message.ends_with("naik dari 3.000 menjadi lebih dari 10.000"));
  CHECK(indonesian.id == english.id);
  newsroom.says("undated", exactly(300));
  const Finding open = newsroom.findings()[0];
  CHECK(open.verdict == Verdict::undetermined);
  CHECK(open.why.back() == "a publication date for dec and undated would settle it");
}

TEST_CASE("slips of the pen are named") {
  Newsroom newsroom(Dynamics::level);
  newsroom.article("a", "2024-03-10").article("b", "2024-03-10");
  newsroom.says("a", exactly(2e6)), newsroom.says("b", exactly(2e9));
  CHECK(newsroom.findings()[0].message ==
        "North Korean troops in Russia: 2,000,000 against 2,000,000,000");
  CHECK(newsroom.findings()[0].why ==
        Lines{"no number is both 2,000,000 and 2,000,000,000", "both are of 2024-03-10",
              "one is a thousand times the other: million and billion may have been mixed up"});
}

TEST_CASE("a finding keeps its id") {
  Newsroom newsroom(Dynamics::level);
  newsroom.article("a", "2024-03-10").article("b", "2024-03-10").article("c", "2024-03-10");
  newsroom.says("a", exactly(12)), newsroom.says("b", exactly(15));
  const std::string id = newsroom.findings()[0].id;
  CHECK(id.size() == 16);
  newsroom.says("c", exactly(12)).line = 40;
  CHECK(newsroom.findings()[0].id == id);  // one more paper prints the same
  newsroom.says("c", exactly(18));
  CHECK(newsroom.findings()[0].id != id);  // another value meets
}

}  // namespace
}  // namespace crosscheck
