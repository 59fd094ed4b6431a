// Which of several languages a text is in, by its commonest words.
//
//   const TextRules* packs[] = {&indonesian.text, &english.text};
//   const LanguageDetector detector(packs);
//   size_t language = detector.detect("Polisi telah menangkap pelaku di ...");   // 0
//
// Counts the common words of each pack among the first 2,000 words of the text. A word that several
// packs list counts for each of them, so that it tells two near languages from a third and leaves
// it to other words to tell them apart. The same text gives the same answer on any machine.
// Immutable; any number of threads may detect with one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/text_rules.h"
#include "language/vocabulary.h"

namespace crosscheck {

class LanguageDetector {
 public:
  // Reads the packs' words; they need not outlive it.
  explicit LanguageDetector(std::span<const TextRules* const> packs);

  // The index of the pack with the most hits; of the first pack where nothing tells. There must be
  // a pack.
  size_t detect(std::string_view text) const;

 private:
  std::span<const uint32_t> packs_with(WordId word) const {
    return std::span(packs_with_).subspan(first_[word], first_[word + 1] - first_[word]);
  }

  size_t packs_;
  Vocabulary words_;                  // the common words of all packs
  std::vector<uint32_t> packs_with_;  // packs that have a word, word after word
  std::vector<uint32_t> first_;       // by WordId: where its packs begin in packs_with_
};

}  // namespace crosscheck
