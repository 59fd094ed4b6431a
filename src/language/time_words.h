// How one language writes times: its months, weekdays and units, and the forms of its expressions.
//
//   { "form": "{weekday} [,] {day} {month} {year}" }                    Rabu, 12 Juli 2023
//   { "form": "{count} {unit} [yang] lalu", "is": "shift", "by": -1 }   dua hari lalu
//   { "form": "setiap {weekday}", "is": "set" }                         setiap Senin
//   { "form": "makan (siang|malam)", "is": "none" }                     no time at all
//   { "form": "malam {feast} [{year}]", "by": -1, "value": "NI" }       malam Lebaran 2019
//
// A form is words and {classes} between spaces, "[...]" for what may be missing and "(a|b)" for a
// choice. It is read here into plain sequences of items, so that its faults are reported with their
// place in the file; annotate/time_patterns.h turns the sequences into one table. The longest form
// that fits wins, of equals the first in the file.
//
// In tables of words, one in single quotes must have a capital in the text: 'Minggu' is Sunday,
// minggu a week.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "language/feasts.h"

namespace crosscheck {

// Small to large, so that units compare.
enum class TimeUnit : uint8_t {
  second,
  minute,
  hour,
  day,
  week,
  weekend,
  month,
  quarter,
  half,
  year,
  decade,
  century,
};

// What one item of a form takes. Classes of words come from the tables, those of numbers from
// digits.
enum class TimeClass : uint8_t {
  literal,       // the word itself
  weekday,       // a weekday's name or its short form
  weekday_name,  // the name only, as a short form alone is no weekday ("sat")
  month,         // likewise
  month_name,    // the name only, and none that is a first name or a verb as well
  unit,
  single_unit,  // a unit and its "one" in a word: "sehari"
  vague_count,  // beberapa, several
  ordinal,      // pertama, II
  day_part,     // pagi, evening
  meridiem,     // am, pm
  zone,
  season,
  feast,         // one or more words: "Idul Fitri"
  feast_name,    // likewise, and none that names something else as well ("Natal")
  count,         // a number in digits or words, of any length
  day,           // 1 to 31
  month_number,  // 1 to 12
  year,          // four digits, 1000 to 2999
  recent_year,   // 1900 to 2099
  loose_day,     // one or two digits of any value, where a misprint must be seen
  loose_month,   // likewise
  loose_year,    // four digits of any value, or a year with one digit too many
  short_year,    // two digits
  decade,        // "1990": four digits that end in 0
  short_decade,  // "90"
  hour,          // 0 to 24, or a word up to twelve
  minute,        // two digits, 00 to 59
  clock,         // "18.05"
  dotted_date,   // "11.09.2019"
};
inline constexpr size_t kTimeClasses = 30;

struct TimeItem {
  TimeClass what = TimeClass::literal;
  std::string word;  // of a literal

  friend bool operator==(const TimeItem&, const TimeItem&) = default;
};
using TimeForm = std::vector<TimeItem>;

enum class TimeMeaning : uint8_t {
  calendar,  // the parts captured name a place in the calendar
  shift,     // so many units from the publication date
  duration,
  set,        // "setiap Senin"
  reference,  // a fixed TIMEX3 value: PRESENT_REF
  none,       // looks like a time and is none
};

// Which way words such as "lalu" or "depan" point from the publication date.
enum class TimeDirection : uint8_t { none, past, present, future };

// How the time stands to its clause: "sejak Oktober", "hingga Jumat", "selama tiga hari".
enum class TimeRelationWord : uint8_t { at, since, until, during };

// A part of the day, in hours from midnight; beyond 24 it reaches into the next day.
struct DayPart {
  std::string value;  // TIMEX3: "MO"; empty for am and pm
  int from = 0;
  int to = 24;
};

struct TimePattern {
  std::vector<TimeForm> forms;
  TimeMeaning meaning = TimeMeaning::calendar;
  std::optional<TimeUnit> unit;  // where the form names none
  std::optional<int> by;         // units from the publication date, or days or weeks from a
                                 // {feast}; with a {count}, its sign
  TimeDirection direction = TimeDirection::none;
  std::string value;               // of a reference, or the part of the day
  std::optional<DayPart> part;     // that part, where no word of the language has its hours
  std::vector<std::string> after;  // the word before must be one of these; empty: any
  bool after_name = false;         // or a capitalised word, or an opening bracket
  bool joins_date = false;         // only next to a date: a bare "07:30"
  bool from_focus = false;         // counts from the day last spoken of: "dua hari kemudian"
  bool eve = false;                // the evening before the weekday: "malam Minggu"
  int minutes = 0;                 // added to the hour: "setengah delapan" has -30
  double plus = 0;                 // added to the count: "two and a half years" has 0.5
};

// A season, and the months of its year in which it may lie wherever on earth the text means: from
// the first to the last, 0 being December of the year before and 13 January of the next. No months:
// it has no place in the calendar.
struct Season {
  std::string value;  // TIMEX3: "WI"
  int first_month = 0;
  int last_month = 0;

  bool placed() const { return last_month > 0; }
};

struct TimeWord {
  std::string word;
  int value = 0;
  bool capital = false;  // counts only with a capital
  bool short_form = false;
  bool name = true;  // may stand alone
};

// The years that an article may be from where nothing says which.
struct CandidateYears {
  int earliest = 1990;
  int latest = 2026;
};

struct TimeWords {
  std::vector<TimeWord> weekdays;  // 1 Monday to 7
  std::vector<TimeWord> months;
  std::vector<TimeWord> units;         // TimeUnit
  std::vector<TimeWord> single_units;  // TimeUnit
  std::vector<TimeWord> ordinals;
  std::vector<TimeWord> zones;  // minutes east of Greenwich
  std::vector<TimeWord> vague_counts;
  std::vector<TimeWord> day_parts;  // index into `parts`
  std::vector<TimeWord> meridiems;  // likewise
  std::vector<TimeWord> seasons;    // index into `season_values`
  std::vector<DayPart> parts;
  std::vector<Season> season_values;
  // The zone that the intervals of clock times are told in, in minutes east of Greenwich: "18.00
  // GMT" lies in the early hours of Jakarta. Empty: each in the zone that it is written in.
  std::optional<int> home_zone;
  Feasts feasts;                      // of the languages/ folder that the language stands in
  std::vector<TimeWord> feast_names;  // words between single spaces; index into `feasts`

  // Numbers in words: values ("dua" 2, "setengah" 0.5), the word that adds ten ("belas"),
  // multipliers.
  std::vector<std::pair<std::string, double>> number_words;
  std::vector<std::string> teen_words;
  std::vector<std::pair<std::string, double>> multiplier_words;

  std::vector<std::pair<std::string, std::string>> modifiers;  // awal -> START; stand before a time
  std::vector<std::pair<std::string, TimeDirection>> tails;  // lalu, mendatang: stand after a date
  std::vector<std::string> joiners;      // between a date and its clock time: "," "sekitar"
  std::vector<std::string> range_words;  // between two ends: "-", "hingga"
  std::vector<std::pair<std::string, TimeRelationWord>> relations;
  std::vector<std::string> future_cues;  // akan: what follows is yet to come
  std::vector<std::string> cue_stops;    // kata, bahwa: a cue does not reach across these
  // Words of saying that follow what was said, and how many words on the time of saying may stand:
  // "kata Kepala Polisi Sektor Koja, Senin".
  std::vector<std::pair<std::string, int>> sayings;
  std::vector<std::string> copyright;  // words and signs of a copyright line
  CandidateYears years;
  std::vector<TimePattern> patterns;

  static Result<TimeWords> load(const std::string& file);
};

// The plain sequences that `form` stands for. A fault if its brackets don't match, it names an
// unknown class, or it can be empty.
struct ExpandedForm {
  std::vector<TimeForm> forms;
  std::string fault;  // empty if there is none
  Span where;         // of the fault, in bytes of the form
};
ExpandedForm expand_time_form(std::string_view form);

}  // namespace crosscheck
