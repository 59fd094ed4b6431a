#include "report/timeline.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

namespace crosscheck {
namespace {

Claim claim_of(ClaimValue value, const char* when) {
  Claim claim;
  claim.value = std::move(value);
  if (*when != 0) claim.as_of.interval = *parse_partial_date(when);
  return claim;
}

Quantity exactly(double number) {
  return {.number = number, .hard = {number, number}, .soft = {number, number}};
}
Quantity about(double number) {
  return {.number = number,
          .hard = {0.8 * number, 1.2 * number},
          .soft = {0.9 * number, 1.1 * number},
          .approximate = true};
}
Quantity more_than(double number) {
  return {.number = number,
          .hard = {number, kInfinity, true, true},
          .soft = {number, 2 * number, true}};
}
Quantity hundreds() {
  return {.hard = {100, kInfinity}, .soft = {100, 10000}, .vague = true};
}
Quantity in_unit(Quantity quantity, const char* unit) {
  quantity.unit = unit;
  return quantity;
}

ClaimList list_of(const std::vector<Claim>& claims) {
  ClaimList list;
  for (const Claim& claim : claims) list.push_back(&claim);
  return list;
}

TEST_CASE("a chart is drawn where it tells more than the list") {
  const auto operand = [](Claim claim) {
    claim.slot = "a";
    return claim;
  };
  const struct {
    const char* what;
    std::vector<Claim> claims;
    ChartKind kind;
  } rows[] = {
      {"a toll that rises",
       {claim_of(exactly(12), "2021-04-05"), claim_of(exactly(25), "2021-04-06")},
       ChartKind::values},
      {"two tolls of one day",
       {claim_of(exactly(12), "2021-04-05"), claim_of(exactly(25), "2021-04-05")},
       ChartKind::values},
      {"the same toll twice",
       {claim_of(exactly(12), "2021-04-05"), claim_of(exactly(12), "2021-04-06")},
       ChartKind::none},
      {"one statement", {claim_of(exactly(12), "2021-04-05")}, ChartKind::none},
      {"miles and kilometres",
       {claim_of(in_unit(exactly(1), "km"), "2021"),
        claim_of(in_unit(exactly(2), "[mi_i]"), "2021")},
       ChartKind::none},
      {"operands of a sum",
       {operand(claim_of(exactly(1), "2021")), operand(claim_of(exactly(2), "2022"))},
       ChartKind::none},
      {"an office that changes hands",
       {claim_of(NameValue{"", "Moon"}, "2022"), claim_of(NameValue{"", "Yoon"}, "2023")},
       ChartKind::lanes},
      {"a position that changes",
       {claim_of(StanceValue{"forbids", "against"}, "2022"),
        claim_of(StanceValue{"allows", "for"}, "2023")},
       ChartKind::lanes},
      {"two names of one day",
       {claim_of(NameValue{"KR", "a"}, "2023"), claim_of(NameValue{"KP", "b"}, "2023")},
       ChartKind::none},
      {"one name in two spellings",
       {claim_of(NameValue{"yoon", "Suk-yeol"}, "2022"),
        claim_of(NameValue{"yoon", "Suk Yeol"}, "2023")},
       ChartKind::none},
      {"a number beside a word",
       {claim_of(exactly(1), "2021"), claim_of(TermValue{"fire"}, "2022")},
       ChartKind::none},
      {"times of death",
       {claim_of(TimeExpression{.value = "2019-09-11T18:03",
                                .interval = *parse_partial_date("2019-09-11T18:03")},
                 "2019-09-12"),
        claim_of(TimeExpression{.value = "2019-09-11T18:05",
                                .interval = *parse_partial_date("2019-09-11T18:05")},
                 "2019-09-12")},
       ChartKind::lanes},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(static_cast<int>(chart_kind(list_of(row.claims))) == static_cast<int>(row.kind));
  }
}

TEST_CASE("later stands further right and more further up") {
  const std::vector<Claim> claims = {claim_of(about(3000), "2024-10-23"),
                                     claim_of(exactly(8000), "2024-11"),
                                     claim_of(more_than(10000), "2024-12-18")};
  const ClaimList list = list_of(claims);
  for (const double width : {720.0, 320.0}) {
    const Timeline chart(list, {.width = width, .gutter = 50});
    const auto& marks = chart.marks();
    REQUIRE(marks.size() == 3);
    for (size_t i = 0; i + 1 < marks.size(); ++i) {
      CHECK(marks[i].x < marks[i + 1].x);
      CHECK(marks[i].y > marks[i + 1].y);
    }
    for (const TimelineMark& mark : marks) {
      CHECK(mark.x - Timeline::kRadius >= chart.plot().begin);
      CHECK(mark.x + Timeline::kRadius <= chart.plot().end);
      CHECK(mark.hard.begin <= mark.soft.begin);
      CHECK(mark.hard.end >= mark.soft.end);
      CHECK(mark.time.begin < mark.time.end);
    }
    CHECK_FALSE(marks[0].exact);
    CHECK(marks[1].exact);
    CHECK(marks[1].hard.begin == marks[1].hard.end);
    CHECK(marks[2].open_above);
    CHECK(marks[2].hard.begin == chart.top());
    CHECK_FALSE(marks[0].open_above);
  }
}

TEST_CASE("a vague word does not stretch the scale, and goes on upwards") {
  const std::vector<Claim> claims = {claim_of(exactly(300), "2024-10-23"),
                                     claim_of(hundreds(), "2024-10-24")};
  const Timeline chart(list_of(claims), {});
  CHECK(chart.values().max <= 500);
  CHECK(chart.marks()[1].open_above);
}

TEST_CASE("marks do not hide each other") {
  std::vector<Claim> claims;
  for (int i = 0; i < 4; ++i) claims.push_back(claim_of(exactly(12), "2021-04-05"));
  claims.push_back(claim_of(exactly(25), "2021-04-05"));
  const Timeline chart(list_of(claims), {});
  CHECK_FALSE(chart.crowded());
  for (size_t i = 0; i < claims.size(); ++i) {
    for (size_t j = i + 1; j < claims.size(); ++j) {
      const TimelineMark &a = chart.marks()[i], &b = chart.marks()[j];
      CHECK(std::hypot(a.x - b.x, a.y - b.y) >= 2 * Timeline::kRadius);
    }
  }
}

TEST_CASE("a crowd is counted") {
  std::vector<Claim> claims;
  for (int i = 0; i < 60; ++i) claims.push_back(claim_of(exactly(i % 3), "2021-04-05"));
  claims.push_back(claim_of(exactly(2), "2021-04-06"));
  const ClaimList list = list_of(claims);
  const Timeline chart(list, {});
  CHECK(chart.crowded());
  REQUIRE(chart.marks().size() == 4);
  size_t counted = 0;
  for (const TimelineMark& mark : chart.marks()) counted += mark.count;
  CHECK(counted == claims.size());
}

TEST_CASE("what is forecast or denied is not counted with what is so") {
  std::vector<Claim> claims;
  for (int i = 0; i < 30; ++i) claims.push_back(claim_of(exactly(1 + i % 2), "2021"));
  claims[0].modality = Modality::denied;
  claims[2].modality = Modality::projected;
  const Timeline chart(list_of(claims), {});
  CHECK(chart.marks().size() == 4);
}

TEST_CASE("undated statements stand apart") {
  const std::vector<Claim> claims = {claim_of(exactly(12), "2021-04-05"), claim_of(exactly(25), ""),
                                     claim_of(exactly(30), "2021-04-06")};
  const ClaimList list = list_of(claims);
  const Timeline chart(list, {});
  REQUIRE(chart.undated_until());
  CHECK(chart.marks()[1].x < *chart.undated_until());
  CHECK(chart.marks()[0].x > *chart.undated_until());
  const std::vector<Claim> none = {claim_of(exactly(12), ""), claim_of(exactly(25), "")};
  const ClaimList undated = list_of(none);
  const Timeline bare(undated, {});
  CHECK(bare.times().ticks.empty());
  for (const TimelineMark& mark : bare.marks()) CHECK(mark.x < bare.plot().end);
}

TEST_CASE("each name has a lane, in the order of their appearance") {
  const std::vector<Claim> claims = {claim_of(NameValue{"moon", "Moon Jae-in"}, "2022-02-25"),
                                     claim_of(NameValue{"yoon", "Yoon Suk-yeol"}, "2023-01-30"),
                                     claim_of(NameValue{"yoon", "Yoon Suk Yeol"}, "2024-10-30")};
  const ClaimList list = list_of(claims);
  const Timeline chart(list, {.width = 720, .gutter = 2});
  REQUIRE(chart.lanes().size() == 2);
  CHECK(chart.lanes()[0].y < chart.lanes()[1].y);
  CHECK(chart.lanes()[1].claim == 1);
  CHECK(chart.marks()[1].y == chart.marks()[2].y);
  CHECK(chart.lanes()[1].run == Stretch{chart.marks()[1].x, chart.marks()[2].x});
  CHECK(chart.height() > chart.bottom());
}

}  // namespace
}  // namespace crosscheck
