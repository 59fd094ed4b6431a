#include "annotate/date_words.h"

namespace crosscheck {
namespace {

// A day or a month in digits.
bool is_date_number(TimeClass what) {
  return what == TimeClass::month_number || what == TimeClass::loose_month ||
         what == TimeClass::day || what == TimeClass::loose_day;
}

}  // namespace

DateWords::DateWords(const TimeWords& words, Vocabulary& vocabulary) {
  for (const TimeWord& weekday : words.weekdays) note(weekday.word, kWeekday, vocabulary);
  for (const TimeWord& month : words.months) note(month.word, kMonth, vocabulary);
  for (const TimePattern& pattern : words.patterns) {
    for (const TimeForm& form : pattern.forms) note_marks(form, vocabulary);
  }
}

void DateWords::note(const std::string& word, Role role, Vocabulary& vocabulary) {
  const WordId id = vocabulary.add(word);
  if (roles_.size() <= id) roles_.resize(id + 1);
  roles_[id] |= role;
  vocabulary.note(id, kNamesDate);
}

// A form that says a day and a month has a word for the month, or a mark between their numbers.
// Digits alone ("11.09.2019") need no note.
void DateWords::note_marks(const TimeForm& form, Vocabulary& vocabulary) {
  for (size_t i = 1; i + 1 < form.size(); ++i) {
    if (form[i].what == TimeClass::literal && is_date_number(form[i - 1].what) &&
        is_date_number(form[i + 1].what))
      note(form[i].word, kMark, vocabulary);
  }
}

bool DateWords::may_err(const Document& document, const Sentence& sentence) const {
  constexpr uint32_t kShortestDottedDate = 8;  // "1.9.2019"
  uint8_t found = 0;
  bool late_day = false, long_year = false;  // a day that months may lack, a year like "20019"
  for (uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
    const Token& token = document.tokens[at];
    if (token.kind == TokenKind::number) {
      const uint32_t size = token.end - token.begin;
      if (size >= kShortestDottedDate) return true;
      late_day |= size == 2 && token.span().of(document.text) >= "29";
      long_year |= size == 5;
    } else if (token.may_begin(kNamesDate)) {
      found |= roles(token.word);
      const bool before_number =
          at + 1 < sentence.tokens.last && document.tokens[at + 1].kind == TokenKind::number;
      if ((roles(token.word) & kMark) != 0 && before_number) return true;
    }
  }
  const bool weekday = (found & kWeekday) != 0;
  return (found & kMonth) != 0 && (weekday || late_day || long_year);
}

}  // namespace crosscheck
