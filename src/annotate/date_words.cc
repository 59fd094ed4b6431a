#include "annotate/date_words.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool is_day(TimeClass what) {
  return what == TimeClass::day || what == TimeClass::loose_day;
}
bool is_month(TimeClass what) {
  return what == TimeClass::month_number || what == TimeClass::loose_month;
}

bool is_year(TimeClass what) {
  return what == TimeClass::year || what == TimeClass::loose_year || what == TimeClass::short_year;
}

}  // namespace

DateWords::DateWords(const TimeWords& words, Vocabulary& vocabulary) {
  for (const TimeWord& weekday : words.weekdays)
    note(weekday.word, vocabulary).weekday = static_cast<uint8_t>(weekday.value);
  for (const TimeWord& month : words.months) {
    Word& word = note(month.word, vocabulary);
    word.month = static_cast<uint8_t>(month.value);
    word.month_with_capital = month.capital;
  }
  for (const TimePattern& pattern : words.patterns) {
    for (const TimeForm& form : pattern.forms) note_marks(form, vocabulary);
  }
}

DateWords::Word& DateWords::note(const std::string& word, Vocabulary& vocabulary) {
  const WordId id = vocabulary.add(word);
  if (words_.size() <= id) words_.resize(id + 1);
  vocabulary.note(id, kNamesDate);
  return words_[id];
}

// A form that says a day and a month has a word for the month, or a mark between their numbers. Of
// those with the year in front ("2024-07-17") the four digits tell; so they do of digits alone
// ("11.09.2019").
void DateWords::note_marks(const TimeForm& form, Vocabulary& vocabulary) {
  bool year = false, weekday = false;
  for (size_t i = 1; i + 1 < form.size(); ++i) {
    const TimeClass before = form[i - 1].what, after = form[i + 1].what;
    year |= before == TimeClass::year;
    weekday |= before == TimeClass::weekday;
    const bool day_first = is_day(before) && is_month(after);
    const bool month_first = is_month(before) && is_day(after);
    if (form[i].what != TimeClass::literal || (!day_first && !month_first)) continue;
    Word& mark = note(form[i].word, vocabulary);
    mark.is_mark = true;
    mark.month_first |= month_first && !year;
    const bool year_follows = i + 3 < form.size() && is_year(form[i + 3].what);
    const bool without_year = !year && !year_follows;
    mark.without_year |= without_year;
    mark.without_weekday |= without_year && !weekday;
  }
}

// One sentence, from left to right.
class DateWords::Reading {
 public:
  Reading(const DateWords& words, const Document& document, TokenRange tokens)
      : words_(words), document_(document), tokens_(tokens) {}

  bool run(std::vector<WrittenTime>& dates) {
    for (uint32_t at = tokens_.first; at < tokens_.last; ++at) {
      const Token& token = document_.tokens[at];
      if (token.kind == TokenKind::number) {
        if (token.may_begin(kNamesDate)) return false;  // a whole date
        note_number(token);
      } else if (token.may_begin(kNamesDate) && !note_word(at)) {
        return false;
      }
    }
    const bool weekday = !weekdays_.empty();
    if (month_alone_ && (weekday || late_day_ || long_year_)) return false;
    for (const WrittenTime& date : dates_) {
      dates.push_back(date);
      for (int day : weekdays_) {
        dates.push_back(date);
        dates.back().weekday = day;
      }
    }
    return true;
  }

 private:
  bool is_number(uint32_t at) const {
    return tokens_.contains(at) && document_.tokens[at].kind == TokenKind::number;
  }
  std::string_view text_of(uint32_t at) const {
    return document_.tokens[at].span().of(document_.text);
  }

  // The number at `at`, if it is one of at least `least` and at most `most` digits.
  std::optional<int> digits(uint32_t at, size_t least, size_t most) const {
    if (!is_number(at)) return std::nullopt;
    const std::string_view text = text_of(at);
    if (text.size() < least || text.size() > most) return std::nullopt;
    int value = 0;
    for (char c : text) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  void note_number(const Token& token) {
    const uint32_t size = token.end - token.begin;
    late_day_ |= size == 2 && token.span().of(document_.text) >= "29";
    long_year_ |= size == 5;
  }

  // False where what stands around the word has to be read.
  bool note_word(uint32_t& at) {
    const Token& token = document_.tokens[at];
    const Word word = words_.word(token.word);
    if (word.weekday > 0) weekdays_.push_back(word.weekday);
    if (word.month > 0 && (token.is_capitalised() || !word.month_with_capital))
      return note_month(at, word.month);
    const bool between = at > tokens_.first && is_number(at - 1) && is_number(at + 1);
    return !word.is_mark || !between || note_mark(at, word);
  }

  // "17 Juli 2024"
  bool note_month(uint32_t& at, int month) {
    if (at == tokens_.first || !is_number(at - 1) || is_number_at(at + 1, 5)) {
      month_alone_ = true;
      return true;
    }
    const auto day = digits(at - 1, 1, 2);
    if (!day || !stands_alone(at - 1)) return false;
    const auto year = digits(at + 1, 4, 4);
    add(*day, month, year);
    if (year) ++at;
    return true;
  }

  // "17/7/2024", "17/7"
  bool note_mark(uint32_t& at, const Word& mark) {
    const bool has_third = is_mark(at + 2) && is_number(at + 3);
    if (!has_third && !mark.without_year) return true;
    if (!has_third && !mark.without_weekday && weekdays_.empty()) return true;
    const auto day = digits(at - 1, 1, 2), month = digits(at + 1, 1, 2);
    if (!day || !month) return !has_third;
    const auto year = has_third ? digits(at + 3, 4, 4) : std::nullopt;
    if (mark.month_first || has_third != year.has_value() || !stands_alone(at - 1)) return false;
    add(*day, *month, year);
    at += has_third ? 3 : 1;
    return !is_mark(at + 1);
  }

  bool is_mark(uint32_t at) const {
    return tokens_.contains(at) && words_.word(document_.tokens[at].word).is_mark;
  }

  bool is_number_at(uint32_t at, size_t size) const {
    return is_number(at) && text_of(at).size() == size;
  }

  // No day before it that shares its month: "30 dan 31 Juli", "3-4/2".
  bool stands_alone(uint32_t day) const {
    constexpr uint32_t kBefore = 4;
    const uint32_t first = day - tokens_.first > kBefore ? day - kBefore : tokens_.first;
    for (uint32_t at = first; at < day; ++at) {
      if (is_number(at)) return false;
    }
    return true;
  }

  void add(int day, int month, std::optional<int> year) {
    WrittenTime& date = dates_.emplace_back();
    date.day = day;
    date.month = month;
    date.year = year;
  }

  const DateWords& words_;
  const Document& document_;
  const TokenRange tokens_;
  std::vector<WrittenTime> dates_;
  std::vector<int> weekdays_;
  bool month_alone_ = false;  // with no day before it
  bool late_day_ = false;     // a number that months may lack
  bool long_year_ = false;    // "20024"
};

bool DateWords::read(const Document& document, const Sentence& sentence,
                     std::vector<WrittenTime>& dates) const {
  return !sentence.may_begin(kNamesDate) || Reading(*this, document, sentence.tokens).run(dates);
}

}  // namespace crosscheck
