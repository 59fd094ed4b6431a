// What stood in the way of a walk: see match_explainer.h. The causes are told in cells, whoever
// asks turns them into tokens; `found` holds units until then.
#pragma once

#include <optional>
#include <vector>

#include "rules/match_explainer.h"
#include "rules/pattern_walk.h"

namespace crosscheck {

// The item at which a walk stopped, looked for after those that took something.
NearMiss miss_after(const PatternWalk& walk, const std::vector<WalkCell>& cells,
                    const WalkStop& stop);

// The last item that every match has before `part` of the top level, looked for before `start`.
// None if there is no such item.
std::optional<NearMiss> miss_before(const PatternWalk& walk, const std::vector<WalkCell>& cells,
                                    size_t part, uint32_t start);

}  // namespace crosscheck
