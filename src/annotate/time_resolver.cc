#include "annotate/time_resolver.h"

#include <optional>
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
    if (names_one_day(*there)) focus_ = std::chrono::floor<days>(*there->interval.from);
  }

 private:
  static bool names_one_day(const CalendarPlace& place) {
    return place.interval.known() && *place.interval.to - *place.interval.from <= days(1);
  }

  static TimeBasis basis_of(const TimeExpression& e) {
    if (lacks_day(e) || !(is_absolute(e) || (e.written.day && e.written.month))) {
      return TimeBasis::relative;
    }
    return TimeBasis::explicit_words;
  }

  std::optional<CalendarPlace> find(const TimeExpression& e) const {
    if (is_absolute(e)) return place(e, sys_days{});
    if (focus_ && (lacks_day(e) || e.reading.from_focus)) return place(e, *focus_);
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
};

}  // namespace

void resolve(std::vector<TimeMention>& mentions, const Publication& publication,
             const Document& /*document*/) {
  Resolver resolver(publication);
  for (TimeMention& mention : mentions) resolver.resolve(mention.value);
}

}  // namespace crosscheck
