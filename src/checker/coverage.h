// How much of what articles say in numbers and dates the rules read: for the author who looks for
// the next rule to write.
//
//   CoverageCounter counter(checker);
//   for (const Article& article : articles) counter.add(counter.read(article));
//   Coverage coverage = counter.finish();
//   coverage.after[0]     {"NUM orang tewas", 214}: the most frequent words behind unread numbers
//
// A number or date counts as read if it lies inside the match or the value of a claim. It is looked
// for in the text, headlines are not counted. The numbers of a shape may have a hedge and a
// multiplier, which it leaves out; a unit is given as annotations give it: "NUM % dari", "NUM km
// dari".
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "checker/checker.h"

namespace crosscheck {

struct Share {
  size_t seen = 0;
  size_t read = 0;

  Share& operator+=(Share other) {
    seen += other.seen;
    read += other.read;
    return *this;
  }
  // In percent; 0 where nothing was seen.
  double percent() const {
    return seen == 0 ? 0 : 100.0 * static_cast<double>(read) / static_cast<double>(seen);
  }
};

struct ArticleCoverage {
  std::string article;  // id
  Share numbers;
  Share times;
};

struct NumberShape {
  std::string words;
  size_t count = 0;
};

// What one article adds.
struct CoverageReading {
  ArticleCoverage article;
  std::vector<std::string> after;   // shapes of its unread numbers, "NUM orang tewas"
  std::vector<std::string> before;  // "tewas sedikitnya NUM"
  std::set<std::string> rules;      // that claimed anything
};

struct Coverage {
  std::vector<ArticleCoverage> articles;  // in the order added
  ArticleCoverage total;
  std::vector<NumberShape> after;  // the most frequent first
  std::vector<NumberShape> before;
  size_t rules = 0;               // of patterns, as selected
  std::vector<std::string> idle;  // those of them that claimed nothing
};

inline constexpr size_t kShapesShown = 20;

class CoverageCounter {
 public:
  // `checker` must outlive the counter.
  explicit CoverageCounter(const Checker& checker) : checker_(checker) {}

  // Any number of threads may read.
  CoverageReading read(const Article& article) const;
  void add(CoverageReading&& reading);
  Coverage finish() const;

 private:
  const Checker& checker_;
  std::vector<ArticleCoverage> articles_;
  ArticleCoverage total_;
  std::map<std::string, size_t> after_, before_;
  std::set<std::string> fired_;
};

}  // namespace crosscheck
