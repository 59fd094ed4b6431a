// The forms of time expressions as one table over words and classes; the longest that fits at a
// token.
//
//   TimePatternTable table(words, vocabulary);
//   if (token.may_begin(kBeginsTime)) match = table.longest(document, i, sentence.last, false);
//   if (match.length > 0) use(table.pattern(match), match.taken());
//
// The forms share their beginnings (a trie), so that a token is looked at once however many forms
// begin alike. Immutable once built, for any number of threads. Knows nothing of the calendar.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/time_words.h"
#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

// What an item of a form took. `value` is the number, the month, the unit as TimeUnit ...; of a
// clock 60 times the hour plus the minute, of a dotted date 10,000 times the year plus 100 times
// the month plus the day.
struct TimeCapture {
  TimeClass what = TimeClass::literal;
  uint32_t token = 0;
  double value = 0;
};

struct TimeMatch {
  uint32_t length = 0;  // tokens; 0 if there is none
  uint32_t pattern = 0;
  uint32_t captures = 0;
  std::array<TimeCapture, 12> capture;

  std::span<const TimeCapture> taken() const { return {capture.data(), captures}; }
};

class TimePatternTable {
 public:
  TimePatternTable(const TimeWords& words, Vocabulary& vocabulary);

  // The longest form that fits tokens [first, ..) before `last`; of equals the first of the file.
  // `beside_date` admits the forms that stand only next to a date.
  TimeMatch longest(const Document& document, uint32_t first, uint32_t last,
                    bool beside_date) const;

  // How many tokens of [at, last) are a count ("12", "dua belas"; 0: none), and its value.
  uint32_t count_at(const Document& document, uint32_t at, uint32_t last, double& value) const;

  const TimePattern& pattern(const TimeMatch& match) const { return patterns_[match.pattern]; }

 private:
  struct Edge {
    TimeClass what;
    WordId word;
    uint32_t node;
  };
  struct Node {
    std::vector<Edge> edges;
    std::vector<uint32_t> ends;  // patterns, in the order of the file
  };
  struct WordClass {
    TimeClass what;
    bool capital;  // counts only with a capital
    double value;
  };
  struct Walk;

  void add_classes(const TimeWords& words, Vocabulary& vocabulary);
  void add_class(std::string_view word, WordClass entry, Vocabulary& vocabulary);
  void add_feasts(const TimeWords& words, Vocabulary& vocabulary);
  void add_form(const TimeForm& form, uint32_t pattern, Vocabulary& vocabulary);
  void index_starts(Vocabulary& vocabulary);
  bool may_take(const Edge& edge, WordId word) const;
  void visit(Walk& walk, uint32_t node, uint32_t at) const;
  void follow(Walk& walk, const Edge& edge, uint32_t at) const;
  void finish(Walk& walk, const Node& node, uint32_t at) const;
  bool fits_before(const TimePattern& pattern, size_t index, const Walk& walk) const;
  std::span<const WordClass> classes_of(WordId word) const;
  std::span<const Edge> edges_at(WordId word) const {
    if (word >= starts_.size()) return {};
    return starts_[word];
  }
  // How many tokens from `at` the class takes (0: none), and its value.
  uint32_t take(Walk& walk, TimeClass what, uint32_t at, double& value) const;
  uint32_t take_count(Walk& walk, uint32_t at, double& value) const;
  uint32_t take_feast(const Walk& walk, TimeClass what, uint32_t at, double& value) const;
  bool word_value(const Walk& walk, TimeClass what, uint32_t at, double& value) const;

  enum class NumberRole : uint8_t { none, value, teen, multiplier };
  struct NumberWord {
    NumberRole role = NumberRole::none;
    double value = 0;
  };
  NumberWord number_word(WordId word) const {
    return word < numbers_.size() ? numbers_[word] : NumberWord{};
  }

  std::vector<TimePattern> patterns_;
  std::vector<std::vector<WordId>> after_;  // by pattern
  std::vector<Node> nodes_{1};
  std::vector<std::vector<WordClass>> classes_;  // by WordId
  std::vector<NumberWord> numbers_;              // by WordId
  // Names of feasts: the first word is of the class too, with an index into these.
  struct FeastName {
    std::vector<WordId> words;
    double feast = 0;
  };
  std::vector<FeastName> feasts_;
  // The edges of the root that a word can take, and those that digits can: most tokens have none.
  std::vector<std::vector<Edge>> starts_;  // by WordId
  std::vector<Edge> number_starts_;
};

}  // namespace crosscheck
