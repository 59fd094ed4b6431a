// Two quantities as pairs of intervals: see quantity.h for what hard and soft mean.
//
//   relate_quantities(exactly(3000), about(3000), true).fit   ==  Fit::compatible
//   relate_quantities(million(2.9), exactly(2'874'301), true)  ==  compatible, rounded
//   relate_quantities(exactly(10), exactly(11), false).fit     ==  Fit::disjoint
//
// Every end of an interval counts as closed: "10,000" does not contradict "more than 10,000".
// Quantities of one dimension are converted; those of two, or of two currencies, are apart.
#pragma once

#include "annotate/quantity.h"
#include "compare/value_relation.h"
#include "language/units.h"

namespace crosscheck {

// `rounding`: whether one figure may be the other one rounded, or cut off, to fewer digits.
// Without `units`, quantities of different units are apart.
ValueRelation relate_quantities(const Quantity& a, const Quantity& b, bool rounding,
                                const Units* units = nullptr);

// True if the values of `a` lie below those of `b`.
bool is_below(const Quantity& a, const Quantity& b);

}  // namespace crosscheck
