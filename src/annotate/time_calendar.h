// Where a time expression lies in the calendar, seen from a given day.
//
//   place(expression of "Senin (30/1)", 2023y / 2 / 1)   ->  2023-01-30, one day
//   place(expression of "bulan lalu", 2023y / 2 / 1)     ->  2023-01, January
//
// Pure arithmetic: the same expression and day always give the same place. Expressions that need no
// reference day ("12 Juli 2023") don't look at it.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "annotate/time_expression.h"

namespace crosscheck {

// Years are written with four digits; one with more is a misprint ("20019") and has no place.
inline constexpr int kLatestYear = 9999;

struct CalendarPlace {
  TimeInterval interval;  // unknown where the calendar has no such day
  std::string value;      // TIMEX3
  Granularity granularity = Granularity::none;

  friend bool operator==(const CalendarPlace&, const CalendarPlace&) = default;
};

// True if the words alone say where: no publication date is needed.
bool is_absolute(const TimeExpression& expression);

// True if the expression names a clock time or part of the day and no day.
bool lacks_day(const TimeExpression& expression);

// Empty where the expression has no place in the calendar (a duration, a set, a reference).
std::optional<CalendarPlace> place(const TimeExpression& expression, std::chrono::sys_days from);

// The value where no reference day is known: "XXXX-02-25", "XXXX-WXX-1", "PAST_REF".
std::string unplaced_value(const TimeExpression& expression);

// The TIMEX3 value of so many units: "P3D", "PT1.5H", "PXM" for a count that is not known.
std::string duration_value(TimeUnit unit, std::optional<double> count);

// The hour of the day that a written hour means beside a part of the day: "8 malam" is 20.
int hour_of_day(int hour, const std::optional<DayPart>& part);

// 1 (Monday) to 7.
int weekday_of(std::chrono::sys_days day);

}  // namespace crosscheck
