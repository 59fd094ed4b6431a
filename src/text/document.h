// A text cut into tokens, sentences and paragraphs: what annotators and rules read.
//
//   text_rules.note_words(vocabulary);  // once
//   Document document = make_document(article.text, vocabulary, text_rules);
//   for (const Sentence& sentence : document.sentences)
//     for (const Token& token : document.tokens_of(sentence)) ...
//
// Shapes: a paragraph is a line of the text; sentences follow each other without a gap in tokens.
// All positions are bytes of `text`. A Document holds views: its text and vocabulary outlive it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "language/vocabulary.h"

namespace crosscheck {

// A word ends where letters end: "QZ8501" is the word "QZ" and the number "8501", glued. Letters
// joined by hyphens or apostrophes are one word if the vocabulary has it whole ("kira-kira",
// "jum'at"), else they are cut at the joints ("Kyiv-Seoul" is three tokens; "country's" is
// "country" and "'s"). A number is digits with single inner points or commas: "10.000", "2,9",
// "18.05"; "30/1" is three.
enum class TokenKind : uint8_t { word, number, punctuation };

// How a word is written; `none` where case means nothing.
enum class Shape : uint8_t { none, lower, capitalised, upper, mixed };

struct Token {
  uint32_t begin = 0;
  uint32_t end = 0;
  WordId word = kUnknownWord;
  TokenKind kind = TokenKind::word;
  Shape shape = Shape::none;
  bool glued = false;      // no space between this token and the one before
  uint8_t beginnings = 0;  // what it may begin: a set of Beginning

  Span span() const { return {begin, end}; }
  bool is_capitalised() const { return shape >= Shape::capitalised; }
  bool may_begin(Beginning beginning) const { return (beginnings & beginning) != 0; }
};

// Tokens [first, last) of a document.
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;

  uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool contains(uint32_t token) const { return first <= token && token < last; }
  bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }

  friend auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

struct Sentence {
  TokenRange tokens;
  Span span;               // from its first token to its last
  uint32_t paragraph = 0;  // counts from 0
  bool furniture = false;  // "Baca juga", copyright lines: no claims come from here
  uint8_t beginnings = 0;  // what any of its tokens may begin

  bool may_begin(Beginning beginning) const { return (beginnings & beginning) != 0; }
};

struct Document {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  std::span<const Token> tokens_of(TokenRange range) const {
    return std::span(tokens).subspan(range.first, range.size());
  }
  std::span<const Token> tokens_of(const Sentence& s) const { return tokens_of(s.tokens); }
  // The first token from `at` on, before `last`, that may begin such a thing; `last` if none may.
  uint32_t next_that_may_begin(Beginning what, uint32_t at, uint32_t last) const {
    while (at < last && !tokens[at].may_begin(what)) ++at;
    return at;
  }
  // Bytes from the first to the last token of a range that is not empty.
  Span span_of(TokenRange range) const {
    return {tokens[range.first].begin, tokens[range.last - 1].end};
  }
};

}  // namespace crosscheck
