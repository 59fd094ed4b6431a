// crosscheck rules coverage ARTICLE...: the numbers and dates that the rules read, and the others.

#include "checker/coverage.h"
#include "cli/commands.h"
#include "cli/each_article.h"
#include "cli/rules_run.h"
#include "report/coverage_report.h"

namespace crosscheck {

int run_rules_coverage(const Options& options) {
  Run run(options);
  if (!format_known(run, {"text", "json"}) || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  CoverageCounter counter(*checker);
  for_each_article<CoverageReading>(
      run, [&](const Article& article) { return counter.read(article); },
      [&](CoverageReading&& reading) { counter.add(std::move(reading)); });
  const Coverage coverage = counter.finish();
  run.write(options.format == "json" ? coverage_as_json(coverage)
                                     : coverage_as_text(coverage, options.verbose));
  return run.status();
}

}  // namespace crosscheck
