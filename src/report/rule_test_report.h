// The outcome of `rules test` for people, for programs, and for a CI's list of tests.
//
//   text    each failure with its line and a caret, then one line of counts
//   json    one object: schema crosscheck/rule-tests/1
//   junit   JUnit XML: a testsuite for each rule, a testcase for each example
//
// In JUnit an example is named by its rule, language and number, "conflict.troops-deployed id 3",
// so that the name stays while the text of an example is mended. What a rule's examples do not show
// (a pattern, a mutation) is a testcase only where it fails. No times are written: equal rules give
// equal bytes.
#pragma once

#include <string>

#include "checker/rule_testing.h"

namespace crosscheck {

std::string rule_tests_as_text(const RuleTestSummary& summary);
std::string rule_tests_as_json(const RuleTestSummary& summary);
std::string rule_tests_as_junit(const RuleTestSummary& summary);

}  // namespace crosscheck
