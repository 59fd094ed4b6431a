// Who is said to say a claim: the words that name the speaker, exactly as printed.
//
//   AttributionFinder finder(pack.cues, catalog, vocabulary);
//   SpeakerMemory memory;
//   for (const Sentence& sentence : document.sentences) {
//     auto speakers = finder.find(document, sentence, match, annotations, memory);   // per claim
//     finder.remember(document, sentence, annotations, memory);                      // once, after
//   }
//   // "Seoul melaporkan pengerahan 3.000 tentara"  -> "Seoul", KR
//   // "..., demikian menurut pejabat Korea Selatan, Ukraina, dan Amerika Serikat"
//   //                                              -> those words, KR+UA+US
//   // "Ia mengatakan ..."                          -> the speaker named last, at the place named
//
// Several speakers of one claim ("Reuters melaporkan bahwa Kyiv mengatakan ...") come nearest
// first. The entity is the one spoken for (Zelenskyy and Kyiv are both UA), ids joined by "+" where
// there are several, and empty for people whom the catalogue does not know.
#pragma once

#include <cstdint>
#include <vector>

#include "annotate/annotations.h"
#include "annotate/entity.h"
#include "claims/claim.h"
#include "language/cue_words.h"
#include "language/vocabulary.h"
#include "text/document.h"
#include "text/phrase_table.h"

namespace crosscheck {

// What "ia" and "he said" go back to. Starts empty with each article.
struct SpeakerMemory {
  std::vector<Attribution> last;  // none, or one
  uint32_t paragraph = 0;         // of the last sentence remembered
  bool in_quotation = false;      // it left a quotation open
};

class AttributionFinder {
 public:
  // `catalog` must outlive the finder.
  AttributionFinder(const CueWords& cues, const EntityCatalog& catalog, Vocabulary& vocabulary);

  // Who says the words `match` of `sentence`. Empty if the article says it itself.
  std::vector<Attribution> find(const Document& document, const Sentence& sentence,
                                TokenRange match, const Annotations& annotations,
                                const SpeakerMemory& memory) const;

  // Keeps the last speaker that `sentence` names, else the person that it begins with.
  void remember(const Document& document, const Sentence& sentence, const Annotations& annotations,
                SpeakerMemory& memory) const;

 private:
  class Reading;

  enum class Lead : uint8_t { according, before, after, either, implied };

  // A speaker, and the words that are theirs.
  struct Source {
    TokenRange lead;
    TokenRange speaker;  // empty: the speaker named last
    TokenRange scope;
  };

  std::vector<Attribution> find_quoted(const Document& document, const Sentence& sentence,
                                       TokenRange match, const Annotations& annotations,
                                       const SpeakerMemory& memory) const;
  static std::vector<Attribution> named(const Reading& reading, const std::vector<Source>& sources,
                                        const SpeakerMemory& memory);
  void add_flags(const CueWords::List& words, uint16_t flag, Vocabulary& vocabulary);
  bool has(const Token& token, uint16_t flag) const {
    return token.word < flags_.size() && (flags_[token.word] & flag) != 0;
  }

  const EntityCatalog& catalog_;
  PhraseTable leads_;            // value: a Lead
  std::vector<uint16_t> flags_;  // by WordId
};

}  // namespace crosscheck
