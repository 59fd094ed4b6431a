// A time as written, and the stretch of the calendar that it names.
//
//   "Senin (30/1)"     DATE 2023-01-30   [2023-01-30, 2023-01-31)   explicit
//   "tahun lalu"       DATE 2022         [2022-01-01, 2023-01-01)   relative
//   "tiga hari"        DURATION P3D      no interval
//   "Ramadan 2019"     DATE 2019-05-06/2019-06-04   [2019-05-05, 2019-06-06)   explicit
//
// Known parts and implied parts stay apart: `written` holds what the words say, `value` and
// `interval` what follows from them and the publication date. TIMEX3 values follow ISO-TimeML; a
// stretch that TIMEX3 has no name for is told as in ISO 8601, from its first day or year to its
// last.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/span.h"
#include "language/time_words.h"
#include "text/document.h"

namespace crosscheck {

enum class Timex : uint8_t { date, time, duration, set };

// Where a calendar interval came from: the words alone; the words and the publication date; that
// date only.
enum class TimeBasis : uint8_t { explicit_words, relative, publication };

enum class Granularity : uint8_t {
  minute,
  hour,
  day_part,
  day,
  week,
  month,
  quarter,
  half,
  year,
  decade,
  century,
  none
};

// What the words themselves say. Numbers as written: month 1-12, weekday 1 (Monday) to 7.
struct WrittenTime {
  std::optional<int> weekday;
  std::optional<int> day;
  std::optional<int> month;
  std::optional<int> year;
  std::optional<int> hour;
  std::optional<int> minute;
  std::optional<int> zone;  // minutes east of Greenwich
  Span weekday_span;  // the weekday's words, for citing it apart from its date; empty if there is
                      // none
  Span date_span;     // the words of day, month and year; empty if there are none
};

// What the scanner read of a time, beside the numbers that WrittenTime holds: all that resolving it
// against a publication date needs. TimeUnit and the directions are those of language/time_words.h.
struct TimeReading {
  TimeMeaning meaning = TimeMeaning::calendar;
  std::optional<TimeUnit> shift_unit;  // "bulan lalu": month
  int shift = 0;                       // "bulan lalu": -1
  bool counted = false;     // "dua bulan lalu": from the day, not from the calendar month
  bool from_focus = false;  // from the day last spoken of, not from publication
  bool by_cue = false;      // the direction comes from a word of the clause: "akan"
  bool of_saying = false;   // when something was said; what is told then goes on from before
  bool copyright = false;   // stands in a copyright line
  std::optional<int> quarter, half, decade, century;
  std::optional<DayPart> day_part;
  std::optional<int> last_year;    // of "musim 2018/2019", whose first is the written one
  const Season* season = nullptr;  // owned by the scanner, as is
  const Feast* feast = nullptr;    // "Lebaran"
  int day_shift = 0;               // from the feast: "H-7" is -7
  std::string mod;                 // TIMEX3: START, MID, END, APPROX
  int to_home_zone = 0;  // minutes from the zone written to the one that intervals are told in
};

struct TimeExpression {
  Timex timex = Timex::date;
  std::string value;      // TIMEX3
  TimeInterval interval;  // unknown where none follows
  TimeBasis basis = TimeBasis::explicit_words;
  Granularity granularity = Granularity::none;
  TimeDirection direction = TimeDirection::none;
  TimeRelationWord relation = TimeRelationWord::at;
  WrittenTime written;
  TimeReading reading;
};

struct TimeMention {
  TokenRange tokens;
  Span span;
  TimeExpression value;
};

std::string_view to_string(Timex timex);
std::string_view to_string(TimeBasis basis);

}  // namespace crosscheck
