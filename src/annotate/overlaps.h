// Settles which annotation keeps words that several annotators claim.
//
//   "18.05 WIB"        a time, so 18,05 is no quantity
//   "Selasa (30/1)"    a time, so neither 30 nor 1 is one
//
//   "25 years old"       a measured quantity, which outweighs the duration inside of it
//
// Otherwise a time beats the quantities that it overlaps; both beat entities. Cues are left alone.
#pragma once

#include "annotate/annotations.h"

namespace crosscheck {

// Each list must be in the order of the text, without overlaps of its own; so it stays.
void settle(Annotations& annotations);

}  // namespace crosscheck
