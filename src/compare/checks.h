// Findings of built-in checks: claims that are operands of one statement that can't be right.
//
//   "Rabu (8/8/2019)"    two claims, a weekday and a date     contradiction: both sides are cited
//   "31/9/2019"          one claim                            contradiction: no calendar has it
//
// The claims were made because the check failed, so there is nothing left to compare. Equations are
// worked out again for what to show: compare/sums.h.
#pragma once

#include <vector>

#include "compare/thread_desk.h"

namespace crosscheck {

// For threads of rules that name a check.
void add_failed_check(const ThreadDesk& desk, std::vector<Finding>& findings);

}  // namespace crosscheck
