// Everything the annotators saw in one document, in the order of the text.
//
// Quantities and times never overlap each other; an entity never overlaps either. Cues are words
// that color what stands around them (a negation, "akan", "menurut"), and may stand inside nothing
// else.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "annotate/cue.h"
#include "annotate/entity.h"
#include "annotate/quantity.h"
#include "annotate/time_expression.h"

namespace crosscheck {

struct Annotations {
  std::vector<QuantityMention> quantities;
  std::vector<TimeMention> times;
  std::vector<EntityMention> entities;
  std::vector<CueMention> cues;
};

// Those of a list in the order of the text whose first token lies in `range`.
template <class Mention>
std::span<const Mention> mentions_within(const std::vector<Mention>& mentions, TokenRange range) {
  const auto before = [](uint32_t token) {
    return [token](const Mention& mention) { return mention.tokens.first < token; };
  };
  const auto first = std::partition_point(mentions.begin(), mentions.end(), before(range.first));
  const auto last = std::partition_point(first, mentions.end(), before(range.last));
  return {first, last};
}

// The one of a list in the order of the text that holds the token. There must be one.
template <class Mention>
const Mention& mention_with(const std::vector<Mention>& mentions, uint32_t token) {
  return *std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.tokens.last <= token;
  });
}

}  // namespace crosscheck
