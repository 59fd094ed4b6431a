// Rules put to their own examples, by the path that `check` takes.
//
//   Result<RuleTestSummary> summary = test_rules({.rules = {"rules"}});
//   for (const RuleTestFailure& failure : summary->failures) show(to_string(failure.diagnostic));
//
// Every example is an article of its own; the claims of its rule must be exactly those it names.
// The run is made with the index and without it: both must agree. A pattern that no example
// exercises fails too, as does an example marked "todo" that passes.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "checker/checker.h"

namespace crosscheck {

struct RuleTestSummary {
  size_t rules = 0;
  size_t examples = 0;
  size_t passed = 0;
  size_t todo = 0;  // known failures: do not fail the run
  Diagnostics failures;
};

Result<RuleTestSummary> test_rules(const CheckerOptions& options);

// Faults of the rule files, those that only compiling shows included. Empty if all is well.
Diagnostics lint_rules(const CheckerOptions& options);

// Faults of single rule files, beside the shipped lexicons and entities of `options`.
Diagnostics lint_rule_files(const CheckerOptions& options, const std::vector<std::string>& files);

// A claim as examples write it: "actor=KP n=>10000 place=RU modality=projected".
std::string example_notation(const Rule& rule, const Claim& claim);

}  // namespace crosscheck
