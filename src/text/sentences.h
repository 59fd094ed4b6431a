// Cuts a tokenised text into sentences, and marks those that are site furniture.
//
//   Document document = make_document(article.text, vocabulary, pack.text);
//
// A sentence ends with its line; inside of a line at . ! ? and ellipsis, with the closing quotation
// marks and brackets after them, where what follows can begin a sentence. It does not end after
// abbreviations and initials ("Jl.", "M. Hendra"), in numbers and web names ("KONTAN.CO.ID"), after
// the number of a list item, or between a quoted question and who asks it. Scraped text often lost
// the blank ("katanya.Dia") or has a comma in place of a line break ("ditangkap.,Penangkapan");
// both are cut where that is safe.
#pragma once

#include <string_view>

#include "language/text_rules.h"
#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

// Longer ones are cut, so that a file without any full stop stays affordable.
inline constexpr uint32_t kLongestSentence = 250;  // tokens

// `rules.note_words(vocabulary)` came first: without it no furniture is found. `text` is valid
// UTF-8, shorter than 4 GiB, and outlives the document. Paragraphs are numbered without blank
// lines: two that follow each other in the text differ by one.
Document make_document(std::string_view text, const Vocabulary& vocabulary, const TextRules& rules);

}  // namespace crosscheck
