// Findings about equations: the operands of one statement, and the sum that does not come out.
//
//   "48 orang, terdiri dari 41 dewasa dan 6 anak"
//     why   41 + 6 = 47, not 48
//   "naik 20 persen dari Rp 50.000 menjadi Rp 65.000"
//     why   (65,000 IDR - 50,000 IDR) / 50,000 IDR × 100 = 30, not 20 %
//           rounded figures allow 26.47 to 33.33
//
// Operands that satisfy their equation make no finding: claims from elsewhere may.
#pragma once

#include <vector>

#include "compare/thread_desk.h"

namespace crosscheck {

// For threads of rules that check an equation.
void add_wrong_sum(const ThreadDesk& desk, std::vector<Finding>& findings);

}  // namespace crosscheck
