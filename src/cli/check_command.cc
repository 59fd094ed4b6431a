// crosscheck check ARTICLE...: read, extract from each, compare all.

#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/in_order.h"
#include "cli/run.h"

namespace crosscheck {

int run_check(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::report);
  if (!reporter || !run.open_output()) return run.status();
  const std::optional<Checker> checker = run.load_checker();
  if (!checker) return run.status();
  const ReadArticles read = run.read_articles();

  std::vector<Extraction> extractions;
  extractions.reserve(read.articles.size());
  in_order<Extraction>(
      read.articles.size(), run.jobs(),
      [&](size_t i) { return checker->extract(read.articles[i]); },
      [&](Extraction&& extraction) {
        extractions.push_back(std::move(extraction));
        run.progress(extractions.size(), read.articles.size());
      });
  return show_findings(run, *reporter, checker->compare(std::move(extractions)));
}

}  // namespace crosscheck
