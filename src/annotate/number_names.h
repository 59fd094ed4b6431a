// Tells numbers that count or measure from numbers that name: "Pasal 27", "QZ8501", "2-1", "1998".
//
// Positions are tokens of one sentence.
#pragma once

#include <span>
#include <string_view>

#include "annotate/number_lexicon.h"
#include "annotate/number_reader.h"
#include "text/document.h"

namespace crosscheck {

class NumberNames {
 public:
  NumberNames(const NumberLexicon& lexicon, std::string_view text, std::span<const Token> tokens)
      : lexicon_(lexicon), text_(text), tokens_(tokens) {}

  // Where the chain of glued numbers at `at` ends, if it is a date, a telephone number, a clock
  // time: "17-08-1945", "18:05"; else `at`.
  uint32_t chain_end(uint32_t at) const;

  // "A320", "Covid-19", "#3": letters or signs right before the digits at `first` make them a name.
  bool is_glued_before(uint32_t first) const;
  // "konsumsi18 persen": a long word in lower case is no name's beginning, a space is missing.
  bool is_glued_to_word(uint32_t first) const;
  // "mid-119 yen", "magnitude-5.6": a word in lower case leads to a number that measures.
  bool is_hyphened_to_word(uint32_t first) const;
  // "4G", "10th": so do letters right after digits that end at `last`.
  bool is_glued_after(uint32_t last) const;

  // "1. " and "2) " before a line's text.
  bool is_list_number(uint32_t at) const;

  // "Liga 1 dan", "Simpang Lima": after a capitalised word, with nothing after it to count.
  // "Captiva 1.5 Turbo": likewise between two such words. Nouns that are known to be counted are so
  // in capitals too ("di Tambora Tewaskan 8 Orang"), and some words lead to a count whatever
  // follows ("Tewaskan 8").
  bool is_after_name(const Number& number) const;

  // "Ayat (1)": in brackets behind a word whose numbers name.
  bool is_bracketed_name(const Number& number) const;

  // A bare 1900 to 2099 with nothing to count.
  bool is_year(const Number& number) const;
  // "exceed the 2007 figure": one that a word before it makes a year, whatever the hedge.
  bool is_named_year(const Number& number) const;
  // Too many digits without a mark to be read: "3174092301980004".
  bool is_code(const Number& number) const;

  // "3-0"; "2-3" beside a word of sport.
  bool is_score(const Number& first, const Number& second) const;

  // A headline: only short words and those that are no noun are in lower case.
  bool is_title_case() const;

  // True if a noun may stand at `at`: a word in lower case that has no other office.
  bool is_noun(uint32_t at) const;

 private:
  bool is_mark(uint32_t i, std::string_view marks) const;
  bool is_word(uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::word;
  }
  bool is_digits(uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::number;
  }
  bool is_symbol_for(uint32_t first) const;
  bool is_between_names(const Number& number) const;

  const NumberLexicon& lexicon_;
  std::string_view text_;
  std::span<const Token> tokens_;
};

}  // namespace crosscheck
