#include <cmath>

#include "annotate/number_digits.h"
#include "annotate/number_reading.h"

namespace crosscheck {

bool Reading::begin_digits() {
  if (take_slash_fraction() || take_bare_decimals()) return true;
  const std::string_view all = written(at_);
  const std::optional<Digits> digits = read_digits(all, lexicon_.words().decimal_mark);
  const bool clock = all.size() > 2 && all[0] == '0' && all[1] >= '0' && all[1] <= '9';  // "06.00"
  if (!digits || (clock && digits->decimals > 0)) return false;
  number_.digits = true;
  number_.decimals = digits->decimals;
  number_.step = std::pow(10.0, -digits->decimals);
  number_.other = digits->other;
  number_.plain = digits->decimals == 0 && !digits->grouped;
  sum_.group = digits->value;
  sum_.room = kNoRoom;
  sum_.has_group = true;
  ++at_;
  if (number_.plain && (take_spaced_groups() || take_spaced_decimals())) number_.plain = false;
  take_power();
  take_suffix();
  return true;
}

// ".25", ",5": nothing stands right before the mark.
bool Reading::take_bare_decimals() {
  if (at_ == 0 || !is_mark(at_ - 1, lexicon_.words().decimal_mark) || !tokens_[at_].glued)
    return false;
  if (at_ > 1 && tokens_[at_ - 1].glued && tokens_[at_ - 2].kind != TokenKind::punctuation)
    return false;
  const std::string_view digits = written(at_);
  if (digits.find_first_of(".,") != digits.npos || digits.size() > 15) return false;
  for (char c : digits) sum_.group = sum_.group * 10 + (c - '0');
  number_.digits = true;
  number_.decimals = static_cast<uint8_t>(digits.size());
  number_.step = std::pow(10.0, -number_.decimals);
  sum_.group *= number_.step;
  sum_.room = kNoRoom;
  sum_.has_group = true;
  --number_.first;
  ++at_;
  take_suffix();
  return true;
}

// "1 234 567", and "40 000": with plain blanks only where nothing else can be meant.
bool Reading::take_spaced_groups() {
  if (tokens_[at_ - 1].end - tokens_[at_ - 1].begin > 3 || written(at_ - 1).front() == '0')
    return false;
  uint32_t end = at_;
  double value = sum_.group;
  bool blanks = true;  // all gaps are plain blanks
  for (; is_digits(end) && !tokens_[end].glued; ++end) {
    const std::string_view group = written(end).substr(0, 3);
    const std::string_view gap =
        text_.substr(tokens_[end - 1].end, tokens_[end].begin - tokens_[end - 1].end);
    const bool wide = gap == " ";
    if (group.size() != 3 || group.find_first_not_of("0123456789") != group.npos) break;
    if (!wide && gap != "\u00A0" && gap != "\u202F" && gap != "\u2009") break;
    blanks &= wide;
    const std::optional<Digits> digits = read_digits(written(end), lexicon_.words().decimal_mark);
    if (!digits || (digits->grouped) || digits->value >= 1000) break;
    value = value * 1000 + digits->value;
    if (digits->decimals == 0) continue;
    number_.decimals = digits->decimals;
    number_.step = std::pow(10.0, -digits->decimals);
    ++end;
    break;
  }
  const bool sure = end > at_ + 1 || (end == at_ + 1 && (!blanks || written(at_) == "000"));
  if (!sure || is_digits(end)) return false;
  sum_.group = value;
  at_ = end;
  return true;
}

// "12, 6 juta": a slip, as no list ends in a comma and a number. A list does before it: "5, 6, 7
// juta".
bool Reading::take_spaced_decimals() {
  const char mark = lexicon_.words().decimal_mark;
  if (!is_mark(at_, mark) || !is_glued(at_) || !is_digits(at_ + 1) || is_glued(at_ + 1))
    return false;
  const std::string_view whole = written(at_ - 1), decimals = written(at_ + 1);
  const Numeral& times = numeral(at_ + 2);
  if (whole.size() > 3 || decimals.size() > 2 || times.kind != NumeralKind::multiplier)
    return false;
  if (decimals.find_first_not_of("0123456789") != decimals.npos || times.times < 1000) return false;
  if (number_.first > 0 && is_mark(number_.first - 1, mark)) return false;
  if (lexicon_.before(tokens_, number_.first).kind == BeforeKind::name) return false;
  number_.decimals = static_cast<uint8_t>(decimals.size());
  number_.step = std::pow(10.0, -number_.decimals);
  for (size_t i = 0; i < decimals.size(); ++i)
    sum_.group += (decimals[i] - '0') * std::pow(10.0, -static_cast<double>(i + 1));
  at_ += 2;
  return true;
}

// A number in digits goes on only as "2 juta 300 ribu".
bool Reading::next_digits() {
  if (tokens_[at_].glued) return false;
  if (number_.digits && sum_.has_group) return take_mixed_fraction();
  if (sum_.has_group || sum_.total == 0 || !number_.digits) return false;
  const std::optional<Digits> digits = read_digits(written(at_), lexicon_.words().decimal_mark);
  const Numeral& times = numeral(at_ + 1);
  if (!digits || times.kind != NumeralKind::multiplier || times.times < 1000) return false;
  if (digits->value * times.times >= sum_.floor) return false;
  save();
  sum_.group = digits->value;
  sum_.has_group = true;
  at_ += 2;
  return take_multiplier(times.times) || undo();
}

// "three hundred and 21": digits behind a joiner fill what the hundred left.
bool Reading::joined_digits(uint32_t at) {
  if (sum_.room != 100) return false;
  const std::optional<Digits> digits = read_digits(written(at), lexicon_.words().decimal_mark);
  if (!digits || digits->decimals > 0 || digits->value >= sum_.room) return false;
  sum_.group += digits->value;
  sum_.room = kNoRoom;
  at_ = at + 1;
  return true;
}

// "dua koma nol lima", "two point seventy-one".
bool Reading::take_decimals() {
  if (!sum_.has_group || number_.decimals > 0) return false;
  uint32_t i = at_ + 1;
  double factor = 1, fraction = 0;
  uint8_t decimals = 0;
  if (is_digits(i) && number_.digits && written(i).find_first_of(".,") == std::string_view::npos) {
    for (char c : written(i)) {
      fraction += (c - '0') * (factor /= 10);
      ++decimals;
    }
    ++i;
  }
  bool tens = false;
  for (; numeral(i).kind == NumeralKind::value; ++i) {
    const double value = numeral(i).value;
    if (value >= 10 && decimals > 0) break;
    if (value < 10) {
      if (!tens) ++decimals, factor /= 10;
      fraction += value * factor;
      if (tens) break;
    } else {
      factor = 0.01, decimals = 2, tens = value >= 20;
      fraction = value * factor;
      if (is_mark(i + 1, '-')) ++i;
    }
  }
  if (decimals == 0) return false;
  sum_.group += fraction;
  sum_.room = kNoRoom;
  sum_.last_digit = 0;
  number_.decimals = decimals;
  number_.step = std::pow(10.0, -decimals);
  number_.plain = false;
  at_ = i + (tens && numeral(i).kind == NumeralKind::value ? 1 : 0);
  return true;
}

// The whole number at `at`, with its sign: "6", "-4", "+23". It must hang on what stands before.
std::optional<int> Reading::exponent(uint32_t at, uint32_t& end) const {
  const bool negative = is_mark(at, '-') || written(at) == "\u2212";
  const uint32_t digits = at + (negative || is_mark(at, '+') ? 1 : 0);
  if (!is_glued(at) || !is_digits(digits) || !is_glued(digits)) return std::nullopt;
  const std::string_view power = written(digits);
  if (power.size() > 2 || power.find_first_of(".,") != power.npos) return std::nullopt;
  int value = 0;
  for (char c : power) value = value * 10 + (c - '0');
  end = digits + 1;
  return negative ? -value : value;
}

// "1.3e6", "1.1^23", "1.3x10^6".
void Reading::take_power() {
  const std::string_view mark = written(at_);
  uint32_t end = at_;
  if (take_power_of_ten() || !is_glued(at_)) return;
  const bool scientific = mark == "e" || mark == "E";
  if (!scientific && mark != "^") return;
  const std::optional<int> power = exponent(at_ + 1, end);
  if (!power || is_glued(end)) return;
  const double factor = std::pow(scientific ? 10.0 : sum_.group, scientific ? *power : *power - 1);
  sum_.group *= factor;
  number_.step = scientific ? number_.step * factor : 1;
  number_.plain = false;
  number_.other.reset();
  at_ = end;
}

bool Reading::take_power_of_ten() {
  const std::string_view mark = written(at_);
  if (mark != "x" && mark != "X" && mark != "*" && mark != "\u00D7") return false;
  uint32_t end = at_;
  if (written(at_ + 1) != "10" || written(at_ + 2) != "^") return false;
  const std::optional<int> power = exponent(at_ + 3, end);
  if (!power) return false;
  const double factor = std::pow(10.0, *power);
  sum_.group *= factor;
  number_.step *= factor;
  number_.plain = false;
  number_.other.reset();
  at_ = end;
  return true;
}

// "10k", "US$3.5bn", "12.3m tonnes"; in money also apart: "Rp 5 M".
void Reading::take_suffix() {
  const PhraseTable::Match match = lexicon_.suffix(tokens_.subspan(at_));
  if (match.length == 0) return;
  const NumberSuffix& suffix = lexicon_.words().suffixes[match.value];
  const uint32_t end = at_ + match.length;
  if (suffix.decimals && number_.decimals == 0) return;
  const bool glued = tokens_[at_].glued;
  const bool as_money = suffix.money && money_;
  const bool as_count = suffix.counted && glued && counts(end);
  const bool as_letters = !suffix.money && (glued || (suffix.apart && number_.decimals > 0));
  if (!as_money && !as_count && !as_letters) return;
  if (is_glued(end) && tokens_[end].kind != TokenKind::punctuation) return;
  at_ = end;
  number_.plain = false;
  take_multiplier(suffix.times);
}

// True if what is counted stands at `at`: "2.7m sales", "35m of its users", but not "2.7m tall".
bool Reading::counts(uint32_t at) const {
  if (at >= tokens_.size() || tokens_[at].glued || tokens_[at].kind != TokenKind::word)
    return false;
  if (is(at, kOf)) return is(at + 1, kFunctionWord);
  return tokens_[at].shape == Shape::lower && !is(at, kFunctionWord) && !is(at, kLengthWord);
}

}  // namespace crosscheck
