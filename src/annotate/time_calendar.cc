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

CalendarPlace years_place(int first, int last) {
  return months_place(first, 1, (last - first + 1) * 12, fmt::format("{:04}/{:04}", first, last),
                      Granularity::year);
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

// News tells what was in the last weeks or comes in the next: there a wrong weekday is a slip, and
// no reason to take the date for that of another year.
bool is_news(sys_days day, sys_days from) {
  return day >= from - days(60) && day <= from + days(14);
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
    if (e.written.weekday && weekday_of(there) != *e.written.weekday)
      score += is_news(there, from) ? 100 : 10'000;
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
  if (ymd.ok() && year <= kLatestYear) return day_place(sys_days(ymd));
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

CalendarPlace season_place(const Season& season, int year) {
  CalendarPlace found{{}, fmt::format("{:04}-{}", year, season.value), Granularity::quarter};
  if (season.placed()) {
    found.interval = {month_start(year, season.first_month),
                      month_start(year, season.last_month + 1)};
  }
  return found;
}

// The feast's only day or stretch that begins in a year; none if the year has two, or none known.
const FeastStretch* only_in(const Feast& feast, int year) {
  const auto first = std::lower_bound(
      feast.stretches.begin(), feast.stretches.end(), date(year, 1, 1),
      [](const FeastStretch& stretch, sys_days day) { return stretch.first < day; });
  const auto in_year = [&](auto at) {
    return at != feast.stretches.end() && year_of(at->first) == year;
  };
  return in_year(first) && !in_year(std::next(first)) ? &*first : nullptr;
}

// The one nearest to `from` in the direction said, within a year of it.
const FeastStretch* nearest(const Feast& feast, const TimeExpression& e, sys_days from) {
  const FeastStretch* best = nullptr;
  days best_distance(366);
  for (const FeastStretch& stretch : feast.stretches) {
    const days distance = std::chrono::abs(stretch.first - from);
    if (distance >= best_distance || !fits(e.direction, e.reading.by_cue, stretch.first, from))
      continue;
    best = &stretch;
    best_distance = distance;
  }
  return best;
}

CalendarPlace feast_place(const TimeExpression& e, sys_days from) {
  const Feast& feast = *e.reading.feast;
  const auto year = year_said(e, from);
  const FeastStretch* found = year ? only_in(feast, *year) : nearest(feast, e, from);
  if (!found && year) return year_place(*year);
  if (!found) return {{}, unplaced_value(e), Granularity::day};
  if (found->first == found->last) return day_place(found->first);
  return make(found->first, found->last + days(1),
              to_iso(Minute(found->first)) + "/" + to_iso(Minute(found->last)), Granularity::month);
}

// Everything but clock times and parts of the day.
std::optional<CalendarPlace> day_or_longer(const TimeExpression& e, sys_days from) {
  const TimeReading& r = e.reading;
  if (r.feast) return feast_place(e, from);
  if (auto found = dated(e, from)) return found;
  if (e.written.weekday) return day_place(weekday_place(e, from));
  if (r.quarter) {
    return part_of_year(e, from, [&](int year) { return quarter_place(year, *r.quarter); });
  }
  if (r.half) return part_of_year(e, from, [&](int year) { return half_place(year, *r.half); });
  if (r.season) {
    CalendarPlace found = season_place(*r.season, year_said(e, from).value_or(year_of(from)));
    if (!e.written.year) found.interval = {};  // "musim panas lalu" may be this year's
    return found;
  }
  if (e.written.year && r.last_year > e.written.year)
    return years_place(*e.written.year, *r.last_year);
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

}  // namespace

int hour_of_day(int hour, const std::optional<DayPart>& part) {
  if (!part || hour > 12) return hour;
  for (const int meant : {hour, hour + 12, hour - 12}) {
    if (meant >= part->from && meant < part->to) return meant;
  }
  return hour;
}

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
  return clock && !w.day && !w.month && !w.year && !w.weekday && !e.reading.shift_unit &&
         !e.reading.feast;
}

std::optional<CalendarPlace> place(const TimeExpression& e, sys_days from) {
  if (e.reading.meaning != TimeMeaning::calendar && e.reading.meaning != TimeMeaning::shift) {
    return std::nullopt;
  }
  auto found = day_or_longer(e, from);
  const bool shifted = e.reading.day_shift != 0 && found && found->interval.known();
  if (shifted && found->granularity != Granularity::year)
    found = day_place(std::chrono::floor<days>(*found->interval.from) + days(e.reading.day_shift));
  if (found) set_clock(e, *found);
  return found;
}

}  // namespace crosscheck
