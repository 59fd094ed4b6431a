// One change to a pattern at a time: what a rule's examples ought to notice.
//
//   mutations_of(parse_pattern("{n} [orang] @killed~passive ... di {place}", faults))
//
//   [orang]           taken away          optional
//   @killed~passive   as @killed~         voice
//   ...               taken away          gap
//
// Each of these items lets more or fewer sentences match. If all examples give the same claims
// without it, nothing shows what it is for.
#pragma once

#include <optional>
#include <vector>

#include "rules/pattern.h"

namespace crosscheck {

struct PatternMutation {
  enum class Kind : uint8_t { voice, gap, optional };

  Kind kind = Kind::gap;
  Span where;                    // of the item, in the pattern string
  PatternNode tree;              // the pattern after the change
  std::optional<size_t> within;  // the innermost optional around it, as an index of the result
};

// In the order in which the items stand, an optional before what is in it.
std::vector<PatternMutation> mutations_of(const PatternNode& tree);

}  // namespace crosscheck
