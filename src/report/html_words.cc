#include "report/html_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "compare/phrasing.h"
#include "report/labels.h"

namespace crosscheck {
namespace {

using namespace std::chrono;

bool is_midnight(Minute time) {
  return time == floor<std::chrono::days>(time);
}

std::string digits(int number) {
  return fmt::format("{}", number);
}

}  // namespace

std::string HtmlWords::counted(std::string_view id, size_t count) const {
  return wording_.count(id, count);
}

std::string HtmlWords::month(std::chrono::month month) const {
  return say("html.month." + digits(static_cast<int>(static_cast<unsigned>(month))));
}

std::string HtmlWords::day(year_month_day day) const {
  return say("html.date.day", {{"day", digits(static_cast<int>(static_cast<unsigned>(day.day())))},
                               {"month", month(day.month())},
                               {"year", digits(static_cast<int>(day.year()))}});
}

std::string HtmlWords::moment(Minute time) const {
  if (is_midnight(time)) return day(day_of(time));
  return say("html.date.moment", {{"date", day(day_of(time))}, {"clock", to_iso(time).substr(11)}});
}

// From a day to another.
std::string HtmlWords::days(const TimeInterval& interval) const {
  const year_month_day first = day_of(*interval.from);
  const year_month_day last = day_of(*interval.to - minutes(1));
  if (first.year() != last.year() || first.month() != last.month())
    return say("html.date.span", {{"from", day(first)}, {"to", day(last)}});
  const std::string numbers =
      say("html.date.days", {{"from", digits(static_cast<int>(static_cast<unsigned>(first.day())))},
                             {"to", digits(static_cast<int>(static_cast<unsigned>(last.day())))}});
  return say("html.date.day", {{"day", numbers},
                               {"month", month(first.month())},
                               {"year", digits(static_cast<int>(first.year()))}});
}

std::string HtmlWords::date(const TimeInterval& interval) const {
  if (interval.unknown()) return say("html.date.unknown");
  if (!interval.from) return say("html.date.before", {{"date", moment(*interval.to)}});
  if (!interval.to) return say("html.date.from", {{"date", moment(*interval.from)}});
  const year_month_day first = day_of(*interval.from);
  if (interval == day_interval(first)) return day(first);
  const std::string year = digits(static_cast<int>(first.year()));
  if (interval == year_interval(first.year())) return year;
  if (interval == month_interval(first.year() / first.month()))
    return say("html.date.month", {{"month", month(first.month())}, {"year", year}});
  if (*interval.to - *interval.from <= minutes(1)) return moment(*interval.from);
  if (is_midnight(*interval.from) && is_midnight(*interval.to)) return days(interval);
  const std::string from = moment(*interval.from), to = moment(*interval.to);
  const bool one_day = first == day_of(*interval.to) && !is_midnight(*interval.from);
  const std::string end = one_day ? to_iso(*interval.to).substr(11) : to;
  return say("html.date.span", {{"from", from}, {"to", end}});
}

std::string HtmlWords::tick(Minute time, TickUnit unit, bool first) const {
  const year_month_day date = day_of(time);
  const std::string year = digits(static_cast<int>(date.year()));
  switch (unit) {
    case TickUnit::hour:
      return first || is_midnight(time) ? moment(time) : to_iso(time).substr(11);
    case TickUnit::day:
      return day(date);
    case TickUnit::month:
      return say("html.date.month", {{"month", month(date.month())}, {"year", year}});
    case TickUnit::year:
      break;
  }
  return year;
}

std::string HtmlWords::value(const Claim& claim) const {
  if (const auto* quantity = std::get_if<Quantity>(&claim.value))
    return quantity_words(*quantity, wording_);
  if (const auto* time = std::get_if<TimeExpression>(&claim.value))
    return time->interval.unknown() ? time->value : date(time->interval);
  return value_words(claim, wording_);
}

std::string HtmlWords::reading(const Claim& claim) const {
  if (const auto* quantity = std::get_if<Quantity>(&claim.value))
    return quantity_words(*quantity, wording_);
  if (const auto* time = std::get_if<TimeExpression>(&claim.value))
    return time->interval.unknown() ? "" : date(time->interval);
  if (const auto* stance = std::get_if<StanceValue>(&claim.value))
    return stance->side == stance->stance
               ? ""
               : say("html.side", {{"side", wording_.side(stance->side)}});
  return "";
}

std::string HtmlWords::number_on_axis(double value, std::string_view unit) const {
  struct Scale {
    double from;
    std::string_view id;
  };
  constexpr std::array<Scale, 3> kScales = {
      {{1e12, "html.number.trillion"}, {1e9, "html.number.billion"}, {1e6, "html.number.million"}}};
  std::string text = wording_.number(value);
  for (const Scale& scale : kScales) {
    if (std::abs(value) < scale.from) continue;
    text = say(scale.id, {{"n", wording_.number(value / scale.from)}});
    break;
  }
  return unit.empty() ? text
                      : say("value.with-unit", {{"number", text}, {"unit", wording_.unit(unit)}});
}

std::string HtmlWords::verdict(Verdict verdict) const {
  return wording_.capitalised(label(verdict, wording_));
}

std::string HtmlWords::verdicts(Verdict verdict) const {
  return say("html.verdicts." + std::string(to_string(verdict)));
}

std::string HtmlWords::severity(Severity severity) const {
  return say("html.severity." + std::string(to_string(severity)));
}

std::string HtmlWords::mark(Mark mark) const {
  return label(mark, wording_);
}

std::string HtmlWords::basis(PublicationBasis basis) const {
  std::string id(to_string(basis));
  std::replace(id.begin(), id.end(), ' ', '-');
  return say("html.basis." + id);
}

std::string HtmlWords::manner(const Claim& claim) const {
  std::string manner = claim.modality == Modality::actual
                           ? ""
                           : say("html.modality." + std::string(to_string(claim.modality)));
  if (claim.polarity == Polarity::negated)
    manner += (manner.empty() ? "" : ", ") + say("html.polarity.negated");
  return manner;
}

std::string HtmlWords::decision(const Decision& decision) const {
  std::string text = label(decision, wording_);
  if (!decision.until) return text;
  const auto last = day_of(*decision.until - std::chrono::days(1));
  return text + say("html.decision.until", {{"date", date(day_interval(last))}});
}

}  // namespace crosscheck
