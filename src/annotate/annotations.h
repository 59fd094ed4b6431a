// Everything the annotators saw in one document, in the order of the text.
//
// Quantities and times never overlap each other; an entity never overlaps either. Cues are words that
// color what stands around them (a negation, "akan", "menurut"), and may stand inside nothing else.
#pragma once

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

}  // namespace crosscheck
