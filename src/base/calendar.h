// Calendar time: minutes on the proleptic Gregorian calendar, and half-open stretches of it.
//
//   TimeInterval day = day_interval(2024y / October / 30);      // [2024-10-30, 2024-10-31)
//   to_iso(*day.from) == "2024-10-30"
//   parse_partial_date("2024-11")  ==  [2024-11-01, 2024-12-01)
//
// All times are local to the article unless a zone was given; nothing here reads a clock.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

using Minute = std::chrono::sys_time<std::chrono::minutes>;

// [from, to); an end that is not known is empty. Both empty: nothing is known.
struct TimeInterval {
  std::optional<Minute> from;
  std::optional<Minute> to;

  bool known() const { return from && to; }
  bool unknown() const { return !from && !to; }

  friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

TimeInterval day_interval(std::chrono::year_month_day day);
TimeInterval month_interval(std::chrono::year_month month);
TimeInterval year_interval(std::chrono::year year);

// Easter of the Western churches in a year after 1582, by the Gregorian computus.
std::chrono::sys_days easter_sunday(std::chrono::year year);

// The calendar day that `minute` falls on.
std::chrono::year_month_day day_of(Minute minute);

// "2024-10-30" at midnight, else "2024-10-30T18:05". Four-digit years (0000 to 9999).
std::string to_iso(Minute minute);

// "2024", "2024-11", "2024-11-27", "2024-11-27T08:11", with optional seconds, fraction and zone
// ("Z", "+07:00"; the zone is dropped: newsrooms mean their local day). A date is the interval that
// it names; a clock time is that minute. Month and day may lack their leading zero. Empty for
// anything else, an impossible day included.
std::optional<TimeInterval> parse_partial_date(std::string_view text);

}  // namespace crosscheck
