// Reads one number, in digits, words or both, at a token.
//
//   "2,9 juta"               2900000, step 100000
//   "dua ratus lima belas"   215
//   "satu setengah miliar"   1.5e9
//   "tens of thousands"      vague, scaled by 1000
//
// A grammar for languages that build numbers from digits, teens, tens and multipliers, largest
// first; its words come from the lexicon.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "annotate/number_lexicon.h"
#include "text/document.h"

namespace crosscheck {

struct Number {
  uint32_t first = 0;  // tokens of the sentence, half open
  uint32_t last = 0;
  double value = 0;
  double scale = 1;        // the last multiplier from a thousand up
  double small_scale = 1;  // a hundred or a dozen, where nothing follows it: "three dozen"
  double step = 1;         // as in Quantity
  uint8_t decimals = 0;
  bool digits = false;               // begins with digits
  bool plain = false;                // digits only, no mark, no multiplier
  bool approximate = false;          // "20 ribuan"
  bool share = false;                // a fraction of something
  std::optional<double> other;       // the second reading
  const VagueWord* vague = nullptr;  // if set, `scale` is what multiplies it
};

class NumberReader {
 public:
  // `text` is the document's. Both must outlive the reader.
  NumberReader(const NumberLexicon& lexicon, std::string_view text)
      : lexicon_(lexicon), text_(text) {}

  // The number at `at`, or nothing. In an amount of money letters such as "M" multiply.
  std::optional<Number> read(std::span<const Token> tokens, uint32_t at, bool money) const;

 private:
  const NumberLexicon& lexicon_;
  std::string_view text_;
};

}  // namespace crosscheck
