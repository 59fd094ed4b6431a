// TIMEX3 values of times that have no place in the calendar.
#include <fmt/format.h>

#include "annotate/time_calendar.h"

namespace crosscheck {
namespace {

std::string unplaced_clock(const TimeExpression& e) {
  const auto& part = e.reading.day_part;
  if (e.written.hour) {
    return fmt::format("T{:02}:{:02}", hour_of_day(*e.written.hour, part),
                       e.written.minute.value_or(0));
  }
  return part && !part->value.empty() ? "T" + part->value : "";
}

std::string unplaced_day(const TimeExpression& e) {
  const WrittenTime& w = e.written;
  const std::string year = w.year ? fmt::format("{:04}", *w.year) : "XXXX";
  if (w.day || w.month) {
    std::string value = year + (w.month ? fmt::format("-{:02}", *w.month) : "-XX");
    return w.day ? value + fmt::format("-{:02}", *w.day) : value;
  }
  if (w.weekday) return fmt::format("XXXX-WXX-{}", *w.weekday);
  if (e.reading.quarter) return fmt::format("{}-Q{}", year, *e.reading.quarter);
  if (e.reading.half) return fmt::format("{}-H{}", year, *e.reading.half);
  if (e.reading.season) return year + "-" + e.reading.season->value;
  if (e.reading.feast) return e.written.year ? year : e.reading.feast->undated;
  return "";
}

}  // namespace

std::string unplaced_value(const TimeExpression& e) {
  const std::string day = unplaced_day(e);
  const std::string clock = unplaced_clock(e);
  if (!day.empty() || (!clock.empty() && !e.reading.shift_unit)) {
    if (clock.empty()) return day;
    return (day.empty() ? "XXXX-XX-XX" : day) + clock;
  }
  if (e.reading.from_focus) return e.reading.shift <= 0 ? "PAST_REF" : "FUTURE_REF";
  if (e.reading.shift == 0) return "PRESENT_REF";
  return e.reading.shift < 0 ? "PAST_REF" : "FUTURE_REF";
}

std::string duration_value(TimeUnit unit, std::optional<double> count) {
  struct Sign {
    const char* prefix;
    const char* suffix;
    double times;
  };
  static constexpr Sign kSigns[] = {{"PT", "S", 1}, {"PT", "M", 1}, {"PT", "H", 1}, {"P", "D", 1},
                                    {"P", "W", 1},  {"P", "WE", 1}, {"P", "M", 1},  {"P", "Q", 1},
                                    {"P", "M", 6},  {"P", "Y", 1},  {"P", "DE", 1}, {"P", "CE", 1}};
  const Sign& sign = kSigns[static_cast<size_t>(unit)];
  if (!count) return std::string(sign.prefix) + "X" + sign.suffix;
  if (*count == 0.5 && unit == TimeUnit::day) return "PT12H";
  if (*count == 0.5 && unit == TimeUnit::hour) return "PT30M";
  if (*count == 0.5 && unit == TimeUnit::year) return "P6M";
  return fmt::format("{}{:.15g}{}", sign.prefix, *count * sign.times, sign.suffix);
}

}  // namespace crosscheck
