// From the parts that a form took to a time expression, and from two neighbours to one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotate/time_expression.h"
#include "annotate/time_patterns.h"

namespace crosscheck {

struct TimeTables {
  const std::vector<DayPart>& parts;
  const std::vector<Season>& seasons;
  const std::vector<Feast>& feasts;
  std::optional<int> home_zone;
};

// The expression that `match` at token `first` stands for; not yet resolved.
TimeMention build_time(const Document& document, uint32_t first, const TimeMatch& match,
                       const TimePattern& pattern, TimeTables tables);

// Of a form with two days ("August 19 to 21"), with or without a weekday for each ("Sabtu-Minggu
// (14-15/9/2019)"), the first; `whole` keeps the second and loses the tokens of the first. Empty
// for any other form.
std::optional<TimeMention> split_day_range(const Document& document, const TimeMatch& match,
                                           TimeMention& whole);

// True if the expression names a day, and not a longer stretch.
bool names_day(const TimeExpression& expression);

// Takes `next` into `mention` where the two say one time together: a date and its clock time, a
// clock time and its date, a date and a "kemarin" that repeats it. Tokens and span are left to the
// caller.
bool merge_times(TimeExpression& expression, const TimeExpression& next);

}  // namespace crosscheck
