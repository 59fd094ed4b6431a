// The geometry of a finding's chart: what its statements say, over the time that they say it of.
//
//   const Timeline chart(claims, {.width = 720, .gutter = 48});
//   chart.marks()[0].x, chart.marks()[0].y
//
// Numbers stand on an axis of values; names, positions and terms on a lane each. A statement's time
// is an interval, and so is its value: marks have an extent both ways. Statements that are times
// themselves stand on lanes at the times that they name. Those that would hide each other are moved
// apart sideways; in a crowd, statements of one value and time share a mark.
//
// Lengths are pixels of a drawing `width` wide, y downwards. Nothing here knows SVG or words.
#pragma once

#include <optional>
#include <vector>

#include "claims/claim.h"
#include "report/chart_scales.h"

namespace crosscheck {

using ClaimList = std::vector<const Claim*>;

enum class ChartKind : uint8_t {
  none,  // a chart would say no more than the list of statements does
  values,
  lanes
};
ChartKind chart_kind(const ClaimList& claims);

// Of the quantities among the claims.
ValueScale value_scale_of(const ClaimList& claims);

struct Stretch {
  double begin = 0;
  double end = 0;

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct TimelineMark {
  size_t claim = 0;  // index into the claims; of several, that of the first
  size_t count = 1;  // of statements that it stands for
  double x = 0;      // of its disc
  double y = 0;
  Stretch time;        // left to right
  Stretch soft, hard;  // top to bottom: what readers take the words to mean, what they allow
  bool exact = true;   // both are the disc's height
  bool open_above = false;
  bool open_below = false;
};

struct TimelineLane {
  double y = 0;
  size_t claim = 0;  // the first of its value
  Stretch run;       // from its first dated mark to its last
};

struct TimelineSize {
  double width = 720;
  double gutter = 48;  // left of the plot, for the values' labels
};

class Timeline {
 public:
  // `claims` are such as chart_kind draws; they outlive this.
  Timeline(const ClaimList& claims, const TimelineSize& size);

  ChartKind kind() const { return kind_; }
  const std::vector<TimelineMark>& marks() const { return marks_; }
  const std::vector<TimelineLane>& lanes() const { return lanes_; }
  const ValueScale& values() const { return values_; }
  const TimeScale& times() const { return times_; }

  double width() const { return size_.width; }
  double height() const;
  Stretch plot() const { return {size_.gutter, size_.width - 4}; }  // left to right
  double top() const;
  double bottom() const;
  // Where the part begins that has a time; left of it stand statements without a date.
  std::optional<double> undated_until() const { return undated_until_; }

  double x_of(Minute time) const;
  double y_of(double value) const;

  static constexpr double kRadius = 8;  // of a disc
  // Whether a mark stands for all that say the same of the same time, as there are many.
  bool crowded() const { return crowded_; }

 private:
  void make_lanes();
  void note_run(const TimelineMark& mark);
  TimelineMark mark_of(size_t index) const;
  bool is_same(const TimelineMark& a, const TimelineMark& b) const;
  bool is_crowd(const std::vector<TimelineMark>& marks) const;
  bool joins_another(const TimelineMark& mark);
  void place_value(const Quantity& quantity, TimelineMark& mark) const;
  void place_time(const TimeInterval& interval, TimelineMark& mark) const;
  double spread_of(size_t index, double room) const;
  void place_apart(TimelineMark& mark) const;
  bool is_free(const TimelineMark& mark, double x) const;

  const ClaimList claims_;
  const TimelineSize size_;
  ChartKind kind_;
  std::vector<TimeInterval> when_;  // of each claim, or that its value names
  ValueScale values_;
  TimeScale times_;
  std::optional<double> undated_until_;
  std::vector<TimelineLane> lanes_;
  std::vector<size_t> lane_of_;  // for each claim
  bool crowded_ = false;
  std::vector<TimelineMark> marks_;
};

}  // namespace crosscheck
