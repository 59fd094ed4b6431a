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
  // Everything lies in a few flat arrays: a text that is read jumps about in them, and each jump
  // may be to memory that no cache holds.
  struct End {
    uint64_t shapes = 0;  // four bits for each token, where the case counts
    uint32_t value = 0;
    uint32_t next = 0;  // of the same node, or 0
    bool exact = false;
  };
  struct Node {
    uint32_t first_end = 0;  // in ends_, or 0
    bool has_children = false;
  };
  struct Child {
    uint32_t parent = 0;  // 0: the slot is free
    WordId word = kUnknownWord;
    uint32_t node = 0;
  };
  uint32_t make_child(uint32_t node, WordId word);
  uint32_t child(uint32_t node, WordId word) const { return children_[slot_of(node, word)].node; }
  size_t slot_of(uint32_t node, WordId word) const;
  void grow();
  Match longest_from(uint32_t node, std::span<const Token> tokens) const;

  std::vector<uint32_t> roots_;  // by WordId: node, or 0
  std::vector<Node> nodes_{1};
  std::vector<End> ends_{1};
  std::vector<Child> children_{2};  // a hash table: a power of two, at most half full
  size_t child_count_ = 0;
};

// The shape that a word has as written.
Shape shape_of(std::string_view word);

}  // namespace crosscheck
