// Finds the words of annotate/cue.h in a document.
//
//   CueScanner scanner(pack.cues, vocabulary);
//   std::vector<CueMention> cues;
//   scanner.scan(document, cues);      // "pada akhirnya dapat" -> one projected cue of three
//   tokens
//
// The longest phrase at a token wins and its words begin no other. A phrase that is of several
// kinds
// ("menurut": according and aside) gives one mention for each, in the order of CueKind.
#pragma once

#include <vector>

#include "annotate/cue.h"
#include "language/cue_words.h"
#include "language/vocabulary.h"
#include "text/document.h"
#include "text/phrase_table.h"

namespace crosscheck {

class CueScanner {
 public:
  CueScanner(const CueWords& words, Vocabulary& vocabulary);

  // Adds the mentions of a document, or of one sentence of it, to `cues`, in the order of the text.
  void scan(const Document& document, std::vector<CueMention>& cues) const;
  void scan(const Document& document, const Sentence& sentence,
            std::vector<CueMention>& cues) const;

 private:
  PhraseTable phrases_;  // value: a bit for each CueKind
};

}  // namespace crosscheck
