// Quantities, times and entities of an article as one sequence, in the order of the text.
#pragma once

#include <cstdint>

#include "annotate/annotations.h"

namespace crosscheck {

// Calls `visit` with each QuantityMention, TimeMention and EntityMention; each list is sorted
// already.
template <class Visit>
void visit_mentions(const Annotations& annotations, Visit visit) {
  constexpr uint32_t kEnd = UINT32_MAX;
  auto quantity = annotations.quantities.begin();
  auto time = annotations.times.begin();
  auto entity = annotations.entities.begin();
  while (true) {
    const uint32_t q = quantity == annotations.quantities.end() ? kEnd : quantity->span.begin;
    const uint32_t t = time == annotations.times.end() ? kEnd : time->span.begin;
    const uint32_t e = entity == annotations.entities.end() ? kEnd : entity->span.begin;
    if (q == kEnd && t == kEnd && e == kEnd) return;
    if (q <= t && q <= e) {
      visit(*quantity++);
    } else if (t <= e) {
      visit(*time++);
    } else {
      visit(*entity++);
    }
  }
}

}  // namespace crosscheck
