// crosscheck rules test: the examples of every rule, and with --mutate what they leave unshown.

#include "checker/rule_testing.h"
#include "cli/commands.h"
#include "cli/rules_run.h"
#include "report/rule_test_report.h"

namespace crosscheck {
namespace {

std::string written(const RuleTestSummary& summary, const std::string& format) {
  if (format == "json") return rule_tests_as_json(summary);
  if (format == "junit") return rule_tests_as_junit(summary);
  return rule_tests_as_text(summary);
}

}  // namespace

int run_rules_test(const Options& options) {
  Run run(options);
  if (!format_known(run, {"text", "json", "junit"}) || !run.open_output()) return run.status();
  const Result<RuleTestSummary> summary =
      test_rules(run.checker_options(), {.mutate = options.mutate});
  if (!summary) {
    run.complain(summary.faults());
    return run.status();
  }
  run.write(written(*summary, options.format));
  return run.status(!summary->failures().empty());
}

}  // namespace crosscheck
