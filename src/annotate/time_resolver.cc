#include "annotate/time_resolver.h"

#include <optional>
#include <string>
#include <utility>

#include "annotate/time_calendar.h"

namespace crosscheck {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

class Resolver {
 public:
  explicit Resolver(const Publication& publication) : publication_(publication.interval) {
    if (!publication_.known()) return;
    published_ = {std::chrono::floor<days>(*publication_.from),
                  std::chrono::floor<days>(*publication_.to - std::chrono::minutes(1))};
  }

  void resolve(TimeExpression& e) {
    const TimeMeaning meaning = e.reading.meaning;
    if (meaning == TimeMeaning::reference) return resolve_reference(e);
    if (meaning != TimeMeaning::calendar && meaning != TimeMeaning::shift) return;
    const std::optional<CalendarPlace> there = find(e);
    e.basis = basis_of(e);
    if (!there) {
      e.value = unplaced_value(e);
      return;
    }
    e.value = there->value;
    e.interval = there->interval;
    e.granularity = there->granularity;
    speak_of(there->interval);
    narrow(e);
  }

 private:
  // A day says its month and year as well; a year leaves the day open.
  void speak_of(const TimeInterval& interval) {
    if (!interval.known()) return;
    const auto length = *interval.to - *interval.from;
    const sys_days start = std::chrono::floor<days>(*interval.from);
    if (length <= days(366)) year_ = start;
    if (length <= days(31)) month_ = start;
    if (length <= days(1)) focus_ = start;
  }

  // "awal 2020" is the first third of it.
  static void narrow(TimeExpression& e) {
    const std::string& mod = e.reading.mod;
    if (!e.interval.known() || mod.empty() || mod == "APPROX") return;
    const days length = std::chrono::floor<days>(*e.interval.to - *e.interval.from);
    const days third = length / 3;
    const auto [from, to] = std::pair(*e.interval.from, *e.interval.to);
    if (mod == "START") e.interval = {from, from + third};
    if (mod == "MID") e.interval = {from + third, to - third};
    if (mod == "END") e.interval = {to - third, to};
  }

  // The day that a time counts from which leans on what was last spoken of.
  std::optional<sys_days> focus_of(const TimeExpression& e) const {
    if (!e.reading.from_focus || !e.reading.shift_unit) return focus_;
    if (*e.reading.shift_unit >= TimeUnit::year) return year_;
    return *e.reading.shift_unit >= TimeUnit::month ? month_ : focus_;
  }

  static TimeBasis basis_of(const TimeExpression& e) {
    if (lacks_day(e) || !(is_absolute(e) || (e.written.day && e.written.month))) {
      return TimeBasis::relative;
    }
    return TimeBasis::explicit_words;
  }

  std::optional<CalendarPlace> find(const TimeExpression& e) const {
    if (is_absolute(e)) return place(e, sys_days{});
    const bool leans = lacks_day(e) || e.reading.from_focus;
    if (const auto focus = focus_of(e); leans && focus) return place(e, *focus);
    if (e.reading.from_focus && e.reading.shift == 0) return std::nullopt;
    if (!published_) return std::nullopt;
    const auto [first, last] = *published_;
    const std::optional<CalendarPlace> from_first = place(e, first);
    if (first == last) return from_first;
    return from_first == place(e, last) ? from_first : std::nullopt;
  }

  void resolve_reference(TimeExpression& e) const {
    if (e.value != "PRESENT_REF") return;
    e.interval = publication_;
    e.basis = TimeBasis::publication;
  }

  TimeInterval publication_;
  std::optional<std::pair<sys_days, sys_days>> published_;  // its first and last day
  std::optional<sys_days> focus_;                           // the day last spoken of
  std::optional<sys_days> month_;                           // a day of the month last spoken of
  std::optional<sys_days> year_;                            // likewise of the year
};

}  // namespace

void resolve(std::vector<TimeMention>& mentions, const Publication& publication,
             const Document& /*document*/) {
  Resolver resolver(publication);
  for (TimeMention& mention : mentions) resolver.resolve(mention.value);
}

}  // namespace crosscheck
