// What lexicons must satisfy before patterns may use them.
#pragma once

#include "base/diagnostic.h"
#include "rules/rule.h"

namespace crosscheck {

// Notes a fault for each of these:
// - an entry of anything but words and stems, or of one other lexicon: "@other"
// - a lexicon that does not exist, with the nearest name that does
// - lexicons that take each other in
void check_lexicons(const RuleSet& rules, Diagnostics& faults);

}  // namespace crosscheck
