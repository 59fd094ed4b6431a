// crosscheck annotate ARTICLE...: what the program sees in each text.

#include "cli/commands.h"
#include "cli/each_article.h"
#include "cli/run.h"

namespace crosscheck {

int run_annotate(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::annotations);
  if (!reporter || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  for_each_article<std::string>(
      run,
      [&](const Article& article) {
        std::string out;
        reporter->annotations(checker->annotate(article), checker->entities(), out);
        return out;
      },
      [&](std::string&& out) { run.write(out); });
  return run.status();
}

}  // namespace crosscheck
