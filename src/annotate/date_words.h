// Tells sentences whose dates may be wrong by the calendar alone from the many that have none such,
// by their words: before any time in them is read.
//
//   DateWords words(pack.times, vocabulary);     // while the vocabulary is built
//   words.read(document, sentence, dates)        // true; dates: Wednesday, 17 July 2024
//
// Immutable once built.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "annotate/time_expression.h"
#include "language/time_words.h"
#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

class DateWords {
 public:
  DateWords(const TimeWords& words, Vocabulary& vocabulary);

  // Puts into `dates` every date that the sentence can name, once with each weekday that it names.
  // False if that takes more than a look at single words: "31 September dan Senin", "30-31 Juli".
  bool read(const Document& document, const Sentence& sentence,
            std::vector<WrittenTime>& dates) const;

 private:
  class Reading;

  // What a word or mark can be.
  struct Word {
    uint8_t weekday = 0;  // 1 (Monday) to 7; 0: none
    uint8_t month = 0;    // 1 to 12
    bool month_with_capital = false;
    bool is_mark = false;          // between the numbers of a day and a month
    bool month_first = false;      // and the one before it may be the month
    bool without_year = false;     // and no year need follow
    bool without_weekday = false;  // even where no weekday is named
  };

  Word& note(const std::string& word, Vocabulary& vocabulary);
  void note_marks(const TimeForm& form, Vocabulary& vocabulary);
  Word word(WordId id) const { return id < words_.size() ? words_[id] : Word{}; }

  std::vector<Word> words_;  // by WordId
};

}  // namespace crosscheck
