// Which of several languages a text is in, by its commonest words.
//
//   const TextRules* packs[] = {&indonesian.text, &english.text};
//   size_t language = detect_language("Polisi telah menangkap pelaku di ...", packs);   // 0
//
// Counts the common words of each pack among the first 2,000 words of the text. A word that several
// packs list counts for each of them, so that it tells two near languages from a third and leaves
// it to other words to tell them apart. The same text gives the same answer on any machine.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "language/text_rules.h"

namespace crosscheck {

// The index of the pack with the most hits; of the first pack where nothing tells. `packs` is not
// empty.
size_t detect_language(std::string_view text, std::span<const TextRules* const> packs);

}  // namespace crosscheck
