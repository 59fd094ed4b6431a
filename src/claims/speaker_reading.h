// How one sentence is read for its speakers: inside AttributionFinder, and for nobody else.
#pragma once

#include <string>
#include <vector>

#include "claims/attribution.h"

namespace crosscheck {

// What a word is to speakers: a set of these in AttributionFinder::flags_.
inline constexpr uint16_t kBoundary = 1, kInnerLink = 2, kRelative = 4, kTrailer = 8,
                          kNotSource = 16, kPronoun = 32, kCoordination = 64, kOffice = 128,
                          kContrast = 256;

// One sentence, read for its speakers.
class AttributionFinder::Reading {
 public:
  Reading(const AttributionFinder& finder, const Document& document, TokenRange sentence,
          const Annotations& annotations)
      : finder_(finder), document_(document), sentence_(sentence), annotations_(annotations) {}

  // The speakers that the sentence names, each with the words that are theirs.
  std::vector<Source> sources() const;
  // The person that the sentence begins with; empty if it begins with none.
  TokenRange leading_person() const;
  // Whether the words at `until` stand within quotation marks; `open`: the text before left one
  // open.
  bool is_quoted(uint32_t until, bool open) const;
  Attribution attribution(TokenRange speaker) const;

 private:
  const Token& token(uint32_t at) const { return document_.tokens[at]; }
  bool has(uint32_t at, uint16_t flag) const { return finder_.has(token(at), flag); }
  const EntityMention* entity_at(uint32_t at) const;
  bool is_mark(uint32_t at) const { return token(at).kind == TokenKind::punctuation; }
  bool is_mark(uint32_t at, char mark) const;
  bool is_inner_mark(uint32_t at) const;

  static bool swallows(TokenRange speaker, const std::vector<Source>& earlier);
  bool read(Lead lead, TokenRange words, Source& source) const;
  bool follows_statement(uint32_t at) const;
  bool speaker_follows(Source& source) const;
  bool speaker_precedes(Source& source) const;
  bool ends_after(TokenRange lead) const;
  bool names_somebody(TokenRange phrase) const;
  TokenRange phrase_after(uint32_t first) const;
  bool ends_phrase(uint32_t at, bool named) const;
  bool at_start_of_pronoun(uint32_t at) const;
  bool is_possessive(uint32_t at) const;
  uint32_t item_end(uint32_t at) const;
  bool item_follows(uint32_t at) const;
  uint32_t list_end(uint32_t comma) const;
  TokenRange phrase_before(uint32_t verb) const;
  TokenRange subject() const;
  uint32_t skip_back(uint32_t end) const;
  uint32_t before_apposition(uint32_t comma) const;
  bool starts_phrase(uint32_t at) const;
  uint32_t last_name(uint32_t first, uint32_t end) const;
  void cut_at_contrasts(std::vector<Source>& found) const;
  std::string voices(TokenRange speaker) const;

  const AttributionFinder& finder_;
  const Document& document_;
  TokenRange sentence_;
  const Annotations& annotations_;
};

}  // namespace crosscheck
