// What an operand of an equation may be: all numbers that its words allow, and the one written.
//
//   "48 orang"               [48, 48]
//   "20 persen"              [19.5, 21] %      rounded to the last digit written, or cut off there
//   "Rp 2,9 juta"            [2850000, 3000000] IDR
//   "hampir 50"              [40, 50]          the hard interval, its ends closed
//   days({a}, {b})           of 1 and of 7 September: [6, 6] d
//
// Ends are closed throughout. Adding, comparing and dividing convert what measures the same; where
// units do not fit (rupiah and dollars) there is no result, and nothing can be said.
#pragma once

#include <optional>
#include <string>

#include "annotate/quantity.h"
#include "annotate/time_expression.h"
#include "base/calendar.h"
#include "language/units.h"

namespace crosscheck {

struct Amount {
  double min = 0;
  double max = 0;
  std::optional<double> written;  // from the numbers as they stand; none where one is vague
  std::string unit;               // as of a Quantity
  bool literal = false;           // a number of the equation itself: it fits every unit
};
using MaybeAmount = std::optional<Amount>;

Amount literal_amount(double number);
// `rounding` false: 10 is not 11, whatever may have been cut off.
Amount amount_of(const Quantity& quantity, bool rounding);

MaybeAmount add(const Amount& a, const Amount& b, const Units* units);
MaybeAmount subtract(const Amount& a, const Amount& b, const Units* units);
MaybeAmount multiply(const Amount& a, const Amount& b);
// Nothing where the divisor may be zero.
MaybeAmount divide(const Amount& a, const Amount& b, const Units* units);
Amount negated(Amount a);
Amount absolute(Amount a);
// `a` in the unit of `b`, if it has one.
MaybeAmount in_unit_of(const Amount& a, const Amount& b, const Units* units);

// Nothing for a time whose place in the calendar is not known.
MaybeAmount year_of(const TimeInterval& time);
// From one to the other, negative backwards; an interval where one is wider than a day. Years are
// counted with their fraction.
MaybeAmount days_between(const TimeInterval& a, const TimeInterval& b);
MaybeAmount years_between(const TimeInterval& a, const TimeInterval& b);
// The length of a TIMEX3 duration, "P10D"; nothing for another value or a count that is not known.
MaybeAmount days_of(const TimeExpression& duration, bool rounding);
MaybeAmount years_of(const TimeExpression& duration, bool rounding);

}  // namespace crosscheck
