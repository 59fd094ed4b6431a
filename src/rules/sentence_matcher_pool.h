// Sentence matchers between two texts: their tables by atom are large, and a text is short.
//
//   SentenceMatcherPool pool(rules);                       // a RuleMatcher
//   const SentenceMatcherPool::Loan matcher = pool.borrow();
//   matcher->match(document, annotations, sentence) ...
//
// Any number of threads may borrow; there are as many matchers as ever were lent at once.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "rules/sentence_matcher.h"

namespace crosscheck {

class SentenceMatcherPool {
 public:
  // `rules` must outlive the pool.
  explicit SentenceMatcherPool(const RuleMatcher& rules) : rules_(rules) {}

  // Gives the matcher back.
  struct Return {
    SentenceMatcherPool* pool = nullptr;
    void operator()(SentenceMatcher* matcher) const {
      const std::lock_guard lock(pool->mutex_);
      pool->idle_.emplace_back(matcher);
    }
  };
  using Loan = std::unique_ptr<SentenceMatcher, Return>;

  // A matcher made or set up so (sentence_matcher.h). Back in the pool when the loan ends, which
  // must not outlive it.
  Loan borrow(bool use_index = true, const PatternSet* left_out = nullptr) {
    Loan loan(take_idle(), {this});
    if (loan == nullptr) loan.reset(new SentenceMatcher(rules_));
    loan->set_up(use_index, left_out);
    return loan;
  }

 private:
  SentenceMatcher* take_idle() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    SentenceMatcher* matcher = idle_.back().release();
    idle_.pop_back();
    return matcher;
  }

  const RuleMatcher& rules_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<SentenceMatcher>> idle_;
};

}  // namespace crosscheck
