// One reading of one number: the parts that NumberReader is made of. Only number_reader.cc,
// number_reading_digits.cc and number_reading_shares.cc include it.
//
//   std::optional<Number> number = Reading(lexicon, text, tokens, at, money).read();
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "annotate/number_lexicon.h"
#include "annotate/number_reader.h"

namespace crosscheck {

// What has been summed up so far: finished parts ("dua juta") and the group below a thousand that
// is still open ("tiga ratus").
struct NumberSum {
  double total = 0;
  double floor = std::numeric_limits<double>::infinity();  // multiplier of the last finished part
  double group = 0;
  double room = 1000;     // what may still be added to the group lies below it
  double last_digit = 0;  // the digit word just read, else 0
  double last_tens = 0;   // "thirty" just read, and not behind a joiner; else 0
  bool has_group = false;

  double value() const { return total + group; }
};

// Made for one call.
class Reading {
 public:
  Reading(const NumberLexicon& lexicon, std::string_view text, std::span<const Token> tokens,
          uint32_t at, bool money)
      : lexicon_(lexicon), text_(text), tokens_(tokens), at_(at), money_(money) {
    number_.first = at;
  }

  std::optional<Number> read();

 private:
  static constexpr double kNoRoom = 0;
  static constexpr double kStepOfShare = 0.1;  // "setengah juta" is as exact as "0,5 juta"

  // A part of one, and where it ends; no share if it is 0.
  struct Share {
    double value = 0;
    uint32_t end = 0;
  };

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
  std::string_view written(uint32_t i) const {
    return i < tokens_.size() ? tokens_[i].span().of(text_) : std::string_view();
  }
  bool is_mark(uint32_t i, char mark) const {
    return i < tokens_.size() && tokens_[i].end - tokens_[i].begin == 1 &&
           text_[tokens_[i].begin] == mark;
  }
  bool is_glued(uint32_t i) const { return i < tokens_.size() && tokens_[i].glued; }
  std::optional<Number> number_at(uint32_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    return Reading(lexicon_, text_, tokens_, at, false).read();
  }

  // Words: number_reader.cc.
  bool begin();
  bool begin_word(const Numeral& first);
  bool begin_value(const Numeral& first);
  bool begin_denominator(const Numeral& first);
  bool take_article();
  bool next();
  bool next_numeral(const Numeral& word);
  bool next_after_hyphen();
  bool take_rough_ending();
  bool next_after_stray_point();
  bool next_after_joiner();
  bool take_value(double value);
  bool take_multiplier(double times);
  bool multiply_total(double times);
  bool take_small_multiplier(double times);
  bool take_adding_fraction(double value);
  bool read_vague(const Numeral& first);
  std::optional<Number> finish();

  // Digits: number_reading_digits.cc.
  bool begin_digits();
  bool take_bare_decimals();
  bool take_spaced_groups();
  bool take_spaced_decimals();
  bool next_digits();
  bool joined_digits(uint32_t at);
  bool take_decimals();
  void take_power();
  bool take_power_of_ten();
  std::optional<int> exponent(uint32_t at, uint32_t& end) const;
  void take_suffix();
  bool counts(uint32_t at) const;

  // Shares: number_reading_shares.cc.
  Share joined_share(uint32_t at) const;
  Share share_at(uint32_t at) const;
  bool take_joined_share(uint32_t joiner);
  bool take_denominator(const Numeral& word);
  bool take_as_denominator(const Numeral& word);
  void take_denominator_number();
  bool take_mixed_fraction();
  bool take_slash_fraction();
  bool is_wide_fraction(double above, double below) const;
  void take_out_of();
  bool is_part_of(const Number& whole) const;
  void take_over();
  bool read_share(double value);

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
  bool ordinal_ = false;  // "twenty-first": no quantity
  bool plural_ = false;   // "twenty-firsts"
  bool below_ = false;    // the parts of a share are read, not a number
  double ordinal_value_ = 0;
  uint32_t ordinal_end_ = 0;
  Number number_;
  NumberSum sum_;
  NumberSum saved_;
  uint32_t saved_at_ = 0;
};

}  // namespace crosscheck
