// A language's number words as tables over WordIds: what the scanner asks of each token.
//
//   NumberLexicon lexicon(pack.numbers, vocabulary);
//   lexicon.numeral(vocabulary.find("juta"))   ==  multiplier, 1e6
//
// Immutable once built. Words that the vocabulary learns later mean nothing here.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/number_words.h"
#include "language/vocabulary.h"
#include "text/phrase_table.h"

namespace crosscheck {

enum class NumeralKind : uint8_t {
  none,
  value,               // "tiga", "sebelas", "twenty"
  times,               // "seratus": a value and a multiplier in one
  teen_suffix,         // "belas"
  multiplier,          // "puluh", "juta"
  fraction,            // "sepertiga", "half"
  denominator,         // "pertiga", "thirds"
  single_denominator,  // "third"
  ordinal,             // "second"
  decimal_mark,        // "koma"
  vague,               // "ribuan"
};

struct Numeral {
  NumeralKind kind = NumeralKind::none;
  bool lone = false;   // a number only where nothing else is said
  bool adds = false;   // a fraction that may follow a number: "satu setengah"
  uint32_t index = 0;  // of a vague word
  double value = 0;
  double times = 1;
};

// What a word does beside numbers; a word may do several.
enum WordRole : uint32_t {
  kJoiner = 1 << 0,
  kArticle = 1 << 1,
  kOf = 1 << 2,
  kFunctionWord = 1 << 3,
  kMove = 1 << 4,
  kScoreWord = 1 << 5,
  kYearWord = 1 << 6,
  kBoth = 1 << 7,
  kBecomes = 1 << 8,
  kOver = 1 << 9,
  kLengthWord = 1 << 10,
  kReach = 1 << 11,
  kEndsPhrase = 1 << 12,  // of those that stand before a number
  kCounted = 1 << 13,
  kPer = 1 << 14,
  kCounting = 1 << 15,
  kShareOf = 1 << 16,
  kCause = 1 << 17,
  kOutcome = 1 << 18,
  kDefinite = 1 << 19,
};

enum class BeforeKind : uint8_t {
  hedge,
  currency,
  glued_currency,
  negative,
  opener,
  from,
  filler,
  change,
  part,
  earlier,
  name,
  idiom,
  age,
  person,
};
enum class AfterKind : uint8_t {
  unit,
  currency,
  hedge,
  negative,
  change,
  part,
  name,
  idiom,
  nothing
};
enum class LinkKind : uint8_t { range, open_range, from_range, becomes, part_of, tolerance };

// A phrase beside a number: what it is, which one of them, and how many tokens it takes.
template <class Kind>
struct Beside {
  uint32_t length = 0;
  Kind kind{};
  uint32_t index = 0;
};

class NumberLexicon {
 public:
  NumberLexicon(const NumberWords& words, Vocabulary& vocabulary);

  const Numeral& numeral(WordId word) const {
    return word < numeral_of_.size() ? numerals_[numeral_of_[word]] : numerals_[0];
  }
  bool is(WordId word, WordRole role) const {
    return word < roles_.size() && (roles_[word] & role) != 0;
  }

  // True if a number may begin with this word.
  bool begins(WordId word) const { return word < begins_.size() && begins_[word]; }

  // The symbol of a unit of time: "a" for "tahun"; empty for other words.
  std::string_view time_unit(WordId word) const {
    return word < time_units_.size() && time_units_[word] > 0
               ? std::string_view(words_.time_units[time_units_[word] - 1].second)
               : std::string_view();
  }

  // The longest phrase that ends right before `tokens[at]`.
  Beside<BeforeKind> before(std::span<const Token> tokens, uint32_t at) const;
  // The longest phrase that begins with the first of `tokens`.
  Beside<AfterKind> after(std::span<const Token> tokens) const;
  Beside<LinkKind> link(std::span<const Token> tokens) const;

  PhraseTable::Match suffix(std::span<const Token> tokens) const {
    return suffixes_.longest(tokens);
  }
  PhraseTable::Match out_of(std::span<const Token> tokens) const { return out_of_.longest(tokens); }
  PhraseTable::Match currency(std::span<const Token> tokens) const {
    return currency_words_.longest(tokens);
  }

  // The first approximate hedge, for numbers that are rough by their form: "20 ribuan". Null if
  // none.
  const Hedge* about() const;

  const NumberWords& words() const { return words_; }

 private:
  void add_numeral(std::string_view word, Numeral numeral, Vocabulary& vocabulary);
  void add_numerals(Vocabulary& vocabulary);
  void add_joined(Vocabulary& vocabulary);
  void add_compounds(Vocabulary& vocabulary);
  void add_roles(Vocabulary& vocabulary);
  void add_beside(Vocabulary& vocabulary);
  void add_before(const std::vector<std::string>& phrases, BeforeKind kind, size_t index,
                  Vocabulary& vocabulary);
  void add_after(const std::vector<std::string>& phrases, AfterKind kind, size_t index,
                 Vocabulary& vocabulary);
  void add_idioms(Vocabulary& vocabulary);
  void add_role(const std::vector<std::string>& words, WordRole role, Vocabulary& vocabulary);

  NumberWords words_;
  std::vector<Numeral> numerals_{1};  // [0] is none
  std::vector<uint16_t> numeral_of_;  // by WordId
  std::vector<uint32_t> roles_;       // by WordId
  std::vector<uint8_t> begins_;       // by WordId
  std::vector<uint8_t> time_units_;   // by WordId: one more than the index in words_
  PhraseTable before_;                // phrases backwards
  PhraseTable after_;
  PhraseTable links_;
  PhraseTable suffixes_;
  PhraseTable out_of_;
  PhraseTable currency_words_;  // those that stand before their number
};

}  // namespace crosscheck
