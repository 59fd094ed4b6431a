// What holds of any thread: the order of its claims makes no difference, every finding has its own
// id, and a date that becomes known makes no agreement a contradiction.
#include <algorithm>
#include <chrono>
#include <doctest/doctest.h>
#include <random>
#include <string>

#include "newsroom.h"

namespace crosscheck {
namespace {

using namespace testing;

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
