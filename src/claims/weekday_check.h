// Statements of a weekday and a date that can't both be right, and dates that no calendar has.
//
//   "Rabu (8/8/2019)"        8 August 2019 was a Thursday
//   "Senin (31/9/2019)"      September has 30 days
//   "Selasa (5/10)"          in an article of October 2023: no 5 October near it is a Tuesday
//
// Nobody can know from the text which side is wrong, so a conflict cites both: the weekday's words
// and the date's. A date without a year is checked only where the publication is known to within a
// year's neighbourhood, and is right if the publication's year or one beside it makes it right near
// publication.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotate/time_expression.h"
#include "text/article.h"

namespace crosscheck {

struct WeekdayConflict {
  TimeMention mention;
  std::optional<int> stated_weekday;  // 1 (Monday) to 7
  std::optional<int> actual_weekday;  // of the date as written; empty if it is impossible
  Span weekday_span;                  // empty if no weekday is written
  Span date_span;
  bool impossible = false;  // no calendar has the date
  std::optional<std::string>
      swapped;  // the date that fits with day and month swapped: "2019-09-10"
  std::vector<std::string>
      nearest_fitting;  // the dates beside it that have the weekday, nearest first
};

// Whether a date can have no conflict with its weekday, by what is written alone. Most dates are
// so, and need no more reading.
bool is_sound(const WrittenTime& date, const Publication& publication);

// `mentions` resolved, in the order of the text.
std::vector<WeekdayConflict> check_weekdays(const std::vector<TimeMention>& mentions,
                                            const Publication& publication);

}  // namespace crosscheck
