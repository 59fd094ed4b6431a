// How two numbers of a sentence hang together: "3.000 hingga 10.000", "dari 12 menjadi 25",
// "5 plus minus 1 persen".
//
// Positions are tokens of the sentence.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "annotate/number_lexicon.h"
#include "annotate/number_names.h"
#include "annotate/quantity_candidates.h"
#include "annotate/quantity_context.h"

namespace crosscheck {

struct Link {
  LinkKind kind = LinkKind::range;
  bool hyphen = false;
  bool slash = false;
  uint32_t begin = 0;   // the link's own words
  uint32_t second = 0;  // what follows it: where the second number's phrase begins
  uint32_t end = 0;     // where the second number begins, its currency skipped
};

class QuantityLinks {
 public:
  QuantityLinks(const NumberLexicon& lexicon, std::string_view text, std::span<const Token> tokens)
      : lexicon_(lexicon), text_(text), tokens_(tokens), names_(lexicon, text, tokens) {}

  // True if a number may begin at `at`.
  bool begins(uint32_t at) const {
    return at < tokens_.size() &&
           (tokens_[at].kind == TokenKind::number || lexicon_.begins(tokens_[at].word));
  }

  // What stands between the number and a second one, if there is one.
  std::optional<Link> after(const Candidate& first) const;

  // "naik dari 12 menjadi 25": two totals, one of them past.
  bool is_move(const Candidate& first, const Candidate& second, const Link& link) const;
  // "dari 12 hingga 25 orang".
  bool is_range(const Candidate& first, const Candidate& second, const Link& link) const;
  // "Rp9.175/9.180", "Rp9.117/133": a price to buy and one to sell.
  bool is_spread(const Candidate& first, const Candidate& second, const Link& link) const;
  // "2 persen plus minus 1".
  bool is_tolerance(const Candidate& first, const Candidate& second, const Link& link) const;

  // "6, plus or minus 1, percent": the comma closes what the first one opened.
  void take_unit_behind_comma(const QuantityContext& context, Candidate& second) const;

  // Gives each number what the other says for both: "2-3 juta", "Rp9,210/9.220", "1,2932-2942",
  // "Rp9.117/133".
  void share(Candidate& first, Candidate& second, const Link& link) const;

 private:
  std::optional<Link> hyphen(const Candidate& first) const;
  std::optional<Link> phrase(const Candidate& first) const;

  const NumberLexicon& lexicon_;
  std::string_view text_;
  std::span<const Token> tokens_;
  NumberNames names_;
};

}  // namespace crosscheck
