// How two times stand to each other: the same, before, after, or not to be known.
//
//   order_of(2024-10-30, 2024-12, 3 days)      ==  TimeOrder::before
//   order_of(2024-10-30, 2024-10-31, 3 days)   ==  TimeOrder::same
//   order_of(2024-10-30, 2024, 3 days)         ==  TimeOrder::unknown
//   order_of(2024-10-30, after 2024-11-01, 1 day)  ==  TimeOrder::before   (an open end can prove
//   it)
//
// Tested in this order: `same` if both lie within one span of the window; `before` or `after` if
// provable; else `unknown`. Antisymmetric.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/calendar.h"

namespace crosscheck {

enum class TimeOrder : uint8_t { same, before, after, unknown };

TimeOrder reversed(TimeOrder order);

TimeOrder order_of(const TimeInterval& a, const TimeInterval& b, std::chrono::minutes window);

// When a statement of an article holds.
struct Moment {
  TimeInterval interval;
  bool dated = false;    // by its own time words
  bool earlier = false;  // the 12 of "from 12 to 25": before its article's other statements
  uint32_t article = 0;  // any number that stands for the article
};

// Statements of one article hold at the same time unless their own words set them apart.
TimeOrder order_of(const Moment& a, const Moment& b, std::chrono::minutes window);

// The moments of many statements of one value, kept so that two such crowds are compared without
// comparing each member with each.
class Moments {
 public:
  explicit Moments(std::chrono::minutes window) : window_(window) {}

  void add(const Moment& moment);
  // To be called once, after the last `add`.
  void settle();

  // `same` if any two of them are; else `before` or `after` if some pair proves it and none the
  // other.
  TimeOrder order(const Moments& other) const;

 private:
  bool any_same_interval(const Moments& other) const;
  // Which orders two statements of one article are in.
  struct Orders {
    bool same = false, before = false, after = false;
  };
  Orders orders_within_articles(const Moments& other) const;

  std::chrono::minutes window_;
  std::vector<TimeInterval> narrow_;  // not wider than the window; by start
  std::map<uint32_t, std::vector<Moment>> articles_;
  std::optional<Minute> earliest_end_;
  std::optional<Minute> latest_start_;
};

}  // namespace crosscheck
