#include "compare/findings.h"

#include <algorithm>
#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>
#include <random>
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
  CHECK(english.why == Lines{"the intervals [3000, 3000] and (10000, inf) do not meet",
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
        Lines{"the intervals [2000000, 2000000] and [2000000000, 2000000000] do not meet",
              "both are of 2024-03-10",
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

// A thread of claims picked at random.
Newsroom random_thread(std::mt19937& random, Dynamics dynamics, int size) {
  const auto pick = [&](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
  const Quantity values[] = {
      exactly(12),   about(12), exactly(15),         more_than(10),  vaguely(10),
      exactly(1200), up_to(20), million(.0012, 100), between(9, 14), readable_as(12, 12000)};
  const char* times[] = {"2024-03-10", "2024-03-11", "2024-04", "2024", "", "2024-06-01"};
  Newsroom newsroom(dynamics);
  for (uint32_t i = 0; i < 6; ++i) newsroom.article("a" + std::to_string(i), times[i]);
  for (int i = 0; i < size; ++i) {
    Claim& claim = newsroom.says("a" + std::to_string(pick(6)), values[pick(10)],
                                 pick(3) ? "" : "sumber " + std::to_string(pick(2)));
    if (pick(8) == 0) claim.polarity = Polarity::negated;
    if (pick(8) == 0) claim.modality = Modality::projected;
    if (pick(12) == 0) claim.modality = Modality::denied;
    if (pick(8) == 0) claim.corrected = true;
    if (pick(6) == 0) claim.dated = true, claim.as_of.interval = date("2024-02");
  }
  return newsroom;
}

constexpr Dynamics kDynamics[] = {Dynamics::constant, Dynamics::revisable, Dynamics::cumulative,
                                  Dynamics::level};

TEST_CASE("the order of the claims makes no difference") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const Newsroom newsroom = random_thread(random, kDynamics[round % 4], 2 + round % 9);
    std::vector<Claim> claims = newsroom.claims();
    const std::vector<Finding> findings = newsroom.findings_of(claims);
    const Lines summary = newsroom.summary_of(claims);
    std::shuffle(claims.begin(), claims.end(), random);
    CHECK(newsroom.summary_of(claims) == summary);
    const std::vector<Finding> again = newsroom.findings_of(claims);
    REQUIRE(again.size() == findings.size());
    for (size_t i = 0; i < findings.size(); ++i) {
      CHECK(again[i].id == findings[i].id);
      CHECK(again[i].message == findings[i].message);
      CHECK(again[i].why == findings[i].why);
    }
  }
}

TEST_CASE("no two findings share an id, and all cite a claim") {
  std::mt19937 random(13);
  for (int round = 0; round < 300; ++round) {
    const Newsroom newsroom = random_thread(random, kDynamics[round % 4], 2 + round % 9);
    std::vector<std::string> ids;
    for (const Finding& finding : newsroom.findings()) {
      ids.push_back(finding.id);
      CHECK(finding.claims.size() > 1);
      CHECK_FALSE(finding.why.empty());
      CHECK(finding.message.find('[') == std::string::npos);
    }
    std::sort(ids.begin(), ids.end());
    CHECK(std::unique(ids.begin(), ids.end()) == ids.end());
  }
}

TEST_CASE("a date that becomes known turns no agreement of two claims into a contradiction") {
  std::mt19937 random(17);
  const auto has = [](const Newsroom& newsroom, Verdict verdict) {
    const std::vector<Finding> findings = newsroom.findings();
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.verdict == verdict; });
  };
  for (int round = 0; round < 300; ++round) {
    std::mt19937 same(random());
    const Newsroom newsroom = random_thread(same, kDynamics[round % 4], 2);
    if (!has(newsroom, Verdict::agreement)) continue;
    for (const char* known : {"2024-01-05", "2024-03-10", "2024-12-24"}) {
      Newsroom narrowed(kDynamics[round % 4]);
      for (const Claim& claim : newsroom.claims()) {
        const bool wide = !claim.as_of.interval.known() || claim.article == "a3";
        narrowed.article(claim.article, wide ? date(known) : claim.as_of.interval);
      }
      for (Claim claim : newsroom.claims()) {
        Claim& copy = narrowed.says(claim.article, claim.value);
        const TimeInterval interval = claim.dated ? claim.as_of.interval : copy.as_of.interval;
        copy = claim;
        copy.as_of.interval = interval;
      }
      CHECK_FALSE(has(narrowed, Verdict::contradiction));
    }
  }
}

TEST_CASE("a long thread of equal claims is compared at once") {
  Newsroom newsroom(Dynamics::level);
  for (int i = 0; i < 200; ++i) {
    newsroom.article("a" + std::to_string(i), "2024-01-01");
  }
  std::vector<Claim> claims;
  const Claim first = newsroom.says("a0", exactly(3000));
  for (int i = 0; i < 10000; ++i) {
    claims.push_back(first);
    claims.back().article = "a" + std::to_string(i % 200);
    claims.back().id = claims.back().article + "#" + std::to_string(i / 200);
  }
  const auto start = std::chrono::steady_clock::now();
  const std::vector<Finding> findings = newsroom.findings_of(claims);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].claims.size() == 10000);
}

}  // namespace
}  // namespace crosscheck
