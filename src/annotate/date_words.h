// Tells sentences whose dates may be wrong by the calendar alone from the many that have none such,
// by their words: before any time in them is read.
//
//   DateWords words(pack.times, vocabulary);     // while the vocabulary is built
//   words.may_err(document, sentence)            // "Rabu (17/7/2024)", "31 September": true
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/time_words.h"
#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

class DateWords {
 public:
  DateWords(const TimeWords& words, Vocabulary& vocabulary);

  // False only if no date of the sentence can be one that no calendar has, or not fit a weekday
  // beside it.
  bool may_err(const Document& document, const Sentence& sentence) const;

 private:
  enum Role : uint8_t { kWeekday = 1, kMonth = 2, kMark = 4 };

  void note(const std::string& word, Role role, Vocabulary& vocabulary);
  void note_marks(const TimeForm& form, Vocabulary& vocabulary);
  uint8_t roles(WordId word) const { return word < roles_.size() ? roles_[word] : 0; }

  std::vector<uint8_t> roles_;  // by WordId: a set of Role
};

}  // namespace crosscheck
