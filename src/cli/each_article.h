// The loop that every command over articles runs: read, work on each, take the results in order.
//
//   for_each_article<std::string>(run, [&](const Article& article) { return report(article); },
//                                 [&](std::string&& text) { run.write(text); });
//
// `make` runs on any of the run's threads, `take` on the caller's, in the order of the articles. An
// article is gone once its result is taken.
#pragma once

#include <deque>
#include <utility>

#include "claims/surroundings.h"
#include "cli/in_order.h"
#include "cli/run.h"

namespace crosscheck {

// What an article says, with all that the format shows of it.
inline Extraction extract_for(const Reporter& reporter, const Checker& checker,
                              const Article& article) {
  Extraction extraction = checker.extract(article);
  if (reporter.wants_surroundings()) add_surroundings(article, extraction.claims);
  return extraction;
}

template <class Value, class Make, class Take>
void for_each_article(Run& run, Make make, Take take) {
  size_t done = 0;
  run.read_articles([&](const std::deque<Article>& articles) {
    in_order<Value>(
        articles.size(), run.jobs(), [&](size_t i) { return make(articles[i]); },
        [&](Value&& value) {
          take(std::move(value));
          run.progress(++done);
        });
  });
}

}  // namespace crosscheck
