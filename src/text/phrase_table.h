// Phrases of one or more words, found at a token: names, hedges, cues.
//
//   PhraseTable table;
//   table.add("korea selatan", kr, vocabulary);
//   table.add("'AS'", us, vocabulary);                  // in quotes: this exact case, not "as"
//   auto match = table.longest(document.tokens_of(sentence).subspan(i));
//   if (match.length > 0) use(match.value);
//
// Built while rules load, then read by any number of threads. A look-up at a token that begins no
// phrase costs one load.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

class PhraseTable {
 public:
  struct Match {
    uint32_t length = 0;  // tokens; 0 if there is none
    uint32_t value = 0;
  };

  // `phrase` is words between single spaces, each one token; a later phrase of the same words and
  // case does not replace an earlier one. Returns the value that the phrase now has.
  uint32_t add(std::string_view phrase, uint32_t value, Vocabulary& vocabulary);

  // Notes the first word of every phrase, so that tokens of the text carry it.
  void note_beginnings(Beginning beginning, Vocabulary& vocabulary) const;

  // The longest phrase that begins with the first of `tokens`. A phrase never spans a line break,
  // as callers pass tokens of one sentence.
  Match longest(std::span<const Token> tokens) const {
    if (tokens.empty() || tokens[0].word >= roots_.size() || roots_[tokens[0].word] == 0) return {};
    return longest_from(roots_[tokens[0].word], tokens);
  }

 private:
  struct End {
    std::vector<Shape> shapes;  // empty: any case
    uint32_t value = 0;
  };
  struct Node {
    std::vector<End> ends;
    bool has_children = false;
  };
  uint32_t child(uint32_t node, WordId word);
  Match longest_from(uint32_t node, std::span<const Token> tokens) const;

  std::vector<uint32_t> roots_;                      // by WordId: node, or 0
  std::unordered_map<uint64_t, uint32_t> children_;  // (node << 32 | word) -> node
  std::vector<Node> nodes_{1};
};

// The shape that a word has as written.
Shape shape_of(std::string_view word);

}  // namespace crosscheck
