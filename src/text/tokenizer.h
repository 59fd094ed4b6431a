// Cuts a text into tokens, one pass over its bytes, and looks each of them up.
//
//   TokenLines cut = tokenize("Rp2,9 triliun", vocabulary);
//   // Rp | 2,9 | triliun
//
// The kinds of token are told in document.h. Beyond them: initials with their points are one word
// ("U.S.", "M.H."), two or more points in a row are one mark, every other mark and symbol is a
// token of its own ("$", "%", "“"), and an apostrophe with the letters after it is a word ("'s").
// Zero-width spaces and no-break spaces are spaces; soft hyphens are parts of their words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

struct TokenLines {
  std::vector<Token> tokens;
  std::vector<uint32_t> lines;  // the first token of each line that has one, in order
};

// `text` is valid UTF-8 of less than 4 GiB.
TokenLines tokenize(std::string_view text, const Vocabulary& vocabulary);

}  // namespace crosscheck
