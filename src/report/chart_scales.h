// Scales of a chart: where values and times stand between its ends, and where its ticks are.
//
//   value_scale({3000, 10000})       from 0 to 12,000 with ticks at 0, 3,000, 6,000, ...
//   value_scale({12, 90000})         logarithmic: 10, 100, ...
//   time_scale({2024-10, 2024-12-18}, 6)    ticks where months begin
//
// Shares are 0 at a scale's beginning and 1 at its end; what lies beyond stands at the end.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/calendar.h"

namespace crosscheck {

struct ValueScale {
  double min = 0;
  double max = 1;
  bool logarithmic = false;
  std::vector<double> ticks;  // round numbers, rising

  double share(double value) const;
};

// Calendar units: ticks are where they begin.
enum class TickUnit : uint8_t { hour, day, month, year };

struct TimeScale {
  Minute from;
  Minute to;
  TickUnit unit = TickUnit::day;
  std::vector<Minute> ticks;

  double share(Minute time) const;
};

// `values` are finite; those that differ by orders of magnitude get a logarithmic scale.
ValueScale value_scale(std::span<const double> values);

// Of the ends that are known. At most `most` ticks, at least one; a week if there is less to show,
// or a day where clock times are.
TimeScale time_scale(std::span<const TimeInterval> times, size_t most);

}  // namespace crosscheck
