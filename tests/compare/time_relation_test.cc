#include "compare/time_relation.h"

#include <doctest/doctest.h>
#include <random>

#include "newsroom.h"

namespace crosscheck {
namespace {

using namespace testing;
using std::chrono::days;
using std::chrono::hours;

TEST_CASE("the order of two times") {
  const struct {
    TimeInterval a, b;
    std::chrono::minutes window;
    TimeOrder order;
  } rows[] = {
      {date("2024-10-30"), date("2024-10-30"), days(3), TimeOrder::same},
      {date("2024-10-30"), date("2024-11-01"), days(3), TimeOrder::same},
      {date("2024-10-30"), date("2024-11-02"), days(3), TimeOrder::before},
      {date("2024-10-30"), date("2024-10-31"), hours(6), TimeOrder::before},
      {date("2024-10-30"), date("2024-10-30"), hours(6), TimeOrder::unknown},
      {date("2024-10-30T08:00"), date("2024-10-30T12:00"), hours(6), TimeOrder::same},
      {date("2024-10-30T08:00"), date("2024-10-30T15:00"), hours(6), TimeOrder::before},
      {date("2024-10-30"), date("2024-12"), days(3), TimeOrder::before},
      {date("2024-10-30"), date("2024"), days(3), TimeOrder::unknown},
      {date("2024-10"), date("2024-10"), days(3), TimeOrder::unknown},
      {date("2024-10-30"), since("2024-11"), days(1), TimeOrder::before},
      {date("2024"), since("2024-11"), days(1), TimeOrder::unknown},
      {date("2024-12-05"), since("2024-11"), days(1), TimeOrder::unknown},
      {TimeInterval{}, date("2024-10-30"), days(3), TimeOrder::unknown},
      {TimeInterval{}, TimeInterval{}, days(3), TimeOrder::unknown},
  };
  for (const auto& row : rows) {
    CHECK(order_of(row.a, row.b, row.window) == row.order);
    CHECK(order_of(row.b, row.a, row.window) == reversed(row.order));
  }
}

TEST_CASE("statements of one article are of one time unless their own words set them apart") {
  const struct {
    Moment a, b;
    TimeOrder order;
  } rows[] = {
      {{TimeInterval{}}, {TimeInterval{}}, TimeOrder::same},
      {{date("2024")}, {date("2024")}, TimeOrder::same},
      {{since("2024-11")}, {since("2024-11")}, TimeOrder::same},
      {{date("2023"), true}, {date("2024-11-27")}, TimeOrder::before},
      {{date("2024-10"), true}, {date("2024-10-30"), true}, TimeOrder::same},
      {{TimeInterval{}, true}, {date("2024-10-30")}, TimeOrder::unknown},
      {{date("2024-10"), true}, {since("2024-11")}, TimeOrder::before},
      {{.interval = {}, .earlier = true}, {TimeInterval{}}, TimeOrder::before},
  };
  for (const auto& row : rows) {
    CHECK(order_of(row.a, row.b, days(3)) == row.order);
    CHECK(order_of(row.b, row.a, days(3)) == reversed(row.order));
  }
}

// What two crowds are to each other, from each pair.
TimeOrder order_by_pairs(const std::vector<Moment>& a, const std::vector<Moment>& b,
                         std::chrono::minutes window) {
  bool before = false, after = false;
  for (const Moment& x : a) {
    for (const Moment& y : b) {
      const TimeOrder order = order_of(x, y, window);
      if (order == TimeOrder::same) return order;
      before |= order == TimeOrder::before;
      after |= order == TimeOrder::after;
    }
  }
  if (before == after) return TimeOrder::unknown;
  return before ? TimeOrder::before : TimeOrder::after;
}

TEST_CASE("crowds of moments are ordered as their pairs are") {
  std::mt19937 random(7);
  const auto pick = [&](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
  const TimeInterval intervals[] = {{},
                                    date("2024"),
                                    date("2024-10"),
                                    date("2024-10-01"),
                                    date("2024-10-02"),
                                    date("2024-10-05"),
                                    date("2024-10-05T08:00"),
                                    date("2024-10-09"),
                                    since("2024-10-06"),
                                    since("2024-11")};
  for (int round = 0; round < 5000; ++round) {
    const std::chrono::minutes window = pick(2) ? days(3) : hours(12);
    std::vector<Moment> crowds[2];
    Moments moments[2] = {Moments(window), Moments(window)};
    for (int side = 0; side < 2; ++side) {
      for (uint32_t i = 0; i <= pick(4); ++i) {
        crowds[side].push_back(
            {.interval = intervals[pick(10)], .dated = pick(2) == 0, .article = pick(6)});
        moments[side].add(crowds[side].back());
      }
      moments[side].settle();
    }
    CHECK(moments[0].order(moments[1]) == order_by_pairs(crowds[0], crowds[1], window));
    CHECK(moments[1].order(moments[0]) == reversed(moments[0].order(moments[1])));
  }
}

}  // namespace
}  // namespace crosscheck
