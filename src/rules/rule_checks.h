// What a set of rules must satisfy beyond its grammar, so that a rule that cannot work is refused
// before it is silent for months.
#pragma once

#include "base/diagnostic.h"
#include "rules/rule.h"

namespace crosscheck {

// Notes a fault for each of these:
// - what lexicon_checks.h refuses
// - a leading or trailing gap; a pattern without any word, stem, lexicon or term, or that is
// optional as
//   a whole
// - a slot or lexicon that does not exist, with the nearest name that does; a lexicon without words
// in
//   the pattern's language
// - a key slot that a pattern neither binds nor sets and that has no "else"; a value that it does
// not give
// - two free-text slots side by side
// - a stance that its sides do not name, or that a pattern binds to words; a term that its lexicon
//   does not have; a value for "set" that only a text can give
// - a slot of entities or names without "is"; a claim, topic or example that names an unknown slot
// - a time that is asked to be what no time is
// - an equation of slots that do not exist, or are no figures, or that a pattern does not bind; one
//   in a rule that does not check it
// - an example in a language without patterns
// - a rule without patterns, without a key, or in a language without an example that matches and
//   one that does not; those marked "todo" don't count
void check_rules(const RuleSet& rules, Diagnostics& faults);

}  // namespace crosscheck
