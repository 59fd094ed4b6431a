// crosscheck check ARTICLE...: read, extract from each, compare all.

#include "cli/commands.h"
#include "cli/each_article.h"
#include "cli/findings.h"
#include "cli/run.h"

namespace crosscheck {

int run_check(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::report);
  if (!reporter || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  std::vector<Extraction> extractions;
  for_each_article<Extraction>(
      run, [&](const Article& article) { return checker->extract(article); },
      [&](Extraction&& extraction) { extractions.push_back(std::move(extraction)); });
  return show_findings(run, *reporter, checker->compare(std::move(extractions)));
}

}  // namespace crosscheck
