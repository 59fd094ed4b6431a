// Finds quantities: hedge, number and unit, with what they say of a whole.
//
//   QuantityScanner scanner(pack.numbers, vocabulary);    // while the vocabulary is being built
//   std::vector<QuantityMention> found;
//   scanner.scan(document, found);
//   found[0].span.of(document.text)  ==  "lebih dari 10.000"
//
// Mentions come in the order of the text and do not overlap. Dates and clock times may be among
// them; `settle` (annotate/overlaps.h) removes those that the time scanner knows better. Immutable
// once built: any number of threads may scan.
#pragma once

#include <vector>

#include "annotate/number_lexicon.h"
#include "annotate/quantity.h"
#include "language/number_words.h"
#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

class QuantityScanner {
 public:
  QuantityScanner(const NumberWords& words, Vocabulary& vocabulary) : lexicon_(words, vocabulary) {}

  // Appends those of a document, or of one sentence of it, to `out`.
  void scan(const Document& document, std::vector<QuantityMention>& out) const;
  void scan(const Document& document, const Sentence& sentence,
            std::vector<QuantityMention>& out) const;

 private:
  NumberLexicon lexicon_;
};

}  // namespace crosscheck
