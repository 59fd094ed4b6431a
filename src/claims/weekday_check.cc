#include "claims/weekday_check.h"

#include <chrono>
#include <utility>

#include "annotate/time_calendar.h"

namespace crosscheck {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// A date without a year is of the year that brings it nearest to publication. Far from publication
// that is no more than a guess, so it is checked only where news means it: in the weeks before, or
// the few after. Within half a year of publication any year that fits makes a statement right.
constexpr days kNear{183};
constexpr days kCheckedBefore{60};
constexpr days kCheckedAfter{14};

// A year of five digits is a misprint, and no day of it is meant.
std::optional<sys_days> day_at(int year, int month, int day) {
  if (year > kLatestYear) return std::nullopt;
  const year_month_day ymd = std::chrono::year(year) / month / day;
  if (!ymd.ok()) return std::nullopt;
  return sys_days(ymd);
}

bool has_weekday(std::optional<sys_days> day, int weekday) {
  return day && weekday_of(*day) == weekday;
}

// The year that a date is of: as written, else that of the publication, if it is known well enough.
std::optional<sys_days> nearest(const WrittenTime& w, sys_days published) {
  std::optional<sys_days> best;
  const int year = int(year_month_day(published).year());
  for (int y = year - 1; y <= year + 1; ++y) {
    const auto day = day_at(y, *w.month, *w.day);
    if (!day) continue;
    if (!best || std::chrono::abs(*day - published) < std::chrono::abs(*best - published))
      best = day;
  }
  return best;
}

bool fits_near(const WrittenTime& w, sys_days published) {
  const int year = int(year_month_day(published).year());
  for (int y = year - 1; y <= year + 1; ++y) {
    const auto day = day_at(y, *w.month, *w.day);
    if (has_weekday(day, *w.weekday) && std::chrono::abs(*day - published) <= kNear) return true;
  }
  return false;
}

bool is_impossible(const WrittenTime& w) {
  constexpr int kLeapYear = 2000;  // without a year, 29 February may be
  return !day_at(w.year.value_or(kLeapYear), *w.month, *w.day);
}

// The day that an article appeared, if it is known to the month.
std::optional<sys_days> day_of(const Publication& publication) {
  const TimeInterval& published = publication.interval;
  if (!published.known() || *published.to - *published.from > days(31)) return std::nullopt;
  return std::chrono::floor<days>(*published.from);
}

std::vector<std::string> days_beside(sys_days day, int weekday) {
  const int ahead = (weekday - weekday_of(day) + 7) % 7;
  const std::string before = to_iso(Minute(day + days(ahead - 7)));
  const std::string after = to_iso(Minute(day + days(ahead)));
  if (ahead <= 3) return {after, before};
  return {before, after};
}

class Check {
 public:
  Check(const TimeMention& mention, std::optional<sys_days> published)
      : mention_(mention), written_(mention.value.written), published_(published) {
    conflict_.stated_weekday = written_.weekday;
    conflict_.weekday_span = written_.weekday_span;
    conflict_.date_span = written_.date_span;
  }

  std::optional<WeekdayConflict> run() {
    if (!written_.day || !written_.month) return std::nullopt;
    if (is_impossible(written_)) {
      conflict_.impossible = true;
      return conflict();
    }
    if (!written_.weekday) return std::nullopt;
    const std::optional<sys_days> day = date();
    if (!day || has_weekday(day, *written_.weekday)) return std::nullopt;
    if (!written_.year && (!is_news(*day) || fits_near(written_, *published_))) return std::nullopt;
    conflict_.actual_weekday = weekday_of(*day);
    conflict_.nearest_fitting = days_beside(*day, *written_.weekday);
    WeekdayConflict found = conflict();
    if (!written_.year) take_day(*day, found.mention.value);
    return found;
  }

 private:
  WeekdayConflict conflict() {
    find_swapped();
    conflict_.mention = mention_;
    return std::move(conflict_);
  }

  // Without a year the mention may have been read as of another one, whose day has the weekday;
  // what was found wrong is the date near publication.
  static void take_day(sys_days day, TimeExpression& value) {
    value.timex = Timex::date;
    value.value = to_iso(Minute(day));
    value.interval = day_interval(year_month_day(day));
    value.granularity = Granularity::day;
  }

  bool is_news(sys_days day) const {
    const bool to_come = mention_.value.direction == TimeDirection::future;
    return day >= *published_ - kCheckedBefore &&
           day <= *published_ + (to_come ? kCheckedBefore : kCheckedAfter);
  }

  std::optional<sys_days> date() const {
    if (written_.year) return day_at(*written_.year, *written_.month, *written_.day);
    return published_ ? nearest(written_, *published_) : std::nullopt;
  }

  void find_swapped() {
    WrittenTime swapped = written_;
    std::swap(swapped.day, swapped.month);
    const bool year_known = written_.year.has_value() || published_.has_value();
    if (!year_known || swapped.day == written_.day) return;
    const auto day = written_.year ? day_at(*written_.year, *swapped.month, *swapped.day)
                                   : nearest(swapped, *published_);
    if (!day || (written_.weekday && !has_weekday(day, *written_.weekday))) return;
    conflict_.swapped = to_iso(Minute(*day));
  }

  const TimeMention& mention_;
  const WrittenTime& written_;
  const std::optional<sys_days> published_;
  WeekdayConflict conflict_;
};

}  // namespace

bool is_sound(const WrittenTime& date, const Publication& publication) {
  if (!date.day || !date.month) return true;
  if (is_impossible(date)) return false;
  if (!date.weekday) return true;
  if (date.year) return has_weekday(day_at(*date.year, *date.month, *date.day), *date.weekday);
  const auto published = day_of(publication);
  return !published || fits_near(date, *published);
}

std::vector<WeekdayConflict> check_weekdays(const std::vector<TimeMention>& mentions,
                                            const Publication& publication) {
  const auto published = day_of(publication);
  std::vector<WeekdayConflict> conflicts;
  for (const TimeMention& mention : mentions) {
    if (mention.value.reading.meaning != TimeMeaning::calendar) continue;
    if (auto conflict = Check(mention, published).run()) {
      conflicts.push_back(std::move(*conflict));
    }
  }
  return conflicts;
}

}  // namespace crosscheck
