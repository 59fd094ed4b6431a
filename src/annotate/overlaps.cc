#include "annotate/overlaps.h"

#include <vector>

namespace crosscheck {
namespace {

// Removes the mentions that overlap one of `winners`; both lists are in the order of the text.
template <class Loser, class Winner>
void remove_overlapped(std::vector<Loser>& losers, const std::vector<Winner>& winners) {
  auto winner = winners.begin();
  std::erase_if(losers, [&](const Loser& loser) {
    while (winner != winners.end() && winner->span.end <= loser.span.begin) ++winner;
    return winner != winners.end() && winner->span.overlaps(loser.span);
  });
}

constexpr double kBeyondCalendar = 1e4;  // of any unit of time

// "25 years old", "dari 1000 rupiah": a measured quantity that says more than the time inside of
// it or that begins before it: "US$3,5 miliar tahun itu", but of "5-10 tahun lalu" the time says
// when. "Three quarters" is a share: where it is a duration, words like "the last" stand before it.
// "300 ribu tahun ini" is no stretch of time.
bool outweighs(const QuantityMention& quantity, const TimeMention& time) {
  if (!quantity.span.overlaps(time.span)) return false;
  const bool duration = time.value.timex == Timex::duration;
  const std::optional<double> number = quantity.value.number;
  const bool measured = !quantity.value.unit.empty();
  if (measured && (duration || number) && quantity.span.begin < time.span.begin) return true;
  if (duration && number && *number >= kBeyondCalendar) return true;
  if (!quantity.span.contains(time.span)) return false;
  if (quantity.span == time.span) return duration && (measured || (number && *number < 1));
  return duration || measured;
}

void remove_outweighed(std::vector<TimeMention>& times,
                       const std::vector<QuantityMention>& quantities) {
  auto quantity = quantities.begin();
  std::erase_if(times, [&](const TimeMention& time) {
    while (quantity != quantities.end() && quantity->span.end <= time.span.begin) ++quantity;
    return quantity != quantities.end() && outweighs(*quantity, time);
  });
}

}  // namespace

void settle(Annotations& annotations) {
  remove_outweighed(annotations.times, annotations.quantities);
  remove_overlapped(annotations.quantities, annotations.times);
  remove_overlapped(annotations.entities, annotations.times);
  remove_overlapped(annotations.entities, annotations.quantities);
}

}  // namespace crosscheck
