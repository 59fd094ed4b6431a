#include "base/calendar.h"

#include <charconv>
#include <fmt/format.h>

namespace crosscheck {
namespace {

using namespace std::chrono;

TimeInterval between(sys_days from, sys_days to) {
  return {Minute(from), Minute(to)};
}

// Reads exactly `digits` digits off the front of `text`.
std::optional<int> take_number(std::string_view& text, size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
  if (error != std::errc{} || end != text.data() + digits || text[0] == '-') return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

// One digit or two: "2024-11-07" is written "2024-11-7" too.
std::optional<int> take_short_number(std::string_view& text) {
  const bool two = text.size() > 1 && text[1] >= '0' && text[1] <= '9';
  return take_number(text, two ? 2 : 1);
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text[0] != expected) return false;
  text.remove_prefix(1);
  return true;
}

// "", "Z", "+07:00", "+0700", "+07".
bool is_zone(std::string_view text) {
  if (text.empty() || text == "Z") return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  if (!take_number(text, 2)) return false;
  take(text, ':');
  return text.empty() || (take_number(text, 2) && text.empty());
}

std::optional<TimeInterval> parse_clock(std::string_view text, sys_days day) {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  if (take(text, ':')) {
    if (const auto second = take_number(text, 2); !second || *second > 60) return std::nullopt;
    if (take(text, '.')) {
      while (!text.empty() && text[0] >= '0' && text[0] <= '9') text.remove_prefix(1);
    }
  }
  if (!is_zone(text)) return std::nullopt;
  const Minute start = Minute(day) + hours(*hour) + minutes(*minute);
  return TimeInterval{start, start + minutes(1)};
}

}  // namespace

TimeInterval day_interval(year_month_day day) {
  return between(sys_days(day), sys_days(day) + days(1));
}

TimeInterval month_interval(year_month month) {
  return between(sys_days(month / 1), sys_days((month + months(1)) / 1));
}

TimeInterval year_interval(year y) {
  return between(sys_days(y / January / 1), sys_days((y + years(1)) / January / 1));
}

// Anonymous Gregorian algorithm (Nature, 20 April 1876), in the letters of Meeus, "Astronomical
// Algorithms", chapter 8.
sys_days easter_sunday(year easter_year) {
  const int y = static_cast<int>(easter_year);
  const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4;
  const int f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int from_march = h + l - 7 * m + 114;
  return easter_year / (from_march / 31) / (from_march % 31 + 1);
}

year_month_day day_of(Minute minute) {
  return year_month_day(floor<days>(minute));
}

std::string to_iso(Minute minute) {
  const sys_days midnight = floor<days>(minute);
  const year_month_day day(midnight);
  const std::string date =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  if (minute == Minute(midnight)) return date;
  const hh_mm_ss clock(minute - midnight);
  return fmt::format("{}T{:02}:{:02}", date, clock.hours().count(), clock.minutes().count());
}

std::optional<TimeInterval> parse_partial_date(std::string_view text) {
  const auto y = take_number(text, 4);
  if (!y) return std::nullopt;
  if (text.empty()) return year_interval(year(*y));
  if (!take(text, '-')) return std::nullopt;
  const auto m = take_short_number(text);
  if (!m || *m < 1 || *m > 12) return std::nullopt;
  const year_month ym = year(*y) / month(static_cast<unsigned>(*m));
  if (text.empty()) return month_interval(ym);
  if (!take(text, '-')) return std::nullopt;
  const auto d = take_short_number(text);
  if (!d) return std::nullopt;
  const year_month_day date = ym / day(static_cast<unsigned>(*d));
  if (!date.ok()) return std::nullopt;
  if (text.empty()) return day_interval(date);
  if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
  return parse_clock(text, sys_days(date));
}

}  // namespace crosscheck
