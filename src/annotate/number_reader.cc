#include "annotate/number_reader.h"

#include <cmath>
#include <limits>
#include <utility>

#include "annotate/number_digits.h"

namespace crosscheck {
namespace {

constexpr double kNoRoom = 0;
constexpr double kStepOfShare = 0.1;  // "setengah juta" is as exact as "0,5 juta"

// What has been summed up so far: finished parts ("dua juta") and the group below a thousand that
// is still open ("tiga ratus").
struct Sum {
  double total = 0;
  double floor = std::numeric_limits<double>::infinity();  // multiplier of the last finished part
  double group = 0;
  double room = 1000;     // what may still be added to the group lies below it
  double last_digit = 0;  // the digit word just read, else 0
  bool has_group = false;

  double value() const { return total + group; }
};

// Reads one number; made for one call.
class Reading {
 public:
  Reading(const NumberLexicon& lexicon, std::string_view text, std::span<const Token> tokens,
          uint32_t at, bool money)
      : lexicon_(lexicon), text_(text), tokens_(tokens), at_(at), money_(money) {
    number_.first = at;
  }

  std::optional<Number> read();

 private:
  const Numeral& numeral(uint32_t i) const {
    static constexpr Numeral kNone;
    return i < tokens_.size() ? lexicon_.numeral(tokens_[i].word) : kNone;
  }
  bool is(uint32_t i, WordRole role) const {
    return i < tokens_.size() && lexicon_.is(tokens_[i].word, role);
  }
  bool is_digits(uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::number;
  }
  std::string_view written(uint32_t i) const { return tokens_[i].span().of(text_); }
  bool is_mark(uint32_t i, char mark) const {
    return i < tokens_.size() && tokens_[i].end - tokens_[i].begin == 1 &&
           text_[tokens_[i].begin] == mark;
  }
  bool is_glued(uint32_t i) const { return i < tokens_.size() && tokens_[i].glued; }

  bool begin();
  bool begin_digits();
  bool begin_word(const Numeral& first);
  bool take_article();
  bool next();
  bool next_numeral(const Numeral& numeral);
  bool next_digits();
  bool next_after_hyphen();
  bool next_after_joiner();
  bool take_joined_share(uint32_t joiner);
  std::pair<double, uint32_t> joined_share(uint32_t at) const;
  bool take_value(double value);
  bool take_multiplier(double times);
  bool multiply_total(double times);
  bool take_small_multiplier(double times);
  bool take_decimals();
  bool take_denominator(const Numeral& numeral);
  bool take_mixed_fraction();
  bool take_slash_fraction();
  bool take_bare_decimals();
  bool take_spaced_groups();
  void take_suffix();
  void take_out_of();
  bool read_vague(const Numeral& first);
  bool read_share(double value);
  std::optional<Number> finish();
  void save() { saved_ = sum_, saved_at_ = at_; }
  // Gives back the part that a multiplier would not fit on, unless it is all there is.
  bool undo() {
    if (saved_.value() > 0) sum_ = saved_, at_ = saved_at_;
    return false;
  }

  const NumberLexicon& lexicon_;
  std::string_view text_;
  std::span<const Token> tokens_;
  uint32_t at_;
  bool money_;
  bool ordinal_ = false;
  Number number_;
  Sum sum_;
  Sum saved_;
  uint32_t saved_at_ = 0;
};

std::optional<Number> Reading::read() {
  if (!begin()) return std::nullopt;
  if (number_.vague == nullptr) {
    while (next()) {
    }
    if (ordinal_) return std::nullopt;
    take_out_of();
  }
  return finish();
}

bool Reading::begin() {
  save();
  if (is_digits(at_)) return begin_digits();
  const Numeral& first = numeral(at_);
  return first.kind != NumeralKind::none && begin_word(first);
}

bool Reading::begin_digits() {
  if (take_slash_fraction() || take_bare_decimals()) return true;
  const std::optional<Digits> digits = read_digits(written(at_), lexicon_.words().decimal_mark);
  if (!digits) return false;
  number_.digits = true;
  number_.decimals = digits->decimals;
  number_.step = std::pow(10.0, -digits->decimals);
  number_.other = digits->other;
  number_.plain = digits->decimals == 0 && !digits->grouped;
  sum_.group = digits->value;
  sum_.room = kNoRoom;
  sum_.has_group = true;
  ++at_;
  if (number_.plain && take_spaced_groups()) number_.plain = false;
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

bool Reading::begin_word(const Numeral& first) {
  switch (first.kind) {
    case NumeralKind::value:
    case NumeralKind::times:
      sum_.room = 1000;
      if (first.lone && tokens_.size() > 1 && numeral(at_ + 1).kind != NumeralKind::decimal_mark)
        return false;
      if (first.kind == NumeralKind::value && first.value == 0) {
        ++at_;
        sum_.has_group = true;
        sum_.room = kNoRoom;
        return true;
      }
      return next_numeral(first);
    case NumeralKind::multiplier:
      if (!take_article()) return false;
      sum_.group = 1;
      sum_.has_group = true;
      ++at_;
      return take_multiplier(first.times);
    case NumeralKind::single_denominator:
      if (numeral(at_ + 1).kind == NumeralKind::multiplier)
        take_article();
      else if (!is(at_ + 1, kOf) || !take_article())
        return false;
      ++at_;
      return read_share(1 / first.value);
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
  if (is_mark(at_, '-')) return next_after_hyphen();
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
      if (!word.adds || !sum_.value()) return false;
      sum_.group += word.value * (sum_.has_group ? 1 : number_.scale);
      number_.step = kStepOfShare;
      sum_.has_group = true;
      sum_.room = kNoRoom;
      ++at_;
      return true;
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

bool Reading::take_value(double value) {
  if (value == 0 || value >= sum_.room) return false;
  if (!sum_.has_group) save();
  if (value >= 10 && sum_.room < 100) return false;
  sum_.group += value;
  sum_.has_group = true;
  sum_.last_digit = value < 10 ? value : 0;
  sum_.room = value >= 20 && std::fmod(value, 10) == 0 ? 10 : 1;
  return true;
}

bool Reading::take_multiplier(double times) {
  if (times < 1000) return take_small_multiplier(times);
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

// The share that follows a joiner, and where it ends: "a half", "one third", "two thirds"; else no
// share.
std::pair<double, uint32_t> Reading::joined_share(uint32_t at) const {
  const uint32_t word_at = at + is(at, kArticle);
  const Numeral& word = numeral(word_at);
  const Numeral& second = numeral(word_at + 1);
  const bool article = word_at > at;
  if (article && word.kind == NumeralKind::fraction && word.adds) return {word.value, word_at + 1};
  if (article && word.kind == NumeralKind::single_denominator) return {1 / word.value, word_at + 1};
  if (word.kind != NumeralKind::value || article) return {0, at};
  if (word.value == 1 && second.kind == NumeralKind::fraction) return {second.value, word_at + 2};
  if (second.kind == NumeralKind::denominator ||
      (word.value == 1 && second.kind == NumeralKind::single_denominator))
    return {word.value / second.value, word_at + 2};
  return {0, at};
}

// "one and a half", "two million and three quarters", "a billion and a half million".
bool Reading::take_joined_share(uint32_t joiner) {
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

// "two hundred and five", "three hundred and 21".
bool Reading::next_after_joiner() {
  const uint32_t joiner = at_;
  if (take_joined_share(joiner)) return true;
  const bool after_multiplier = (sum_.room == 100 || !sum_.has_group) && sum_.value() >= 100;
  if (!after_multiplier) return false;
  save();
  if (is_digits(joiner + 1) && sum_.room == 100) {
    const std::optional<Digits> digits =
        read_digits(written(joiner + 1), lexicon_.words().decimal_mark);
    if (!digits || digits->decimals > 0 || digits->value >= sum_.room) return false;
    sum_.group += digits->value;
    sum_.room = kNoRoom;
    at_ = joiner + 2;
    return true;
  }
  const Numeral& word = numeral(joiner + 1);
  if (word.kind != NumeralKind::value || !take_value(word.value)) return false;
  saved_at_ = joiner;
  at_ = joiner + 2;
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

// "dua pertiga", "one third"; "twenty fifth" makes the whole an ordinal.
bool Reading::take_denominator(const Numeral& word) {
  const bool one = sum_.value() == 1;
  if (word.kind == NumeralKind::denominator ||
      (one && word.kind == NumeralKind::single_denominator)) {
    if (number_.share || sum_.value() == 0) return false;
    ++at_;
    return read_share(sum_.value() / word.value);
  }
  if (!number_.digits && (sum_.room == 10 || sum_.room >= 100)) ordinal_ = true;
  return false;
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

// "3/4": a proper fraction with a small denominator.
bool Reading::take_slash_fraction() {
  const bool slash =
      is_mark(at_ + 1, '/') && is_glued(at_ + 1) && is_digits(at_ + 2) && is_glued(at_ + 2);
  if (!slash || (is_glued(at_ + 3) && is_mark(at_ + 3, '/'))) return false;
  const std::string_view above = written(at_), below = written(at_ + 2);
  if (above.size() != 1 || below.size() != 1 || above >= below) return false;
  number_.digits = true;
  at_ += 3;
  return read_share(static_cast<double>(above[0] - '0') / (below[0] - '0'));
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

// "10k", "US$3.5bn"; in money also apart: "Rp 5 M".
void Reading::take_suffix() {
  const PhraseTable::Match match = lexicon_.suffix(tokens_.subspan(at_));
  if (match.length == 0) return;
  const NumberSuffix& suffix = lexicon_.words().suffixes[match.value];
  if (suffix.decimals && number_.decimals == 0) return;
  if (suffix.money ? !money_ : !tokens_[at_].glued) return;
  if (is_glued(at_ + match.length) && tokens_[at_ + match.length].kind != TokenKind::punctuation)
    return;
  at_ += match.length;
  number_.plain = false;
  take_multiplier(suffix.times);
}

// "one in five", "dua dari tiga": a share, where the whole is a round number.
void Reading::take_out_of() {
  const double above = sum_.value();
  if (above < 1 || above > 9 || number_.decimals > 0 || above != std::floor(above)) return;
  const PhraseTable::Match match = lexicon_.out_of(tokens_.subspan(at_));
  if (match.length == 0) return;
  const uint32_t whole_at = at_ + match.length;
  if (whole_at >= tokens_.size()) return;
  const std::optional<Number> whole = Reading(lexicon_, text_, tokens_, whole_at, false).read();
  if (!whole || whole->vague != nullptr || whole->share || whole->value <= above) return;
  const double power = std::log10(whole->value);
  const bool round = power == std::floor(power) && power >= 1;
  if (!round && (whole->value > 10 || above > 4 || whole->value < 3)) return;
  at_ = whole->last;
  sum_ = {.total = above / whole->value};
  number_.share = true;
  number_.plain = false;
}

// "puluhan ribu", "tens of thousands", "several hundred".
bool Reading::read_vague(const Numeral& first) {
  number_.vague = &lexicon_.words().vague[first.index];
  take_article();
  ++at_;
  for (;;) {
    const uint32_t of = is(at_, kOf) ? 1 : 0;
    const Numeral& next = numeral(at_ + of);
    const bool multiplies = (next.kind == NumeralKind::multiplier && of == 0) ||
                            (next.kind == NumeralKind::vague && next.times > 0);
    if (!multiplies) return true;
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

}  // namespace

std::optional<Number> NumberReader::read(std::span<const Token> tokens, uint32_t at,
                                         bool money) const {
  return Reading(lexicon_, text_, tokens, at, money).read();
}

}  // namespace crosscheck
