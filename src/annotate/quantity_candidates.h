// Reads a number together with all that belongs to it.
//
//   CandidateReader(lexicon, text, tokens).read(at, floor, false)
//     at "Rp9.200 per dolar":  number 9200, its currency IDR before it
//
// Positions are tokens of the sentence.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "annotate/number_lexicon.h"
#include "annotate/number_reader.h"
#include "annotate/quantity_context.h"

namespace crosscheck {

struct Candidate {
  Number number;
  Before before;
  After after;

  const MeasureWords* measure() const {
    return before.currency != nullptr ? before.currency : after.unit;
  }
  std::string_view unit() const {
    return measure() != nullptr ? std::string_view(measure()->symbol) : std::string_view();
  }
};

// Takes the reading with thousands of a number that one with decimals was made of: "Rp9.200".
void read_as_whole(Number& number);

class CandidateReader {
 public:
  CandidateReader(const NumberLexicon& lexicon, std::string_view text,
                  std::span<const Token> tokens)
      : lexicon_(lexicon),
        text_(text),
        tokens_(tokens),
        reader_(lexicon, text),
        context_(lexicon, text, tokens) {}

  // The number at `at` with what stands around it, nothing of it below `floor`. In an amount of
  // money letters such as "M" multiply.
  std::optional<Candidate> read(uint32_t at, uint32_t floor, bool money) const;

 private:
  bool is_money(uint32_t at, uint32_t floor) const;
  uint32_t restated_end(const Number& number) const;
  bool has_foreign_marks() const;

  const NumberLexicon& lexicon_;
  std::string_view text_;
  std::span<const Token> tokens_;
  NumberReader reader_;
  QuantityContext context_;
};

}  // namespace crosscheck
