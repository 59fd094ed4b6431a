// crosscheck check ARTICLE...: read, extract from each, compare all, archived claims too.

#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/run.h"

namespace crosscheck {

int run_check(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::report);
  if (!reporter || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  return show_findings(run, *reporter, *checker, check_articles(run, *checker, reporter.get()));
}

}  // namespace crosscheck
