// crosscheck extract ARTICLE...: each article's record, then its claims, one a line.

#include "cli/commands.h"
#include "cli/each_article.h"
#include "cli/run.h"

namespace crosscheck {

int run_extract(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::claims);
  if (!reporter || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  for_each_article<std::string>(
      run,
      [&](const Article& article) {
        std::string out;
        reporter->claims(extract_for(*reporter, *checker, article), out);
        return out;
      },
      [&](std::string&& out) { run.write(out); });
  return run.status();
}

}  // namespace crosscheck
