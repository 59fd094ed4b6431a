// Rules put to their own examples, by the path that `check` takes.
//
//   Result<RuleTestSummary> summary = test_rules({.rules = {"rules"}});
//   for (const Diagnostic& failure : summary->failures()) show(to_string(failure));
//
// Every example is an article of its own; the claims of its rule must be exactly those it names.
// The run is made with the index and without it: both must agree. A pattern that no example
// exercises fails too, as does an example marked "todo" that passes. That each language of a rule
// has an example that matches and one that does not is seen to where rules are loaded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "checker/checker.h"
#include "checker/example_claims.h"

namespace crosscheck {

// One thing that was tested: an example, or a part of a rule that no example shows at work.
struct RuleTestCase {
  std::string rule;
  std::string name;  // within the rule: "id 3", its third example in Indonesian; "id pattern 2"
  bool is_mutation = false;           // a change that no example noticed
  std::string todo;                   // why it is known to fail
  std::optional<Diagnostic> failure;  // none: it passed, or failed as known
};

struct RuleTestSummary {
  size_t rules = 0;
  size_t examples = 0;
  size_t passed = 0;
  size_t todo = 0;                  // known failures: do not fail the run
  std::optional<size_t> mutations;  // how many were tried, if any were asked for
  std::vector<RuleTestCase> cases;  // rule by rule

  Diagnostics failures() const;
};

struct RuleTestOptions {
  bool mutate = false;  // also change each rule, one item at a time: see mutation_testing.h
};

Result<RuleTestSummary> test_rules(const CheckerOptions& options,
                                   const RuleTestOptions& test_options = {});

// Faults of the rule files, those that only compiling shows included. Empty if all is well.
Diagnostics lint_rules(const CheckerOptions& options);

// Faults of single rule files, beside the shipped lexicons and entities of `options`.
Diagnostics lint_rule_files(const CheckerOptions& options, const std::vector<std::string>& files);

}  // namespace crosscheck
