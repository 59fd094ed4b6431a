#include "annotate/quantity_candidates.h"

#include <utility>

#include "annotate/number_digits.h"

namespace crosscheck {

void read_as_whole(Number& number) {
  if (!number.other || number.decimals != 3) return;
  std::swap(number.value, *number.other);
  number.decimals = 0;
  number.step = 1;
}

bool CandidateReader::is_money(uint32_t at, uint32_t floor) const {
  if (at <= floor) return false;
  const Beside<BeforeKind> found = lexicon_.before(tokens_.subspan(floor), at - floor);
  return found.length > 0 && found.kind == BeforeKind::currency;
}

// Where the number ends that is told twice, in digits and in words: "53 (lima puluh tiga)", "lima
// belas (15)".
uint32_t CandidateReader::restated_end(const Number& number) const {
  const uint32_t at = number.last;
  if (at + 1 >= tokens_.size() || number.vague != nullptr || tokens_[at].glued) return at;
  const bool bracket = tokens_[at].span().of(text_) == "(";
  const bool digits = tokens_[at + bracket].kind == TokenKind::number;
  if (digits == number.digits) return at;
  const std::optional<Number> again = reader_.read(tokens_, at + bracket, false);
  if (!again || again->digits == number.digits || again->value != number.value) return at;
  if (!bracket) return again->last;
  const bool closed = again->last < tokens_.size() && tokens_[again->last].span().of(text_) == ")";
  return closed ? again->last + 1 : at;
}

// True if the sentence's other numbers show that its marks are those of the other convention.
bool CandidateReader::has_foreign_marks() const {
  bool foreign = false;
  for (const Token& token : tokens_) {
    if (token.kind != TokenKind::number) continue;
    const Convention found = convention_of(token.span().of(text_), lexicon_.words().decimal_mark);
    if (found == Convention::own) return false;
    foreign |= found == Convention::foreign;
  }
  return foreign;
}

std::optional<Candidate> CandidateReader::read(uint32_t at, uint32_t floor, bool money) const {
  std::optional<Number> number = reader_.read(tokens_, at, money || is_money(at, floor));
  if (!number) return std::nullopt;
  if (number->first < floor) number->first = at;
  number->last = restated_end(*number);
  Candidate c{.number = *number,
              .before = context_.before(number->first, floor),
              .after = context_.after(number->last)};
  if (c.measure() == nullptr && context_.is_outcome(c.before, c.after)) {
    c.before.hedge = nullptr;
    c.before.first = number->first;
  }
  const bool rate = c.after.last < tokens_.size() && lexicon_.is(tokens_[c.after.last].word, kPer);
  const bool amount = number->scale > 1 || number->decimals > 0 || rate;
  if (c.before.glued_currency && !amount) c.before = {.first = number->first};  // the road "US1"
  const bool whole = c.measure() != nullptr && c.measure()->whole;
  if (whole || (number->other && has_foreign_marks())) read_as_whole(c.number);
  return c;
}

}  // namespace crosscheck
