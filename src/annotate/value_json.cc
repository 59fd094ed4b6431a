#include "annotate/value_json.h"

#include <array>
#include <chrono>

namespace crosscheck {
namespace {

void write_interval(JsonWriter& json, const Interval& interval) {
  json.member("min", interval.min);  // an infinite end is written as null
  json.member("max", interval.max);
  json.member("min_open", interval.min_open);
  json.member("max_open", interval.max_open);
}

// What rounding, changes and doubtful separators need; left out where it says nothing.
void write_writing(JsonWriter& json, const Quantity& quantity) {
  if (quantity.role != QuantityRole::total) {
    json.member("role", kRoleNames[static_cast<size_t>(quantity.role)]);
  }
  if (quantity.step != 1) json.member("step", quantity.step);
  if (quantity.decimals != 0) json.member("decimals", quantity.decimals);
  if (quantity.rounded) json.member("rounded", true);
  if (quantity.readings.empty()) return;
  json.key("readings");
  json.begin_array();
  for (double reading : quantity.readings) json.value(reading);
  json.end_array();
}

void member_if(JsonWriter& json, std::string_view name, const std::optional<int>& part) {
  if (part) json.member(name, *part);
}

void member_if(JsonWriter& json, std::string_view name, Span span) {
  if (span.empty()) return;
  json.key(name);
  write_json(json, span);
}

bool says_nothing(const WrittenTime& written) {
  return !written.weekday && !written.day && !written.month && !written.year && !written.hour &&
         !written.minute && !written.zone && written.weekday_span.empty() &&
         written.date_span.empty();
}

void write_written(JsonWriter& json, const WrittenTime& written) {
  if (says_nothing(written)) return;
  json.key("written");
  json.begin_object();
  member_if(json, "weekday", written.weekday);
  member_if(json, "day", written.day);
  member_if(json, "month", written.month);
  member_if(json, "year", written.year);
  member_if(json, "hour", written.hour);
  member_if(json, "minute", written.minute);
  member_if(json, "zone", written.zone);
  member_if(json, "weekday_span", written.weekday_span);
  member_if(json, "date_span", written.date_span);
  json.end_object();
}

void two_digits(char* at, unsigned number) {
  at[0] = static_cast<char>('0' + number / 10 % 10);
  at[1] = static_cast<char>('0' + number % 10);
}

// As to_iso, without its allocations; years outside 0000-9999 take the long way.
void write_minute(JsonWriter& json, const std::optional<Minute>& minute) {
  using namespace std::chrono;
  if (!minute) return json.null();
  const sys_days midnight = floor<days>(*minute);
  const year_month_day day(midnight);
  const int year = static_cast<int>(day.year());
  if (year < 0 || year > 9999) return json.value(to_iso(*minute));
  std::array<char, 16> iso{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':'};
  two_digits(&iso[0], static_cast<unsigned>(year) / 100);
  two_digits(&iso[2], static_cast<unsigned>(year));
  two_digits(&iso[5], static_cast<unsigned>(day.month()));
  two_digits(&iso[8], static_cast<unsigned>(day.day()));
  const auto clock = static_cast<unsigned>((*minute - midnight).count());
  two_digits(&iso[11], clock / 60);
  two_digits(&iso[14], clock % 60);
  json.value(std::string_view(iso.data(), clock == 0 ? 10 : 16));
}

}  // namespace

void write_json(JsonWriter& json, Span span) {
  json.begin_array();
  json.value(span.begin);
  json.value(span.end);
  json.end_array();
}

void write_interval_members(JsonWriter& json, const TimeInterval& interval) {
  json.key("from");
  write_minute(json, interval.from);
  json.key("to");
  write_minute(json, interval.to);
}

void write_json(JsonWriter& json, const Quantity& quantity) {
  json.begin_object();
  json.key("number");
  quantity.number ? json.value(*quantity.number) : json.null();
  write_interval(json, quantity.hard);
  json.member("approximate", quantity.approximate);
  json.member("vague", quantity.vague);
  json.member_or_null("unit", quantity.unit);
  if (quantity.soft != quantity.hard) {
    json.key("soft");
    json.begin_object();
    write_interval(json, quantity.soft);
    json.end_object();
  }
  write_writing(json, quantity);
  json.end_object();
}

void write_json(JsonWriter& json, const TimeExpression& time) {
  json.begin_object();
  json.member("timex", to_string(time.timex));
  json.member("value", time.value);
  write_interval_members(json, time.interval);
  json.member("basis", to_string(time.basis));
  json.member("granularity", kGranularityNames[static_cast<size_t>(time.granularity)]);
  if (time.direction != TimeDirection::none) {
    json.member("direction", kDirectionNames[static_cast<size_t>(time.direction)]);
  }
  if (time.relation != TimeRelationWord::at) {
    json.member("relation", kRelationNames[static_cast<size_t>(time.relation)]);
  }
  write_written(json, time.written);
  json.end_object();
}

}  // namespace crosscheck
