// Gives the members of a list what only its last one says.
//
//   "Rp504 dan Rp259 triliun"   504 trillion, not 504
//   "7.5 or 8.0 percent"        7.5 percent
//   "3, 4 dan 5 juta"           3 million
//
// Positions are tokens of the sentence.
#pragma once

#include <optional>
#include <span>

#include "annotate/number_lexicon.h"
#include "annotate/quantity_candidates.h"

namespace crosscheck {

class QuantityLists {
 public:
  QuantityLists(const NumberLexicon& lexicon, const CandidateReader& reader,
                std::span<const Token> tokens)
      : lexicon_(lexicon), reader_(reader), tokens_(tokens) {}

  // Gives `first` the multiplier and the unit of the list that it begins, if it has none.
  void share(Candidate& first) const;

 private:
  struct Step {
    uint32_t next = 0;    // where the next member's phrase begins; 0 at the list's end
    bool closes = false;  // what follows is the last member
  };

  std::optional<Candidate> last_member(const Candidate& first) const;
  Step step(uint32_t at, bool listed) const;

  const NumberLexicon& lexicon_;
  const CandidateReader& reader_;
  std::span<const Token> tokens_;
};

}  // namespace crosscheck
