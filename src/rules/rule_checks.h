// What a set of rules must satisfy beyond its grammar, so that a rule that cannot work is refused before
// it is silent for months.
#pragma once

#include "base/diagnostic.h"
#include "rules/rule.h"

namespace crosscheck {

// Notes a fault for each of these:
// - a leading or trailing gap; a pattern without any word, stem, lexicon or term
// - a slot or lexicon that does not exist, with the nearest name that does
// - a key slot that a pattern neither binds nor sets and that has no "else"; a value that it does not give
// - two free-text slots side by side
// - a stance that its sides do not name; an example that names an unknown slot
// - a rule without patterns, without a key, or in a language without an example that matches and one
//   that does not
void check_rules(const RuleSet& rules, Diagnostics& faults);

}  // namespace crosscheck
