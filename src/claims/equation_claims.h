// Statements whose figures do not add up, as claims: one for each operand.
//
//   "48 orang, terdiri dari 41 dewasa dan 6 anak"  ->  slot whole   value 48
//                                                      slot part    value 41
//                                                      slot part    value 6
//
// All have the statement as their key, so that comparing finds them in one thread and works the sum
// out again. A statement that may be right makes no claim, nor does one that its sentence negates.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/claim_builder.h"
#include "language/units.h"

namespace crosscheck {

void add_equation_claims(const ReadField& field, const Units& units, std::vector<Claim>& claims);

}  // namespace crosscheck
