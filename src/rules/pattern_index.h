// Which patterns the words of a sentence call for, before anything is annotated.
//
//   PatternIndex index;
//   index.build(patterns, symbols, units, vocabulary);
//   index.find(document, sentence, numbers);     // of patterns that may match; few
//
// A pattern is looked up under the rarest words of which it needs one, and passes if the sentence
// has all other words, units and kinds of things that it needs, in whatever order.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/word_signatures.h"
#include "text/document.h"

namespace crosscheck {

class PatternIndex {
 public:
  // The patterns, which it keeps no view of, are numbered as they come. All words must be known.
  void build(const std::vector<const CompiledPattern*>& patterns, const Symbols& symbols,
             const UnitWords& units, const Vocabulary& vocabulary);

  // Into `numbers`, cleared first: sorted, each once.
  void find(const Document& document, const Sentence& sentence,
            std::vector<uint32_t>& numbers) const;

 private:
  // What a sentence must have for a pattern.
  struct Needs {
    Signature words;
    uint8_t beginnings = 0;
  };
  void post(const std::vector<const CompiledPattern*>& patterns, const Symbols& symbols,
            const Vocabulary& vocabulary);
  Signature signature_of(const Document& document, const Sentence& sentence) const;

  std::vector<Needs> needs_;       // by number
  std::vector<uint32_t> alone_;    // numbers of the patterns that no word calls for
  std::vector<uint32_t> callees_;  // numbers, word after word
  std::vector<uint32_t> first_;    // by word: where its numbers begin in callees_
  WordSignatures words_;
};

}  // namespace crosscheck
