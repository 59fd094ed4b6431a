#include <cmath>

#include "annotate/number_digits.h"
#include "annotate/number_reading.h"

namespace crosscheck {

// The share that follows a joiner: "a half", "one third", "fifty-four hundredths".
Reading::Share Reading::joined_share(uint32_t at) const {
  const uint32_t word_at = at + is(at, kArticle);
  const Numeral& word = numeral(word_at);
  if (word_at > at) {
    if (word.kind == NumeralKind::fraction && word.adds) return {word.value, word_at + 1};
    if (word.kind == NumeralKind::single_denominator) return {1 / word.value, word_at + 1};
    return {};
  }
  const Numeral& second = numeral(word_at + 1);
  if (word.kind != NumeralKind::value) return is_digits(at) ? share_at(at) : Share{};
  if (word.value == 1 && second.kind == NumeralKind::fraction) return {second.value, word_at + 2};
  if ((second.kind == NumeralKind::denominator && word.value < second.value) ||
      (word.value == 1 && second.kind == NumeralKind::single_denominator))
    return {word.value / second.value, word_at + 2};
  return share_at(at);
}

// A share without a multiplier, read as a number of its own.
Reading::Share Reading::share_at(uint32_t at) const {
  const std::optional<Number> number = number_at(at);
  if (!number || !number->share || number->first != at || number->value >= 1) return {};
  return {number->value, number->last};
}

// "one and a half", "two million and three quarters", "a billion and a half million".
bool Reading::take_joined_share(uint32_t joiner) {
  if (sum_.value() == 0) return false;
  const auto [share, end] = joined_share(joiner + 1);
  if (share == 0) return false;
  number_.step = kStepOfShare;
  const Numeral& times = numeral(end);
  if (times.kind == NumeralKind::multiplier && sum_.total > 0) {
    if (times.times >= sum_.floor) return false;
    sum_.total += share * times.times;
    at_ = end + 1;
    return true;
  }
  sum_.group += share * (sum_.has_group ? 1 : number_.scale);
  sum_.has_group = true;
  sum_.room = kNoRoom;
  at_ = end;
  return true;
}

// "dua pertiga", "one third"; "twenty fifth" makes the whole an ordinal, but "one hundred
// thirty-fifths" are parts of thirty-five.
bool Reading::take_denominator(const Numeral& word) {
  const double above = sum_.value();
  const bool plural = word.kind == NumeralKind::denominator;
  if (below_) return take_as_denominator(word);
  const bool late = word.value > 10 && !is_mark(at_ + 1, '-');  // "one sixteenth"; no "one second"
  if (plural || (above == 1 && (late || word.kind == NumeralKind::single_denominator))) {
    if (number_.share || above == 0) return false;
    const bool compound = word.value < 10 && sum_.last_tens > 0 && above > sum_.last_tens;
    if (word.value == 1 && !compound) return false;
    ++at_;
    if (compound) return read_share((above - sum_.last_tens) / (sum_.last_tens + word.value));
    return read_share(above / word.value);
  }
  if (!number_.digits && (sum_.room == 10 || sum_.room >= 100)) ordinal_ = true;
  return false;
}

// What is read are the parts themselves: "twenty-firsts", "one hundred fifth", "ten-thousandths".
bool Reading::take_as_denominator(const Numeral& word) {
  const double above = sum_.value();
  const bool adds = word.value < above && word.value < sum_.room;
  if (word.value == 0 || (!adds && word.value < 100)) return false;
  ordinal_ = true;
  plural_ = word.kind == NumeralKind::denominator;
  ordinal_value_ = adds ? above + word.value : above * word.value;
  ordinal_end_ = at_ + 1;
  return false;
}

// "three twenty-firsts", "one one-hundredth": the number is read, and another begins which, as an
// ordinal, says of how many parts.
void Reading::take_denominator_number() {
  const double above = sum_.value();
  const Numeral& begin = numeral(at_);
  if (number_.digits || number_.share || above == 0 || begin.kind != NumeralKind::value ||
      begin.value == 0)
    return;
  Reading below(lexicon_, text_, tokens_, at_, false);
  below.below_ = true;
  if (below.read() || !below.ordinal_ || (above != 1 && !below.plural_)) return;
  at_ = below.ordinal_end_;
  read_share(above / below.ordinal_value_);
}

// A part of one; a multiplier may follow: "setengah juta", "two thirds of a million".
bool Reading::read_share(double value) {
  number_.share = true;
  sum_ = {.total = 0, .group = value, .room = kNoRoom, .has_group = true};
  uint32_t i = at_;
  while (i < at_ + 2 && (is(i, kOf) || is(i, kArticle))) ++i;
  const Numeral& times = numeral(i);
  if (times.kind != NumeralKind::multiplier) return true;
  sum_ = {.total = value * times.times, .floor = times.times};
  number_.share = false;
  number_.step = kStepOfShare;
  number_.scale = times.times;
  at_ = i + 1;
  return true;
}

// "3/4": a proper fraction with a small denominator; "1/16 of".
bool Reading::take_slash_fraction() {
  const bool plain_slash = is_mark(at_ + 1, '/');
  const bool slash = (plain_slash || written(at_ + 1) == "\u2044") && is_glued(at_ + 1) &&
                     is_digits(at_ + 2) && is_glued(at_ + 2);
  if (!slash || (is_glued(at_ + 3) && is_mark(at_ + 3, '/'))) return false;
  const std::optional<Digits> above = read_digits(written(at_), lexicon_.words().decimal_mark);
  const std::optional<Digits> below = read_digits(written(at_ + 2), lexicon_.words().decimal_mark);
  if (!above || !below || above->decimals > 0 || below->decimals > 0) return false;
  if (above->value >= below->value || above->value == 0) return false;
  const bool small = written(at_).size() == 1 && written(at_ + 2).size() == 1;
  if (plain_slash && !small && !is_wide_fraction(above->value, below->value)) return false;
  number_.digits = true;
  at_ += 3;
  return read_share(above->value / below->value);
}

// What can be no date or season: "1/16 of", "5/64 inch".
bool Reading::is_wide_fraction(double above, double below) const {
  const bool power_of_two = below == 16 || below == 32 || below == 64;
  if (!power_of_two || std::fmod(above, 2) == 0) return false;
  return is(at_ + 3, kOf) || lexicon_.after(tokens_.subspan(at_ + 3)).kind == AfterKind::unit;
}

// "2 1/4".
bool Reading::take_mixed_fraction() {
  if (!number_.plain || number_.share) return false;
  const double whole = sum_.group;
  if (!take_slash_fraction()) return false;
  sum_.group += whole;
  number_.share = false;
  number_.plain = false;
  return true;
}

// "one in five", "satu dari tiga": a share, where the whole is a round number or, after words that
// say so, any number in words. "Dua dari tiga" counts a part of a whole.
void Reading::take_out_of() {
  const double above = sum_.value();
  if (above < 1 || above > 9 || number_.decimals > 0 || above != std::floor(above)) return;
  const PhraseTable::Match match = lexicon_.out_of(tokens_.subspan(at_));
  if (match.length == 0) return;
  const std::optional<Number> whole = number_at(at_ + match.length);
  if (!whole || whole->vague != nullptr || whole->share || whole->value <= above) return;
  const double power = std::log10(whole->value);
  const bool round = power == std::floor(power) && power >= 1;
  const bool small = whole->value <= 10 && above <= 4 && whole->value >= 3;
  const bool in_words = !whole->digits && (match.length > 1 || above == 1);
  const Beside<LinkKind> found = lexicon_.link(tokens_.subspan(at_));
  const bool part = match.length == 1 && found.length == 1 && found.kind == LinkKind::part_of;
  const bool as_part = part && above > 1;
  if (!round && (as_part || (!small && !in_words))) return;
  if (part && is_part_of(*whole)) return;
  at_ = whole->last;
  sum_ = {.total = above / whole->value};
  number_.share = true;
  number_.plain = false;
}

// "satu dari delapan korban", "menjadi satu dari 10 warga": somebody out of a set that the text
// knows one by one. A share is one of a kind of people at large.
bool Reading::is_part_of(const Number& whole) const {
  if (lexicon_.words().shares_of.empty()) return false;
  const bool became = number_.first > 0 && is(number_.first - 1, kBecomes);
  const bool counted = whole.last < tokens_.size() && tokens_[whole.last].kind == TokenKind::word &&
                       !is(whole.last, kFunctionWord);
  return became || (counted && !is(whole.last, kShareOf)) || is(whole.last, kDefinite) ||
         is(whole.last + 1, kDefinite);
}

// "one over twenty", with nothing that the twenty could count.
void Reading::take_over() {
  if (number_.digits || number_.share || !is(at_, kOver)) return;
  const std::optional<Number> below = number_at(at_ + 1);
  if (!below || below->vague != nullptr || below->share || below->value <= sum_.value()) return;
  const bool ends =
      below->last >= tokens_.size() || tokens_[below->last].kind == TokenKind::punctuation;
  if (!ends || is_glued(below->last + 1)) return;
  at_ = below->last;
  read_share(sum_.value() / below->value);
}

}  // namespace crosscheck
