#include "annotate/number_reader.h"

#include <cmath>

#include "annotate/number_reading.h"

namespace crosscheck {

std::optional<Number> Reading::read() {
  if (!begin()) return std::nullopt;
  if (number_.vague == nullptr) {
    while (next()) {
    }
    if (ordinal_ || below_) return std::nullopt;
    take_denominator_number();
    take_out_of();
    take_over();
  }
  return finish();
}

bool Reading::begin() {
  save();
  if (is_digits(at_)) return begin_digits();
  const Numeral& first = numeral(at_);
  return first.kind != NumeralKind::none && begin_word(first);
}

bool Reading::begin_word(const Numeral& first) {
  switch (first.kind) {
    case NumeralKind::value:
    case NumeralKind::times:
      return begin_value(first);
    case NumeralKind::multiplier:
      if (!take_article()) return false;
      sum_.group = 1;
      sum_.has_group = true;
      ++at_;
      return take_multiplier(first.times);
    case NumeralKind::single_denominator:
      return begin_denominator(first);
    case NumeralKind::fraction:
      take_article();
      ++at_;
      return read_share(first.value);
    case NumeralKind::decimal_mark:
      sum_.has_group = true;
      return numeral(at_ + 1).kind == NumeralKind::value && numeral(at_ + 1).value == 0 &&
             take_decimals();
    case NumeralKind::vague:
      return read_vague(first);
    default:
      return false;
  }
}

bool Reading::begin_value(const Numeral& first) {
  const bool alone = tokens_.size() == 1 || numeral(at_ + 1).kind == NumeralKind::decimal_mark;
  if (first.lone && !alone) return false;
  if (first.kind != NumeralKind::value || first.value != 0) return next_numeral(first);
  ++at_;
  sum_.has_group = true;
  sum_.room = kNoRoom;
  return true;
}

// "a third of", "a quarter million".
bool Reading::begin_denominator(const Numeral& first) {
  if (numeral(at_ + 1).kind == NumeralKind::multiplier)
    take_article();
  else if (!is(at_ + 1, kOf) || !take_article())
    return false;
  ++at_;
  return read_share(1 / first.value);
}

bool Reading::take_article() {
  if (number_.first == 0 || !is(number_.first - 1, kArticle)) return false;
  --number_.first;
  return true;
}

// "1.000" aside, one step: a word, a hyphen and a word, "and" and a word.
bool Reading::next() {
  if (at_ >= tokens_.size()) return false;
  if (is_digits(at_)) return next_digits();
  const Numeral& word = numeral(at_);
  if (word.kind != NumeralKind::none) return next_numeral(word);
  if (take_rough_ending()) return true;
  if (is_mark(at_, '-')) return next_after_hyphen();
  if (is_mark(at_, '.')) return next_after_stray_point();
  if (is(at_, kJoiner)) return next_after_joiner();
  return false;
}

bool Reading::next_numeral(const Numeral& word) {
  switch (word.kind) {
    case NumeralKind::value:
      if (!take_value(word.value)) return false;
      ++at_;
      return true;
    case NumeralKind::times:
      save();
      if (word.times >= sum_.room && sum_.room < 1000) return false;
      if (!take_value(word.value)) return false;
      ++at_;
      return take_multiplier(word.times) || undo();
    case NumeralKind::teen_suffix:
      if (sum_.last_digit == 0) return false;
      sum_.group += 10;
      sum_.last_digit = 0;
      ++at_;
      return true;
    case NumeralKind::multiplier:
      if (!take_multiplier(word.times)) return undo();
      ++at_;
      return true;
    case NumeralKind::vague:
      if (word.times == 0 || !take_multiplier(word.times)) return false;
      number_.approximate = lexicon_.words().vague[word.index].rough;
      ++at_;
      return true;
    case NumeralKind::fraction:
      return word.adds && take_adding_fraction(word.value);
    case NumeralKind::denominator:
    case NumeralKind::single_denominator:
    case NumeralKind::ordinal:
      return take_denominator(word);
    case NumeralKind::decimal_mark:
      return take_decimals();
    case NumeralKind::none:
      return false;
  }
  return false;
}

// "satu setengah", "2½".
bool Reading::take_adding_fraction(double value) {
  if (sum_.value() == 0) return false;
  sum_.group += value * (sum_.has_group ? 1 : number_.scale);
  number_.step = kStepOfShare;
  number_.plain = false;
  sum_.has_group = true;
  sum_.room = kNoRoom;
  ++at_;
  return true;
}

bool Reading::take_value(double value) {
  if (value == 0 || value >= sum_.room) return false;
  if (!sum_.has_group) save();
  if (value >= 10 && sum_.room < 100) return false;
  number_.small_scale = 1;
  sum_.group += value;
  sum_.has_group = true;
  sum_.last_digit = value < 10 ? value : 0;
  sum_.room = value >= 20 && std::fmod(value, 10) == 0 ? 10 : 1;
  sum_.last_tens = sum_.room == 10 ? value : 0;
  return true;
}

bool Reading::take_multiplier(double times) {
  if (times < 1000) return take_small_multiplier(times);
  number_.small_scale = 1;
  if (!sum_.has_group || number_.share) return multiply_total(times);
  const double part = sum_.group * times;
  if (sum_.total > 0 && part >= sum_.floor) return multiply_total(times);
  sum_ = {.total = sum_.total + part, .floor = times};
  number_.scale = times;
  return true;
}

// "tiga ribu triliun": what was read before counts the larger multiplier.
bool Reading::multiply_total(double times) {
  if (sum_.value() == 0 || (sum_.total > 0 && times <= sum_.floor)) return false;
  sum_ = {.total = sum_.value() * times, .floor = times};
  number_.scale = times;
  return true;
}

bool Reading::take_small_multiplier(double times) {
  if (times == 10) {
    if (sum_.last_digit == 0) return false;
    sum_.group += 9 * sum_.last_digit;
    sum_.room = 10;
  } else if (times == 100) {
    if (!sum_.has_group || sum_.group >= (number_.digits ? 1000 : 100)) return false;
    sum_.group *= times;
    sum_.room = times;
  } else {  // a dozen
    sum_ = {.total = sum_.value() * times, .floor = 0, .room = kNoRoom};
  }
  sum_.last_digit = 0;
  number_.small_scale = times;
  return true;
}

// "twenty-five", "two-thirds", "five-hundred".
bool Reading::next_after_hyphen() {
  const Numeral& word = numeral(at_ + 1);
  if (word.kind == NumeralKind::value && word.value < 10 && sum_.room == 10) {
    ++at_;
    if (next_numeral(word)) return true;
    --at_;
    return false;
  }
  const bool joined = is_glued(at_) && is_glued(at_ + 1);
  const bool fits = word.kind == NumeralKind::multiplier || word.kind == NumeralKind::denominator ||
                    word.kind == NumeralKind::single_denominator ||
                    (word.kind == NumeralKind::ordinal && sum_.room == 10);
  if (!fits || (!joined && word.kind == NumeralKind::multiplier)) return false;
  const uint32_t hyphen = at_;
  ++at_;
  if (next_numeral(word)) return true;
  at_ = hyphen;
  return false;
}

// "Rp3,3. triliun": a slip, as no sentence begins so.
bool Reading::next_after_stray_point() {
  const Numeral& times = numeral(at_ + 1);
  if (!number_.digits || sum_.total > 0 || !is_glued(at_) || times.times < 1000 ||
      times.kind != NumeralKind::multiplier || tokens_[at_ + 1].shape != Shape::lower)
    return false;
  if (!take_multiplier(times.times)) return false;
  at_ += 2;
  return true;
}

// "500-an ribu": the ending that makes it rough stands before the multiplier.
bool Reading::take_rough_ending() {
  if (!number_.digits || !is_glued(at_)) return false;
  const Beside<AfterKind> found = lexicon_.after(tokens_.subspan(at_));
  const Numeral& times = numeral(at_ + found.length);
  if (found.length == 0 || found.kind != AfterKind::hedge || times.kind != NumeralKind::multiplier)
    return false;
  if (!lexicon_.words().hedges[found.index].approximate || !take_multiplier(times.times))
    return false;
  number_.approximate = true;
  at_ += found.length + 1;
  return true;
}

// "two hundred and five", "three hundred and 21", "three hundred and two dozen".
bool Reading::next_after_joiner() {
  const uint32_t joiner = at_;
  if (below_ && numeral(joiner + 1).kind >= NumeralKind::denominator &&
      numeral(joiner + 1).kind <= NumeralKind::ordinal)
    return ++at_, take_as_denominator(numeral(joiner + 1));
  if (take_joined_share(joiner)) return true;
  const bool after_multiplier = (sum_.room == 100 || !sum_.has_group) && sum_.value() >= 100;
  if (!after_multiplier) return false;
  save();
  if (is_digits(joiner + 1)) return joined_digits(joiner + 1);
  const Numeral& word = numeral(joiner + 1);
  const Numeral& after = numeral(joiner + 2);
  if (word.kind != NumeralKind::value || !take_value(word.value)) return false;
  sum_.last_tens = 0;
  saved_at_ = joiner;
  at_ = joiner + 2;
  const bool multiplies = after.kind == NumeralKind::multiplier || after.kind == NumeralKind::vague;
  if (!multiplies || after.times < 12 || after.times >= 100) return true;
  sum_.group += word.value * (after.times - 1);
  sum_.room = kNoRoom;
  ++at_;
  return true;
}

// "puluhan ribu", "tens of thousands", "several hundred".
bool Reading::read_vague(const Numeral& first) {
  number_.vague = &lexicon_.words().vague[first.index];
  take_article();
  ++at_;
  for (;;) {
    const uint32_t of = is(at_, kOf) ? 1 : 0;
    const Numeral& next = numeral(at_ + of);
    const bool any = number_.vague->only_scaled;  // "a couple of hundred"
    const bool multiplies = (next.kind == NumeralKind::multiplier && (of == 0 || any)) ||
                            (next.kind == NumeralKind::vague && next.times > 0);
    if (!multiplies) return number_.scale > 1 || !number_.vague->only_scaled;
    number_.scale *= next.times;
    at_ += of + 1;
  }
}

std::optional<Number> Reading::finish() {
  number_.last = at_;
  number_.value = sum_.value();
  if (number_.vague != nullptr) return number_;
  const bool open_group =
      number_.step == 1 && sum_.has_group && sum_.total > 0;  // "dua juta tiga ratus"
  if (!number_.share) number_.step *= open_group ? 1 : number_.scale;
  if (number_.scale > 1) number_.other.reset(), number_.plain = false;
  return number_;
}

std::optional<Number> NumberReader::read(std::span<const Token> tokens, uint32_t at,
                                         bool money) const {
  return Reading(lexicon_, text_, tokens, at, money).read();
}

}  // namespace crosscheck
