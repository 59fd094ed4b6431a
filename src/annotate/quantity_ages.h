// Tells ages, and other stretches of time that are quantities: a single "5 tahun" is left to the
// time scanner, but "berusia 5 tahun" is an age, and "5-10 tahun" is a range.
//
// Positions are tokens of the sentence.
#pragma once

#include <span>
#include <string_view>

#include "annotate/number_lexicon.h"
#include "annotate/quantity_candidates.h"
#include "annotate/quantity_context.h"

namespace crosscheck {

class QuantityAges {
 public:
  // A UCUM symbol and the token where its word ends; no symbol if there is none.
  struct Unit {
    std::string_view symbol;
    uint32_t end = 0;
  };

  QuantityAges(const QuantityContext& context, std::string_view text, std::span<const Token> tokens)
      : context_(context), text_(text), tokens_(tokens) {}

  // "berusia 46 tahun", "bayi 8 bulan", "Wulan (25 tahun)", "aged 25".
  Unit of_age(const Candidate& c) const;
  // "5-10 tahun", "berusia 20 hingga 35 tahun": `last` is the range's second number.
  Unit of_range(const Candidate& first, const Candidate& last) const;

 private:
  bool is_enclosed_age(const Number& number, uint32_t end) const;

  const QuantityContext& context_;
  std::string_view text_;
  std::span<const Token> tokens_;
};

}  // namespace crosscheck
