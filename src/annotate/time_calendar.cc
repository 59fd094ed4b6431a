#include "annotate/time_calendar.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace crosscheck {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

struct Days {
  sys_days from;
  sys_days to;
};

sys_days date(int year, int month, int day) {
  return sys_days(std::chrono::year(year) / month / day);
}

sys_days month_start(int year, int month) {  // month may lie outside 1 to 12
  const int index = year * 12 + month - 1;
  const int whole = index >= 0 ? index / 12 : -((11 - index) / 12);
  return date(whole, index - whole * 12 + 1, 1);
}

sys_days monday_of(sys_days day) {
  return day - days(weekday_of(day) - 1);
}

CalendarPlace make(sys_days from, sys_days to, std::string value, Granularity granularity) {
  return {{Minute(from), Minute(to)}, std::move(value), granularity};
}

CalendarPlace day_place(sys_days day) {
  return make(day, day + days(1), to_iso(Minute(day)), Granularity::day);
}

CalendarPlace months_place(int year, int month, int count, std::string value, Granularity size) {
  return make(month_start(year, month), month_start(year, month + count), std::move(value), size);
}

CalendarPlace month_place(sys_days day) {
  const year_month_day ymd(day);
  const int y = int(ymd.year()), m = int(unsigned(ymd.month()));
  return months_place(y, m, 1, fmt::format("{:04}-{:02}", y, m), Granularity::month);
}

CalendarPlace year_place(int year) {
  return months_place(year, 1, 12, fmt::format("{:04}", year), Granularity::year);
}

CalendarPlace quarter_place(int year, int quarter) {
  return months_place(year, quarter * 3 - 2, 3, fmt::format("{:04}-Q{}", year, quarter),
                      Granularity::quarter);
}

CalendarPlace half_place(int year, int half) {
  return months_place(year, half * 6 - 5, 6, fmt::format("{:04}-H{}", year, half),
                      Granularity::half);
}

// ISO weeks: the week belongs to the year of its Thursday.
CalendarPlace week_place(sys_days day, bool weekend) {
  const sys_days monday = monday_of(day);
  const year_month_day thursday(monday + days(3));
  const sys_days january = date(int(thursday.year()), 1, 1);
  const int week = int((sys_days(thursday) - january).count() / 7 + 1);
  const int year = int(thursday.year());
  if (weekend) {
    return make(monday + days(5), monday + days(7), fmt::format("{:04}-W{:02}-WE", year, week),
                Granularity::day);
  }
  return make(monday, monday + days(7), fmt::format("{:04}-W{:02}", year, week), Granularity::week);
}

int year_of(sys_days day) {
  return int(year_month_day(day).year());
}
int month_of(sys_days day) {
  return int(unsigned(year_month_day(day).month()));
}

sys_days add_months(sys_days day, int months) {
  const year_month_day ymd(day);
  const sys_days first = month_start(int(ymd.year()), int(unsigned(ymd.month())) + months);
  const sys_days last = month_start(year_of(first), month_of(first) + 1) - days(1);
  return std::min(first + days(unsigned(ymd.day()) - 1), last);
}

// The calendar unit that lies `by` units from the one that `day` is in.
std::optional<CalendarPlace> shifted(TimeUnit unit, int by, bool counted, sys_days day) {
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      return day_place(day);
    case TimeUnit::day:
      return day_place(day + days(by));
    case TimeUnit::week:
      return counted ? day_place(day + days(7 * by)) : week_place(day + days(7 * by), false);
    case TimeUnit::weekend:
      return week_place(day + days(7 * by), true);
    case TimeUnit::month:
      return month_place(add_months(day, by));
    case TimeUnit::quarter: {
      const sys_days there = add_months(day, 3 * by);
      return quarter_place(year_of(there), (month_of(there) + 2) / 3);
    }
    case TimeUnit::half: {
      const sys_days there = add_months(day, 6 * by);
      return half_place(year_of(there), (month_of(there) + 5) / 6);
    }
    case TimeUnit::year:
      return year_place(year_of(day) + by);
    case TimeUnit::decade: {
      if (counted) return year_place(year_of(day) + 10 * by);
      const int start = year_of(day) / 10 * 10 + 10 * by;
      return months_place(start, 1, 120, fmt::format("{:03}", start / 10), Granularity::decade);
    }
    case TimeUnit::century: {
      if (counted) return year_place(year_of(day) + 100 * by);
      const int start = year_of(day) / 100 * 100 + 100 * by;
      return months_place(start, 1, 1200, fmt::format("{:02}", start / 100), Granularity::century);
    }
  }
  return std::nullopt;
}

bool fits(TimeDirection direction, bool by_cue, sys_days day, sys_days from) {
  if (direction == TimeDirection::past) return day < from;
  if (direction == TimeDirection::future) return by_cue ? day >= from : day > from;
  return true;
}

// The day that a weekday names: of the week shifted to, else the nearest in the direction said,
// else the last one up to the day itself, as news tells what was.
sys_days weekday_place(const TimeExpression& e, sys_days from) {
  const int weekday = *e.written.weekday;
  const TimeReading& r = e.reading;
  if (r.shift_unit == TimeUnit::week) return monday_of(from) + days(7 * r.shift + weekday - 1);
  if (e.direction == TimeDirection::present) return monday_of(from) + days(weekday - 1);
  const int back = (weekday_of(from) - weekday + 7) % 7;
  switch (e.direction) {
    case TimeDirection::past:
      return from - days(back == 0 ? 7 : back);
    case TimeDirection::future:
      return from + days(back == 0 ? (r.by_cue ? 0 : 7) : 7 - back);
    default:
      return from - days(back);
  }
}

// Of the years around `from` the one whose day fits the weekday written and the direction said, and
// lies nearest; weekday and direction give way where no day fits.
std::optional<sys_days> nearest_day(const TimeExpression& e, int month, int day, sys_days from) {
  std::optional<sys_days> best;
  int best_score = 0;
  for (int year = year_of(from) - 1; year <= year_of(from) + 1; ++year) {
    const year_month_day ymd = std::chrono::year(year) / month / day;
    if (!ymd.ok()) continue;
    const sys_days there(ymd);
    int score = std::abs(int((there - from).count()));
    if (e.written.weekday && weekday_of(there) != *e.written.weekday) score += 10'000;
    if (!fits(e.direction, e.reading.by_cue, there, from)) score += 1'000;
    if (best && score >= best_score) continue;
    best = there;
    best_score = score;
  }
  return best;
}

// Likewise for a month alone.
int nearest_year_of_month(const TimeExpression& e, int month, sys_days from) {
  const int year = year_of(from);
  const int ahead = month - month_of(from);
  if (e.direction == TimeDirection::present) return year;
  if (e.direction == TimeDirection::past) return ahead >= 0 ? year - 1 : year;
  if (e.direction == TimeDirection::future) {
    return ahead < 0 || (ahead == 0 && !e.reading.by_cue) ? year + 1 : year;
  }
  if (ahead > 6) return year - 1;
  return ahead < -6 ? year + 1 : year;
}

std::optional<int> year_said(const TimeExpression& e, sys_days from) {
  if (e.written.year) return e.written.year;
  if (e.reading.shift_unit == TimeUnit::year) return year_of(from) + e.reading.shift;
  return std::nullopt;
}

// A stretch of a year that has none: the last that has begun, unless it is said to come.
template <class Place>
CalendarPlace part_of_year(const TimeExpression& e, sys_days from, Place place) {
  if (const auto year = year_said(e, from)) return place(*year);
  const bool future = e.direction == TimeDirection::future;
  const CalendarPlace here = place(year_of(from));
  if (!future && *here.interval.from > Minute(from)) return place(year_of(from) - 1);
  if (future && *here.interval.to <= Minute(from)) return place(year_of(from) + 1);
  return here;
}

CalendarPlace day_of_month(int year, int month, int day) {
  const year_month_day ymd = std::chrono::year(year) / month / day;
  if (ymd.ok()) return day_place(sys_days(ymd));
  return {{}, fmt::format("{:04}-{:02}-{:02}", year, month, day), Granularity::day};
}

std::optional<CalendarPlace> dated(const TimeExpression& e, sys_days from) {
  const WrittenTime& w = e.written;
  const auto year = year_said(e, from);
  if (w.day && w.month) {
    if (year) return day_of_month(*year, *w.month, *w.day);
    const auto day = nearest_day(e, *w.month, *w.day, from);
    if (day) return day_place(*day);
    return CalendarPlace{{}, unplaced_value(e), Granularity::day};
  }
  if (w.month) {
    const int y = year ? *year : nearest_year_of_month(e, *w.month, from);
    return month_place(month_start(y, *w.month));
  }
  if (w.day) {
    const int by = e.reading.shift_unit == TimeUnit::month ? e.reading.shift : 0;
    const sys_days month = month_start(year_of(from), month_of(from) + by);
    return day_of_month(year_of(month), month_of(month), *w.day);
  }
  return std::nullopt;
}

// Everything but clock times and parts of the day.
std::optional<CalendarPlace> day_or_longer(const TimeExpression& e, sys_days from) {
  const TimeReading& r = e.reading;
  if (auto found = dated(e, from)) return found;
  if (e.written.weekday) return day_place(weekday_place(e, from));
  if (r.quarter) {
    return part_of_year(e, from, [&](int year) { return quarter_place(year, *r.quarter); });
  }
  if (r.half) return part_of_year(e, from, [&](int year) { return half_place(year, *r.half); });
  if (!r.season.empty()) {
    const int year = year_said(e, from).value_or(year_of(from));
    return CalendarPlace{{}, fmt::format("{:04}-{}", year, r.season), Granularity::quarter};
  }
  if (e.written.year) return year_place(*e.written.year);
  if (r.decade) {
    const int start = *r.decade < 100 ? 1900 + *r.decade : *r.decade;
    return months_place(start, 1, 120, fmt::format("{:03}", start / 10), Granularity::decade);
  }
  if (r.century) {
    const int start = (*r.century - 1) * 100;
    return months_place(start, 1, 1200, fmt::format("{:02}", start / 100), Granularity::century);
  }
  if (r.shift_unit) return shifted(*r.shift_unit, r.shift, r.counted, from);
  if (lacks_day(e)) return day_place(from);
  return std::nullopt;
}

// The hour of the day that a written hour means beside a part of the day: "8 malam" is 20.
int hour_of_day(int hour, const std::optional<DayPart>& part) {
  if (!part || hour > 12) return hour;
  for (const int meant : {hour, hour + 12, hour - 12}) {
    if (meant >= part->from && meant < part->to) return meant;
  }
  return hour;
}

void set_clock(const TimeExpression& e, CalendarPlace& place) {
  if (place.granularity != Granularity::day || !place.interval.known()) return;
  const Minute midnight = *place.interval.from;
  const auto& part = e.reading.day_part;
  if (e.written.hour) {
    const int hour = hour_of_day(*e.written.hour, part);
    const int minute = e.written.minute.value_or(0);
    const Minute start = midnight + std::chrono::minutes(hour * 60 + minute);
    place.value += fmt::format("T{:02}:{:02}", hour, minute);
    place.interval = {start, start + std::chrono::minutes(e.written.minute ? 1 : 60)};
    place.granularity = e.written.minute ? Granularity::minute : Granularity::hour;
  } else if (part && !part->value.empty()) {
    place.value += "T" + part->value;
    place.interval = {midnight + std::chrono::hours(part->from),
                      midnight + std::chrono::hours(std::min(part->to, 24))};
    place.granularity = Granularity::day_part;
  }
}

std::string unplaced_clock(const TimeExpression& e) {
  const auto& part = e.reading.day_part;
  if (e.written.hour) {
    return fmt::format("T{:02}:{:02}", hour_of_day(*e.written.hour, part),
                       e.written.minute.value_or(0));
  }
  return part && !part->value.empty() ? "T" + part->value : "";
}

std::string unplaced_day(const TimeExpression& e) {
  const WrittenTime& w = e.written;
  const std::string year = w.year ? fmt::format("{:04}", *w.year) : "XXXX";
  if (w.day || w.month) {
    std::string value = year + (w.month ? fmt::format("-{:02}", *w.month) : "-XX");
    return w.day ? value + fmt::format("-{:02}", *w.day) : value;
  }
  if (w.weekday) return fmt::format("XXXX-WXX-{}", *w.weekday);
  if (e.reading.quarter) return fmt::format("{}-Q{}", year, *e.reading.quarter);
  if (e.reading.half) return fmt::format("{}-H{}", year, *e.reading.half);
  if (!e.reading.season.empty()) return year + "-" + e.reading.season;
  return "";
}

}  // namespace

int weekday_of(sys_days day) {
  return int(std::chrono::weekday(day).iso_encoding());
}

bool is_absolute(const TimeExpression& e) {
  if (e.written.year) return true;
  const bool finer = e.written.month || e.written.day || e.written.weekday;
  return !finer && (e.reading.decade || e.reading.century);
}

bool lacks_day(const TimeExpression& e) {
  const WrittenTime& w = e.written;
  const bool clock = w.hour || e.reading.day_part;
  return clock && !w.day && !w.month && !w.year && !w.weekday && !e.reading.shift_unit;
}

std::optional<CalendarPlace> place(const TimeExpression& e, sys_days from) {
  if (e.reading.meaning != TimeMeaning::calendar && e.reading.meaning != TimeMeaning::shift) {
    return std::nullopt;
  }
  auto found = day_or_longer(e, from);
  if (found) set_clock(e, *found);
  return found;
}

std::string unplaced_value(const TimeExpression& e) {
  const std::string day = unplaced_day(e);
  const std::string clock = unplaced_clock(e);
  if (!day.empty() || (!clock.empty() && !e.reading.shift_unit)) {
    if (clock.empty()) return day;
    return (day.empty() ? "XXXX-XX-XX" : day) + clock;
  }
  if (e.reading.from_focus) return e.reading.shift <= 0 ? "PAST_REF" : "FUTURE_REF";
  if (e.reading.shift == 0) return "PRESENT_REF";
  return e.reading.shift < 0 ? "PAST_REF" : "FUTURE_REF";
}

std::string duration_value(TimeUnit unit, std::optional<double> count) {
  struct Sign {
    const char* prefix;
    const char* suffix;
    double times;
  };
  static constexpr Sign kSigns[] = {{"PT", "S", 1}, {"PT", "M", 1}, {"PT", "H", 1}, {"P", "D", 1},
                                    {"P", "W", 1},  {"P", "WE", 1}, {"P", "M", 1},  {"P", "Q", 1},
                                    {"P", "M", 6},  {"P", "Y", 1},  {"P", "DE", 1}, {"P", "CE", 1}};
  const Sign& sign = kSigns[static_cast<size_t>(unit)];
  if (!count) return std::string(sign.prefix) + "X" + sign.suffix;
  if (*count == 0.5 && unit == TimeUnit::day) return "PT12H";
  if (*count == 0.5 && unit == TimeUnit::hour) return "PT30M";
  if (*count == 0.5 && unit == TimeUnit::year) return "P6M";
  return fmt::format("{}{:.15g}{}", sign.prefix, *count * sign.times, sign.suffix);
}

}  // namespace crosscheck
