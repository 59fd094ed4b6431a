#include "annotate/time_builder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "annotate/time_calendar.h"

namespace crosscheck {
namespace {

// Farther back, "so many units ago" is no place in a calendar of years but a long time ago.
constexpr double kMostUnits = 1900;
constexpr double kMostDecades = 15;

class Builder {
 public:
  Builder(const Document& document, const TimePattern& pattern, TimeTables tables)
      : document_(document), pattern_(pattern), tables_(tables) {
    expression_.direction = pattern.direction;
    expression_.reading.meaning = pattern.meaning;
    expression_.reading.from_focus = pattern.from_focus;
    unit_ = pattern.unit;
  }

  void take(const TimeCapture& capture) {
    const int value = static_cast<int>(capture.value);
    WrittenTime& written = expression_.written;
    switch (capture.what) {
      case TimeClass::weekday:
      case TimeClass::weekday_name:
        written.weekday = value;
        written.weekday_span = document_.tokens[capture.token].span();
        return;
      case TimeClass::day:
      case TimeClass::loose_day:
        return date_part(written.day, value, capture.token);
      case TimeClass::month:
      case TimeClass::month_name:
      case TimeClass::month_number:
      case TimeClass::loose_month:
        return date_part(written.month, value, capture.token);
      case TimeClass::year:
      case TimeClass::recent_year:
      case TimeClass::loose_year:
        return year(value, capture.token);
      case TimeClass::short_year:
        return year(value < 70 ? 2000 + value : 1900 + value, capture.token);
      case TimeClass::dotted_date:
        date_part(written.day, value % 100, capture.token);
        date_part(written.month, value / 100 % 100, capture.token);
        return date_part(written.year, value / 10'000, capture.token);
      default:
        take_other(capture, value);
    }
  }

  TimeExpression finish() {
    apply_settings();
    if (!pattern_.value.empty() && pattern_.meaning != TimeMeaning::reference) set_part();
    switch (pattern_.meaning) {
      case TimeMeaning::shift:
        finish_shift();
        break;
      case TimeMeaning::duration:
        expression_.timex = Timex::duration;
        if (first_stretch_.empty() && first_count_) *count_ *= *first_count_;  // "3 x 24 jam"
        expression_.value =
            joined(first_stretch_, duration_value(unit_.value_or(TimeUnit::day), count_));
        break;
      case TimeMeaning::set:
        finish_set();
        break;
      case TimeMeaning::reference:
        expression_.value = pattern_.value;
        break;
      default:
        finish_calendar();
    }
    return std::move(expression_);
  }

 private:
  void date_part(std::optional<int>& part, int value, uint32_t token) {
    part = value;
    const Span span = document_.tokens[token].span();
    Span& all = expression_.written.date_span;
    if (all.empty()) all = span;
    all.end = span.end;
  }

  // The second year of a form is the last of a stretch: "musim 2018/2019".
  void year(int value, uint32_t token) {
    std::optional<int>& written = expression_.written.year;
    date_part(written ? expression_.reading.last_year : written, value, token);
  }

  void take_other(const TimeCapture& capture, int value) {
    TimeReading& reading = expression_.reading;
    switch (capture.what) {
      case TimeClass::unit:
        if (unit_ && count_) first_stretch_ = duration_value(*unit_, first_count_);
        unit_ = static_cast<TimeUnit>(value);
        return;
      case TimeClass::single_unit:
        unit_ = static_cast<TimeUnit>(value);
        count_ = 1;
        return;
      case TimeClass::count:
        first_count_ = std::exchange(count_, capture.value);
        return;
      case TimeClass::vague_count:
        vague_ = true;
        return;
      case TimeClass::ordinal:
        ordinal_ = value;
        return;
      case TimeClass::day_part:
      case TimeClass::meridiem:
        reading.day_part = tables_.parts[value];
        return;
      case TimeClass::zone:
        expression_.written.zone = value;
        reading.to_home_zone = tables_.home_zone.value_or(value) - value;
        return;
      case TimeClass::season:
        reading.season = &tables_.seasons[static_cast<size_t>(value)];
        return;
      case TimeClass::feast:
      case TimeClass::feast_name:
        reading.feast = &tables_.feasts[static_cast<size_t>(value)];
        return;
      case TimeClass::decade:
      case TimeClass::short_decade:
        reading.decade = value;
        return;
      case TimeClass::hour:
        expression_.written.hour = value;
        return;
      case TimeClass::minute:
        expression_.written.minute = value;
        return;
      case TimeClass::clock:
        expression_.written.hour = value / 60;
        expression_.written.minute = value % 60;
        return;
      default:
        return;
    }
  }

  // What the pattern itself says of the day, the clock and the count.
  void apply_settings() {
    WrittenTime& written = expression_.written;
    if (pattern_.plus != 0) count_ = count_.value_or(1) + pattern_.plus;
    if (pattern_.eve && written.weekday) written.weekday = (*written.weekday + 5) % 7 + 1;
    if (pattern_.minutes != 0 && written.hour) {
      constexpr int kHalfDay = 12 * 60;  // half past twelve comes before one
      const int clock = *written.hour * 60 + written.minute.value_or(0) + pattern_.minutes;
      written.hour = (clock < 60 ? clock + kHalfDay : clock) / 60;
      written.minute = clock % 60;
    }
  }

  // "PM" of a pattern, from the table of parts, so that its hours are known.
  void set_part() {
    if (pattern_.part) {
      expression_.reading.day_part = pattern_.part;
      return;
    }
    for (const DayPart& part : tables_.parts) {
      if (part.value != pattern_.value) continue;
      expression_.reading.day_part = part;
      return;
    }
  }

  void finish_shift() {
    TimeReading& reading = expression_.reading;
    reading.shift_unit = unit_.value_or(TimeUnit::day);
    reading.counted = count_.has_value();
    const int by = pattern_.by.value_or(0);
    split_half();
    const double farthest = *reading.shift_unit >= TimeUnit::decade ? kMostDecades : kMostUnits;
    if (count_ && *count_ > farthest) vague_ = true;
    if (count_ && !vague_) reading.shift = by * static_cast<int>(*count_);
    if (!count_) reading.shift = by;
    if (expression_.direction == TimeDirection::none && by != 0) {
      expression_.direction = by < 0 ? TimeDirection::past : TimeDirection::future;
    }
    if (vague_) {  // "beberapa tahun lalu" says no more than that
      reading.meaning = TimeMeaning::reference;
      expression_.value = by < 0 ? "PAST_REF" : "FUTURE_REF";
    }
    if (has_clock(expression_)) expression_.timex = Timex::time;
  }

  // "Satu setengah tahun lalu" is eighteen months ago.
  void split_half() {
    constexpr double kMonths = 12;
    if (!count_ || unit_ != TimeUnit::year || *count_ * 2 != std::floor(*count_ * 2)) return;
    if (*count_ == std::floor(*count_)) return;
    unit_ = expression_.reading.shift_unit = TimeUnit::month;
    *count_ *= kMonths;
  }

  // "P2Y" and "P8M" are "P2Y8M", "P2D" and "PT3H" "P2DT3H".
  static std::string joined(const std::string& first, const std::string& second) {
    if (first.empty()) return second;
    const bool both_clock = first.starts_with("PT") && second.starts_with("PT");
    return first + second.substr(both_clock ? 2 : 1);
  }

  static bool has_clock(const TimeExpression& e) { return e.written.hour || e.reading.day_part; }

  void finish_set() {
    expression_.timex = Timex::set;
    if (pattern_.by) count_ = *pattern_.by;  // "three times a year": the year counts
    if (unit_) {
      expression_.value =
          duration_value(*unit_, vague_ ? std::optional<double>() : count_.value_or(1.0));
    } else {
      expression_.value = unplaced_value(expression_);
    }
  }

  // "H-7", "dua pekan sebelum": so many days from a feast.
  bool counts_from_feast() const {
    return expression_.reading.feast && pattern_.by &&
           unit_.value_or(TimeUnit::day) < TimeUnit::month;
  }

  void finish_calendar() {
    TimeReading& reading = expression_.reading;
    if (counts_from_feast()) {
      const int days = unit_ == TimeUnit::week ? 7 : 1;
      reading.day_shift =
          *pattern_.by * days * static_cast<int>(std::min(count_.value_or(1), kMostUnits));
    } else if (pattern_.by) {
      // A quarter or half is of the year so far off: "kuartal II tahun lalu".
      const bool of_year = unit_ == TimeUnit::quarter || unit_ == TimeUnit::half;
      reading.shift_unit = of_year ? TimeUnit::year : unit_.value_or(TimeUnit::day);
      reading.shift = *pattern_.by;
    }
    if (ordinal_) count_ = *ordinal_;
    if (unit_ == TimeUnit::quarter) set_number(reading.quarter, 4);
    if (unit_ == TimeUnit::half) set_number(reading.half, 2);
    if (unit_ == TimeUnit::century) set_number(reading.century, 30);
    if (has_clock(expression_)) expression_.timex = Timex::time;
  }

  // A quarter's, a half's or a century's number; there is no fifth quarter.
  void set_number(std::optional<int>& number, int most) {
    if (!count_) return;
    if (*count_ >= 1 && *count_ <= most) {
      number = static_cast<int>(*count_);
    } else {
      expression_.reading.meaning = TimeMeaning::none;
    }
  }

  const Document& document_;
  const TimePattern& pattern_;
  TimeTables tables_;
  TimeExpression expression_;
  std::optional<TimeUnit> unit_;
  std::optional<double> count_;
  std::optional<double> first_count_;  // of "2 tahun 8 bulan"
  std::string first_stretch_;          // likewise
  std::optional<int> ordinal_;
  bool vague_ = false;
};

}  // namespace

TimeMention build_time(const Document& document, uint32_t first, const TimeMatch& match,
                       const TimePattern& pattern, TimeTables tables) {
  Builder builder(document, pattern, tables);
  for (const TimeCapture& capture : match.taken()) builder.take(capture);
  const TokenRange tokens{first, first + match.length};
  return {tokens, document.span_of(tokens), builder.finish()};
}

namespace {

// "August 19 to 21, 2024": the first day with the month before it, and the rest.
TimeMention split_days(const Document& document, const TimeCapture& first_day, TimeMention& whole) {
  TimeMention first = whole;
  first.tokens.last = first_day.token + 1;
  first.span = document.span_of(first.tokens);
  first.value.written.day = static_cast<int>(first_day.value);
  first.value.written.date_span.end = first.span.end;
  whole.tokens.first = first_day.token + 2;  // past the hyphen or "to"
  whole.span = document.span_of(whole.tokens);
  whole.value.written.date_span.begin = whole.span.begin;
  return first;
}

}  // namespace

std::optional<TimeMention> split_day_range(const Document& document, const TimeMatch& match,
                                           TimeMention& whole) {
  const TimeCapture* first_weekday = nullptr;
  const TimeCapture* first_day = nullptr;
  int weekdays = 0, days = 0;
  for (const TimeCapture& capture : match.taken()) {
    if (capture.what == TimeClass::weekday && ++weekdays == 1) first_weekday = &capture;
    if (capture.what == TimeClass::day && ++days == 1) first_day = &capture;
  }
  if (weekdays == 0 && days == 2) return split_days(document, *first_day, whole);
  if (weekdays != 2 || days != 2) return std::nullopt;
  TimeMention first = whole;
  const Token& weekday = document.tokens[first_weekday->token];
  first.tokens.last = first_weekday->token + 1;
  first.span = document.span_of(first.tokens);
  first.value.written.weekday = static_cast<int>(first_weekday->value);
  first.value.written.weekday_span = weekday.span();
  first.value.written.day = static_cast<int>(first_day->value);
  whole.tokens.first = first_weekday->token + 2;  // past the hyphen or "dan"
  whole.span = document.span_of(whole.tokens);
  return first;
}

namespace {

void take_zone(TimeExpression& expression, const TimeExpression& other) {
  expression.written.zone = other.written.zone;
  expression.reading.to_home_zone = other.reading.to_home_zone;
}

}  // namespace

bool names_day(const TimeExpression& e) {
  if (e.reading.meaning != TimeMeaning::calendar && e.reading.meaning != TimeMeaning::shift) {
    return false;
  }
  const bool feast = e.reading.feast && e.reading.feast->is_of_days();
  return e.written.day || e.written.weekday || e.reading.shift_unit == TimeUnit::day || feast ||
         e.reading.day_shift != 0;
}

bool merge_times(TimeExpression& expression, const TimeExpression& next) {
  const bool clock_next = lacks_day(next);
  const bool clock_here = lacks_day(expression);
  const bool parts_clash =
      (next.written.hour && expression.written.hour) ||
      (next.reading.day_part && expression.reading.day_part && !next.written.hour);
  if (clock_next && !parts_clash && (names_day(expression) || clock_here)) {
    if (next.written.hour) {
      expression.written.hour = next.written.hour;
      expression.written.minute = next.written.minute;
    }
    if (next.reading.day_part) expression.reading.day_part = next.reading.day_part;
    if (next.written.zone) take_zone(expression, next);
    expression.timex = Timex::time;
    return true;
  }
  if (clock_here && names_day(next) && !next.written.hour && !next.reading.day_part) {
    TimeExpression joined = next;
    joined.written.hour = expression.written.hour;
    joined.written.minute = expression.written.minute;
    joined.reading.day_part = expression.reading.day_part;
    take_zone(joined, expression);
    joined.timex = Timex::time;
    expression = std::move(joined);
    return true;
  }
  const bool repeats = next.reading.meaning == TimeMeaning::shift &&
                       next.reading.shift_unit == TimeUnit::day &&
                       std::abs(next.reading.shift) <= 1 && !next.reading.day_part;
  if (!repeats || !(expression.written.weekday || expression.written.day)) return false;
  if (next.reading.shift != 0) expression.direction = next.direction;
  return true;
}

}  // namespace crosscheck
