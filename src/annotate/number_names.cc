#include "annotate/number_names.h"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

constexpr uint32_t kLongWord = 5;       // letters
constexpr uint32_t kLongestSymbol = 3;  // letters
constexpr uint32_t kLongestCount = 11;  // digits
constexpr uint32_t kNear = 6;           // tokens within which a word of sport makes a score

bool is_year_value(double value) {
  return value >= 1900 && value < 2100;
}

}  // namespace

bool NumberNames::is_mark(uint32_t i, std::string_view marks) const {
  if (i >= tokens_.size() || tokens_[i].kind != TokenKind::punctuation) return false;
  return tokens_[i].end - tokens_[i].begin == 1 &&
         marks.find(text_[tokens_[i].begin]) != marks.npos;
}

uint32_t NumberNames::chain_end(uint32_t at) const {
  uint32_t links = 0, end = at + 1;
  bool clock = false;
  while (is_mark(end, "-/:.") && tokens_[end].glued && is_digits(end + 1) &&
         tokens_[end + 1].glued) {
    const bool short_numbers = tokens_[end - 1].end - tokens_[end - 1].begin < 5 &&
                               tokens_[end + 1].end - tokens_[end + 1].begin < 5;
    clock |= is_mark(end, ":") || (is_mark(end, "/") && short_numbers);
    ++links;
    end += 2;
  }
  return links > 1 || clock ? end : at;
}

bool NumberNames::is_glued_before(uint32_t first) const {
  if (first == 0 || !tokens_[first].glued) return false;
  const uint32_t before = first - 1;
  if (is_word(before) || is_mark(before, "/\\@#_&")) return true;
  if (is_mark(before, "=")) return !is_symbol_for(first);
  const bool hyphen = is_mark(before, "-.") && tokens_[before].glued && before > 0;
  return hyphen && (is_word(before - 1) || is_digits(before - 1));
}

// "M=4,1", "Mw=6,1": a symbol that stands apart, not a part of an address.
bool NumberNames::is_symbol_for(uint32_t first) const {
  if (first < 2 || !is_word(first - 2)) return false;
  const Token& symbol = tokens_[first - 2];
  return symbol.is_capitalised() && !symbol.glued && symbol.end - symbol.begin <= kLongestSymbol;
}

bool NumberNames::is_glued_to_word(uint32_t first) const {
  if (first == 0 || !tokens_[first].glued || !is_word(first - 1)) return false;
  const Token& word = tokens_[first - 1];
  return word.shape == Shape::lower && !word.glued && word.end - word.begin >= kLongWord;
}

bool NumberNames::is_hyphened_to_word(uint32_t first) const {
  if (first < 2 || !is_mark(first - 1, "-") || !tokens_[first - 1].glued) return false;
  const Token& word = tokens_[first - 2];
  return word.shape == Shape::lower && !word.glued && word.end - word.begin > 1;
}

bool NumberNames::is_glued_after(uint32_t last) const {
  if (last >= tokens_.size() || !tokens_[last].glued) return false;
  if (is_word(last)) return true;
  if (is_mark(last, "/")) return is_digits(last + 1) && tokens_[last + 1].glued;  // not "3.000/kg"
  return is_mark(last, "_@\\=") && last + 1 < tokens_.size() && tokens_[last + 1].glued;
}

bool NumberNames::is_list_number(uint32_t at) const {
  if (at != 0 || tokens_.size() < 3 || tokens_[0].end - tokens_[0].begin > 2) return false;
  return is_mark(1, ".)") && tokens_[1].glued && !tokens_[2].glued;
}

bool NumberNames::is_noun(uint32_t at) const {
  if (!is_word(at)) return false;
  const WordId word = tokens_[at].word;
  if (tokens_[at].shape != Shape::lower) return lexicon_.is(word, kCounted);
  return !lexicon_.is(word, kFunctionWord);
}

bool NumberNames::is_title_case() const {
  return std::none_of(tokens_.begin(), tokens_.end(), [this](const Token& token) {
    return token.shape == Shape::lower && token.end - token.begin > 4 &&
           !lexicon_.is(token.word, kFunctionWord);
  });
}

bool NumberNames::is_between_names(const Number& number) const {
  if (number.decimals > 1 || !is_word(number.last) || !tokens_[number.last].is_capitalised())
    return false;
  const Token& before = tokens_[number.first - 1];
  return before.end - before.begin > 1 && !lexicon_.is(before.word, kEndsPhrase) &&
         !is_title_case();
}

bool NumberNames::is_bracketed_name(const Number& number) const {
  if (number.first < 2 || !is_mark(number.first - 1, "(") || !is_mark(number.last, ")"))
    return false;
  if (tokens_[number.first - 2].shape == Shape::upper) return false;  // initials, and an age
  const Beside<BeforeKind> found = lexicon_.before(tokens_, number.first - 1);
  return found.length > 0 && found.kind == BeforeKind::name;
}

bool NumberNames::is_after_name(const Number& number) const {
  if (number.first < 2 || !is_word(number.first - 1)) return false;
  const Token& before = tokens_[number.first - 1];
  if (!before.is_capitalised()) return false;
  if (lexicon_.is(before.word, kFunctionWord) || lexicon_.is(before.word, kCounting)) return false;
  if (number.digits && number.decimals > 0) return is_between_names(number);
  if (number.digits) return number.plain && !is_noun(number.last);
  return tokens_[number.first].is_capitalised() && !is_title_case();
}

bool NumberNames::is_year(const Number& number) const {
  if (!number.plain || number.last - number.first != 1 || !is_year_value(number.value))
    return false;
  const bool round = std::fmod(number.value, 100) == 0;
  const bool leads = is_mark(number.last, "-") && tokens_[number.last].glued;
  if (round && leads && is_noun(number.last + 1)) return false;  // "the 2000-seat hall"
  if (number.first > 0 && lexicon_.is(tokens_[number.first - 1].word, kYearWord)) return true;
  return !round || !is_noun(number.last);  // "2000 orang"
}

bool NumberNames::is_named_year(const Number& number) const {
  if (number.first == 0 || std::fmod(number.value, 100) == 0 || !is_year(number)) return false;
  return lexicon_.is(tokens_[number.first - 1].word, kYearWord) &&
         lexicon_.before(tokens_, number.first).kind != BeforeKind::hedge;
}

bool NumberNames::is_code(const Number& number) const {
  return number.plain && number.last - number.first == 1 &&
         tokens_[number.first].span().size() > kLongestCount;
}

bool NumberNames::is_score(const Number& first, const Number& second) const {
  if (first.value >= second.value) return true;
  if (first.plain && second.plain && is_year_value(first.value) && is_year_value(second.value))
    return true;
  if (!first.plain || !second.plain || second.value > 200) return false;
  const uint32_t from = first.first > kNear ? first.first - kNear : 0;
  const uint32_t to =
      std::min<uint32_t>(second.last + kNear, static_cast<uint32_t>(tokens_.size()));
  for (uint32_t i = from; i < to; ++i) {
    if (lexicon_.is(tokens_[i].word, kScoreWord)) return true;
  }
  return false;
}

}  // namespace crosscheck
