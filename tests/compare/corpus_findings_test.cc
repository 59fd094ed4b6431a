// What a careful editor finds in five articles about Korea, Ukraine and NATO, claim by claim.
#include <doctest/doctest.h>

#include "newsroom.h"

namespace crosscheck {
namespace {

using namespace testing;

// The articles' publication as metadata give it.
Newsroom dated(Dynamics dynamics) {
  Newsroom newsroom(dynamics);
  newsroom.article("000", "2022-02-25").article("001", "2024-12").article("002", "2023-07-12");
  newsroom.article("003", "2023-01-30").article("004", "2024-10-30");
  return newsroom;
}

// The same, as far as the texts alone tell: a lower bound, a copyright year.
Newsroom from_text_alone(Dynamics dynamics) {
  Newsroom newsroom(dynamics);
  newsroom.article("000").article("001", since("2024-11")).article("002", "2023-07-12");
  newsroom.article("003").article("004", "2024");
  return newsroom;
}

void tell_troops(Newsroom& newsroom) {
  newsroom.says("004", exactly(3000), "Zelenskyy");
  newsroom.says("004", about(3000), "Seoul");
  newsroom.says("001", vaguely(1000));
  newsroom.says("001", more_than(10000), "pejabat tiga negara");
  newsroom.says("001", up_to(100000), "Bloomberg News").modality = Modality::projected;
}

TEST_CASE("troops: agreement, a rise, and a forecast beside it") {
  Newsroom newsroom = dated(Dynamics::level);
  tell_troops(newsroom);
  const Lines lines = newsroom.summary();
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "evolution increase: 004#1 004#2 001#2");
  CHECK(lines[1] == "projection: 001#2 001#3");
  CHECK(lines[2] == "agreement: 004#1 004#2 001#1");
}

TEST_CASE("troops: without dates, what would settle the order is named") {
  Newsroom newsroom = from_text_alone(Dynamics::level);
  tell_troops(newsroom);
  const std::vector<Finding> findings = newsroom.findings();
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].verdict == Verdict::undetermined);
  CHECK(findings[0].why.back() == "a publication date for 001 and 004 would settle it");
  CHECK(findings[1].verdict == Verdict::projection);
  CHECK(findings[2].verdict == Verdict::agreement);
}

TEST_CASE("arms: one side, then a shift") {
  Newsroom newsroom = dated(Dynamics::stance);
  newsroom.says("003", forbids());
  newsroom.says("002", opposes());
  newsroom.says("001", reconsiders());
  newsroom.says("001", StanceValue{"supplies", "for"}).modality = Modality::conditional;
  CHECK(newsroom.summary() ==
        Lines{"evolution shift: 003#1 002#1 001#1", "agreement: 003#1 002#1"});
  CHECK(newsroom.findings()[0].message.ends_with("moved from forbids to reconsiders"));
}

TEST_CASE("shells: reported, and called inaccurate") {
  Newsroom newsroom = dated(Dynamics::stance);
  newsroom.says("002", StanceValue{"agreed", "for"}, "media");
  newsroom.says("002", StanceValue{"agreed", "for"}, "Kementerian Pertahanan").modality =
      Modality::denied;
  CHECK(newsroom.summary() == Lines{"contradiction warning disputed: 002#1 002#2"});
}

TEST_CASE("whom NATO asked: one article names both Koreas") {
  Newsroom newsroom = dated(Dynamics::set);
  newsroom.rule().compare.confusable = {{"KR", "KP"}};
  newsroom.says("003", named("Korea Selatan", "KR"));
  newsroom.says("003", named("Korea Utara", "KP"));
  newsroom.says("002", named("Korea Selatan", "KR"));
  CHECK(newsroom.summary() == Lines{"contradiction: 003#1 003#2", "agreement: 003#1 002#1"});
}

TEST_CASE("presidents: a change of office, and spellings") {
  Newsroom seoul = dated(Dynamics::holder);
  seoul.says("000", named("Moon Jae-in", "moon-jae-in"));
  seoul.says("002", named("Yoon Suk Yeol", "yoon-suk-yeol"));
  seoul.says("003", named("Yoon Suk-yeol", "yoon-suk-yeol"));
  seoul.says("001", named("Yoon Suk Yeol", "yoon-suk-yeol"));
  seoul.says("004", named("Yoon Suk Yeol", "yoon-suk-yeol"));
  CHECK(seoul.summary() == Lines{"evolution shift: 000#1 003#1 002#1 004#1 001#1",
                                 "agreement spelling: 003#1 002#1 004#1 001#1"});
  Newsroom kyiv = dated(Dynamics::holder);
  kyiv.says("002", named("Zelenskiy", "volodymyr-zelenskyy"));
  kyiv.says("001", named("Zelenskyy", "volodymyr-zelenskyy"));
  kyiv.says("004", named("Zelenskyy", "volodymyr-zelenskyy"));
  CHECK(kyiv.summary() == Lines{"agreement spelling: 002#1 004#1 001#1"});
}

TEST_CASE("fields of cooperation: what both hope for") {
  Newsroom newsroom = dated(Dynamics::set);
  for (const char* field : {"nonproliferation", "cyber", "technology"}) {
    newsroom.says("002", TermValue{field}).modality = Modality::projected;
  }
  for (const char* field : {"nonproliferation", "cyber", "terrorism"}) {
    newsroom.says("003", TermValue{field}).modality = Modality::projected;
  }
  CHECK(newsroom.summary() == Lines{"agreement: 003#1 003#2 002#1 002#2"});
}

}  // namespace
}  // namespace crosscheck
