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

// "25 years old", "dari 1000 rupiah": a measured quantity that says more than the time inside of
// it. "Three quarters" is a share: where it is a duration, words like "the last" stand before it.
bool outweighs(const QuantityMention& quantity, const TimeMention& time) {
  if (!quantity.span.contains(time.span)) return false;
  const bool duration = time.value.timex == Timex::duration;
  const std::optional<double> number = quantity.value.number;
  const bool measured = !quantity.value.unit.empty();
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
