#include "compare/checks.h"

#include <chrono>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

#include "compare/sums.h"

namespace crosscheck {
namespace {

using namespace std::chrono;

constexpr std::string_view kWeekdays[] = {"weekday-name.1", "weekday-name.2", "weekday-name.3",
                                          "weekday-name.4", "weekday-name.5", "weekday-name.6",
                                          "weekday-name.7"};

// The weekday and the date that a statement writes, of its two readings.
struct WeekdayStatement {
  std::optional<int> weekday;
  std::optional<year_month_day> date;
};

WeekdayStatement read_statement(const Thread& thread) {
  WeekdayStatement read;
  for (const Statement& statement : thread.statements) {
    const auto* time = std::get_if<TimeExpression>(statement.value);
    if (time == nullptr) continue;
    if (time->written.weekday) read.weekday = time->written.weekday;
    if (time->interval.from) read.date = day_of(*time->interval.from);
  }
  return read;
}

int iso_weekday(year_month_day day) {
  return static_cast<int>(weekday(sys_days(day)).iso_encoding());
}

std::string iso(sys_days day) {
  return to_iso(Minute(day));
}

// "2019-08-08 was a Thursday", the days beside it that fit, and the day that a swap of day and
// month gives.
std::vector<std::string> explain(const WeekdayStatement& said, const Wording& wording) {
  if (!said.weekday || !said.date) return {};
  const auto name = [&](int day) { return wording.say(kWeekdays[static_cast<size_t>(day - 1)]); };
  const sys_days day(*said.date);
  const days ahead((*said.weekday - iso_weekday(*said.date) + 7) % 7);
  std::vector<std::string> why{
      wording.say("why.weekday", {{"date", iso(day)}, {"weekday", name(iso_weekday(*said.date))}}),
      wording.say("why.nearest-weekdays", {{"weekday", name(*said.weekday)},
                                           {"before", iso(day + ahead - days(7))},
                                           {"after", iso(day + ahead)}})};
  const year_month_day swapped = said.date->year() / month(unsigned(said.date->day())) /
                                 std::chrono::day(unsigned(said.date->month()));
  if (swapped.ok() && iso_weekday(swapped) == *said.weekday)
    why.push_back(wording.say("why.swapped", {{"date", iso(sys_days(swapped))}}));
  return why;
}

}  // namespace

void add_failed_check(const ThreadDesk& desk, std::vector<Finding>& findings) {
  if (desk.thread().rule->is_equation()) return add_wrong_sum(desk, findings);
  const Thread& thread = desk.thread();
  std::vector<uint32_t> members(thread.members.size()), values(thread.statements.size());
  std::iota(members.begin(), members.end(), 0u);
  std::iota(values.begin(), values.end(), 0u);
  const std::string against = desk.against(values);
  Finding finding = desk.start(Verdict::contradiction, members, values);
  finding.message =
      desk.wording().say("contradiction", {{"topic", desk.topic()}, {"values", against}});
  const std::string_view step = values.size() > 1 ? "why.check-failed" : "why.impossible";
  finding.why = {desk.wording().say(step, {{"values", against}})};
  for (std::string& reason : explain(read_statement(thread), desk.wording()))
    finding.why.push_back(std::move(reason));
  findings.push_back(std::move(finding));
}

}  // namespace crosscheck
