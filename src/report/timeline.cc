#include "report/timeline.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace crosscheck {
namespace {

constexpr double kValuesHeight = 200;  // of the plot
constexpr double kLaneHeight = 46;
constexpr double kLaneLine = 28;    // in its lane, below its label
constexpr double kLanesBelow = 10;  // above the axis
constexpr double kWidestSpread = 56;
constexpr double kAxisHeight = 26;
constexpr double kTop = 16;
constexpr size_t kMostLanes = 14;
constexpr size_t kMostApart = 24;   // statements, each with a mark of its own
constexpr size_t kMostBeside = 4;   // of one value and time
constexpr size_t kMostMarks = 400;  // more would be no clearer apart
constexpr size_t kMostPlaces = 80;  // to try for one
constexpr double kTickWidth = 84;
constexpr double kUndatedGap = 14;
constexpr size_t kUndatedColumns = 3;

template <class Value>
bool all_are(const ClaimList& claims) {
  return std::all_of(claims.begin(), claims.end(), [](const Claim* claim) {
    return std::holds_alternative<Value>(claim->value);
  });
}

std::string name_of(const Quantity&) {
  return "";
}
std::string name_of(const TimeExpression& value) {
  return value.value;
}
std::string name_of(const StanceValue& value) {
  return value.stance;
}
std::string name_of(const NameValue& value) {
  return value.id.empty() ? value.name : value.id;
}
std::string name_of(const TermValue& value) {
  return value.term;
}

// What tells values apart: names in two spellings are one.
std::string lane_name(const Claim& claim) {
  const std::string name =
      std::visit([](const auto& value) { return name_of(value); }, claim.value);
  return std::string(to_string(claim.polarity)) + " " + name;
}

std::pair<double, double> ends(const Interval& interval) {
  return {interval.min, interval.max};
}

bool one_unit(const ClaimList& claims) {
  const std::string& unit = std::get<Quantity>(claims[0]->value).unit;
  return std::all_of(claims.begin(), claims.end(), [&](const Claim* claim) {
    return std::get<Quantity>(claim->value).unit == unit;
  });
}

ChartKind kind_of_quantities(const ClaimList& claims) {
  std::set<std::pair<double, double>> values;
  for (const Claim* claim : claims) values.insert(ends(std::get<Quantity>(claim->value).hard));
  return values.size() > 1 && one_unit(claims) ? ChartKind::values : ChartKind::none;
}

TimeInterval shown_time(const Claim& claim, bool of_value) {
  const auto* time = std::get_if<TimeExpression>(&claim.value);
  return of_value && time != nullptr ? time->interval : claim.as_of.interval;
}

ChartKind kind_of_names(const ClaimList& claims) {
  const bool times = all_are<TimeExpression>(claims);
  std::set<std::string> lanes;
  std::set<std::pair<std::optional<Minute>, std::optional<Minute>>> when;
  for (const Claim* claim : claims) {
    const TimeInterval interval = shown_time(*claim, times);
    if (!interval.unknown()) when.emplace(interval.from, interval.to);
    lanes.insert(lane_name(*claim));
  }
  const bool tells = lanes.size() > 1 && lanes.size() <= kMostLanes && when.size() > 1;
  return tells ? ChartKind::lanes : ChartKind::none;
}

void add_finite(std::initializer_list<double> values, std::vector<double>& to) {
  for (const double value : values) {
    if (std::isfinite(value)) to.push_back(value);
  }
}

}  // namespace

ChartKind chart_kind(const ClaimList& claims) {
  const auto is_operand = [](const Claim* claim) { return !claim->slot.empty(); };
  if (claims.size() < 2 || std::any_of(claims.begin(), claims.end(), is_operand))
    return ChartKind::none;
  if (all_are<Quantity>(claims)) return kind_of_quantities(claims);
  const auto is_quantity = [](const Claim* claim) {
    return std::holds_alternative<Quantity>(claim->value);
  };
  if (std::any_of(claims.begin(), claims.end(), is_quantity)) return ChartKind::none;
  return kind_of_names(claims);
}

ValueScale value_scale_of(const ClaimList& claims) {
  std::vector<double> values;
  for (const Claim* claim : claims) {
    const auto* quantity = std::get_if<Quantity>(&claim->value);
    if (quantity == nullptr) continue;
    const bool endless = quantity->vague && quantity->hard.max == kInfinity;
    if (quantity->number) add_finite({*quantity->number}, values);
    add_finite({quantity->soft.min, endless ? quantity->soft.min : quantity->soft.max}, values);
  }
  return value_scale(values);
}

Timeline::Timeline(const ClaimList& claims, const TimelineSize& size)
    : claims_(claims), size_(size), kind_(chart_kind(claims)) {
  if (kind_ == ChartKind::none) return;
  size_t undated = 0;
  const bool of_values = all_are<TimeExpression>(claims);
  for (const Claim* claim : claims) {
    when_.push_back(shown_time(*claim, of_values));
    undated += when_.back().unknown();
  }
  if (undated > 0) {
    const double columns = static_cast<double>(std::min(undated, kUndatedColumns));
    undated_until_ = plot().begin + columns * 2 * (kRadius + 2) + kUndatedGap;
  }
  if (undated == claims.size()) undated_until_ = plot().end;
  const double room = plot().end - undated_until_.value_or(plot().begin);
  times_ = time_scale(when_, std::max<size_t>(1, static_cast<size_t>(room / kTickWidth)));
  if (kind_ == ChartKind::values) values_ = value_scale_of(claims);
  if (kind_ == ChartKind::lanes) make_lanes();
  std::vector<TimelineMark> marks;
  for (size_t i = 0; i < claims.size(); ++i) marks.push_back(mark_of(i));
  crowded_ = is_crowd(marks);
  for (TimelineMark& mark : marks) {
    if (crowded_ && joins_another(mark)) continue;
    if (!crowded_) mark.x += spread_of(mark.claim, mark.time.end - mark.time.begin);
    marks_.push_back(mark);
    place_apart(marks_.back());
    if (kind_ == ChartKind::lanes) note_run(marks_.back());
  }
}

void Timeline::make_lanes() {
  std::vector<std::string> names;
  for (size_t i = 0; i < claims_.size(); ++i) {
    const std::string name = lane_name(*claims_[i]);
    const auto known = std::find(names.begin(), names.end(), name);
    lane_of_.push_back(known - names.begin());
    if (known != names.end()) continue;
    const double y = kLaneHeight * static_cast<double>(names.size()) + kLaneLine;
    names.push_back(name);
    lanes_.push_back({.y = y, .claim = i});
  }
}

void Timeline::note_run(const TimelineMark& mark) {
  if (when_[mark.claim].unknown()) return;
  Stretch& run = lanes_[lane_of_[mark.claim]].run;
  const bool first = run.begin == run.end && run.begin == 0;
  run = {first ? mark.x : std::min(run.begin, mark.x), first ? mark.x : std::max(run.end, mark.x)};
}

double Timeline::top() const {
  return kind_ == ChartKind::values ? kTop : 0;
}

double Timeline::bottom() const {
  if (kind_ == ChartKind::values) return kTop + kValuesHeight;
  return kLaneHeight * static_cast<double>(lanes_.size()) + kLanesBelow;
}

double Timeline::height() const {
  return bottom() + kAxisHeight;
}

double Timeline::x_of(Minute time) const {
  const double margin = kRadius + 4;
  const double begin = undated_until_.value_or(plot().begin) + margin;
  return begin + times_.share(time) * (plot().end - margin - begin);
}

double Timeline::y_of(double value) const {
  return bottom() - values_.share(value) * (bottom() - top());
}

TimelineMark Timeline::mark_of(size_t index) const {
  TimelineMark mark{.claim = index};
  place_time(when_[index], mark);
  if (kind_ == ChartKind::lanes) {
    mark.y = lanes_[lane_of_[index]].y;
    mark.soft = mark.hard = {mark.y, mark.y};
  } else {
    place_value(std::get<Quantity>(claims_[index]->value), mark);
  }
  return mark;
}

void Timeline::place_time(const TimeInterval& interval, TimelineMark& mark) const {
  if (interval.unknown()) {
    mark.x = plot().begin + kRadius + 4;
    mark.time = {mark.x, mark.x};
    return;
  }
  mark.time = {x_of(interval.from.value_or(times_.from)), x_of(interval.to.value_or(times_.to))};
  mark.x = (mark.time.begin + mark.time.end) / 2;
  if (!interval.from) mark.x = mark.time.end;
  if (!interval.to) mark.x = mark.time.begin;
}

bool Timeline::is_same(const TimelineMark& a, const TimelineMark& b) const {
  const Claim &one = *claims_[a.claim], &other = *claims_[b.claim];
  return a.y == b.y && a.hard == b.hard && a.soft == b.soft && when_[a.claim] == when_[b.claim] &&
         one.modality == other.modality && one.polarity == other.polarity;
}

// Whether there are many of them, or many in one place.
bool Timeline::is_crowd(const std::vector<TimelineMark>& marks) const {
  if (marks.size() > kMostApart) return true;
  return std::any_of(marks.begin(), marks.end(), [&](const TimelineMark& mark) {
    const auto same = [&](const TimelineMark& other) { return is_same(mark, other); };
    return static_cast<size_t>(std::count_if(marks.begin(), marks.end(), same)) > kMostBeside;
  });
}

bool Timeline::joins_another(const TimelineMark& mark) {
  const auto same = [&](const TimelineMark& other) { return is_same(mark, other); };
  const auto found = std::find_if(marks_.begin(), marks_.end(), same);
  if (found == marks_.end()) return false;
  ++found->count;
  return true;
}

// How far from the middle of its time: statements of one month stand beside each other in it.
double Timeline::spread_of(size_t index, double room) const {
  const TimeInterval time = when_[index];
  if (!time.known()) return 0;
  size_t count = 0, before = 0;
  for (size_t i = 0; i < claims_.size(); ++i) {
    if (when_[i] != time) continue;
    ++count;
    before += i < index;
  }
  const double share = std::min(kWidestSpread, room / static_cast<double>(count));
  if (share < 2 * kRadius + 2) return 0;
  return share * (static_cast<double>(before) - static_cast<double>(count - 1) / 2);
}

void Timeline::place_value(const Quantity& quantity, TimelineMark& mark) const {
  const auto stretch = [&](const Interval& interval) {
    return Stretch{y_of(interval.max), y_of(interval.min)};
  };
  mark.soft = stretch(quantity.soft);
  mark.hard = stretch(quantity.hard);
  mark.exact = quantity.hard.min == quantity.hard.max;
  mark.open_above = quantity.hard.max == kInfinity;
  mark.open_below = quantity.hard.min == -kInfinity;
  const double middle =
      mark.open_above ? quantity.soft.min : (quantity.soft.min + quantity.soft.max) / 2;
  mark.y = y_of(quantity.number.value_or(middle));
}

bool Timeline::is_free(const TimelineMark& mark, double x) const {
  const auto top_of = [&](const TimelineMark& m) { return std::min(m.y, m.hard.begin) - kRadius; };
  const auto bottom_of = [&](const TimelineMark& m) { return std::max(m.y, m.hard.end) + kRadius; };
  return std::none_of(marks_.begin(), marks_.end(), [&](const TimelineMark& other) {
    const bool beside = std::abs(other.x - x) >= 2 * kRadius + 1;
    const bool apart = top_of(other) > bottom_of(mark) || bottom_of(other) < top_of(mark);
    return &other != &mark && !beside && !apart;
  });
}

// To the nearest place that is free: right, left, further right, ...
void Timeline::place_apart(TimelineMark& mark) const {
  if (marks_.size() > kMostMarks) return;
  const bool dated = !when_[mark.claim].unknown();
  const double step = 2 * kRadius + 2;
  const double begin = (dated ? undated_until_.value_or(plot().begin) : plot().begin) + kRadius;
  const double end = (dated ? plot().end : undated_until_.value_or(plot().end)) - kRadius;
  for (size_t i = 0; i < kMostPlaces; ++i) {
    const size_t steps = (i + 1) / 2;
    const double away = step * static_cast<double>(steps);
    const double x = mark.x + (i % 2 == 1 ? away : -away);
    if (x < begin || x > end || !is_free(mark, x)) continue;
    mark.x = x;
    return;
  }
}

}  // namespace crosscheck
