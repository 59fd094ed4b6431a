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
    speak_of(there->interval, e.reading);
    narrow(e);
    widen(e);
    take_home(e);
  }

 private:
  // What was last spoken of: a day says its month and year as well; a year leaves the day open.
  struct Focus {
    TimeUnit unit;
    days longest;
    std::optional<sys_days> start;
    bool of_saying = false;
  };

  // The day of a saying does not displace that of what happened: "Api berkobar Minggu (4/8). ...
  // kata Tono, Senin (5/8). Pukul 05.00 api mati."
  // A feast says its month, but is seldom the day of a story.
  void speak_of(const TimeInterval& interval, const TimeReading& reading) {
    if (!interval.known()) return;
    const auto length = *interval.to - *interval.from;
    const bool of_saying = reading.of_saying;
    for (Focus& focus : focus_) {
      if (length > focus.longest || (of_saying && focus.start && !focus.of_saying)) continue;
      if (reading.feast && focus.unit == TimeUnit::day) continue;
      focus.start = std::chrono::floor<days>(*interval.from);
      focus.of_saying = of_saying;
    }
  }

  std::optional<sys_days> focus(TimeUnit unit) const {
    size_t at = std::size(focus_) - 1;
    while (at > 0 && focus_[at].unit > unit) --at;
    return focus_[at].start;
  }

  // "awal 2020" is the first third of it; where in its two years a season begins, nobody can know.
  static void narrow(TimeExpression& e) {
    const std::string& mod = e.reading.mod;
    if (!e.interval.known() || mod.empty() || mod == "APPROX" || e.reading.last_year) return;
    const days length = std::chrono::floor<days>(*e.interval.to - *e.interval.from);
    const days third = length / 3;
    if (third == days(0)) return;  // a weekend has no thirds
    const auto [from, to] = std::pair(*e.interval.from, *e.interval.to);
    if (mod == "START") e.interval = {from, from + third};
    if (mod == "MID") e.interval = {from + third, to - third};
    if (mod == "END") e.interval = {to - third, to};
  }

  // A feast that the moon decides may be a day off from country to country; where only its year is
  // known, it lies in that.
  static void widen(TimeExpression& e) {
    if (!e.reading.feast || !e.interval.known() || e.granularity == Granularity::year) return;
    const days give(e.reading.feast->give);
    e.interval = {*e.interval.from - give, *e.interval.to + give};
  }

  // Clock times of all zones are told in one, so that they compare.
  static void take_home(TimeExpression& e) {
    if (!e.written.hour || !e.interval.known()) return;
    const std::chrono::minutes ahead(e.reading.to_home_zone);
    e.interval = {*e.interval.from + ahead, *e.interval.to + ahead};
  }

  // The day that a time counts from which leans on what was last spoken of.
  std::optional<sys_days> focus_of(const TimeExpression& e) const {
    const bool from_focus = e.reading.from_focus && e.reading.shift_unit;
    return focus(from_focus ? *e.reading.shift_unit : TimeUnit::day);
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
  Focus focus_[5] = {{TimeUnit::day, days(1), {}},
                     {TimeUnit::month, days(31), {}},
                     {TimeUnit::quarter, days(92), {}},
                     {TimeUnit::half, days(184), {}},
                     {TimeUnit::year, days(366), {}}};
};

}  // namespace

void resolve(std::vector<TimeMention>& mentions, const Publication& publication,
             const Document& /*document*/) {
  Resolver resolver(publication);
  for (TimeMention& mention : mentions) resolver.resolve(mention.value);
}

}  // namespace crosscheck
