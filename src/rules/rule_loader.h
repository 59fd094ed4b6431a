// Rule files into a RuleSet.
//
//   Result<RuleSet> rules = load_rules({"rules/packs", "/home/desk/our-rules"});
//
// Reads every .json of each folder, sorted by path. A rule or lexicon of a later folder replaces
// one of the same name from an earlier folder; within one folder that is a fault. All faults of all
// files are given: of JSON, of settings, of pattern grammar, and what rule_checks.h refuses.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace crosscheck {

Result<RuleSet> load_rules(const std::vector<std::string>& folders);

// The same for files that are already read: for tests and for `rules lint FILE`.
Result<RuleSet> load_rules(std::vector<JsonFile> files);

}  // namespace crosscheck
