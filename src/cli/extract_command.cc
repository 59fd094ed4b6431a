// crosscheck extract ARTICLE...: each article's record, then its claims, one a line.

#include "cli/commands.h"
#include "cli/in_order.h"
#include "cli/run.h"

namespace crosscheck {

int run_extract(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::claims);
  if (!reporter || !run.open_output()) return run.status();
  const std::optional<Checker> checker = run.load_checker();
  if (!checker) return run.status();
  const ReadArticles read = run.read_articles();

  size_t done = 0;
  in_order<std::string>(
      read.articles.size(), run.jobs(),
      [&](size_t i) {
        std::string out;
        reporter->claims(checker->extract(read.articles[i]), out);
        return out;
      },
      [&](std::string&& out) {
        run.write(out);
        run.progress(++done, read.articles.size());
      });
  return run.status();
}

}  // namespace crosscheck
