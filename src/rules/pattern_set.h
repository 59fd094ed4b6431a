// Patterns of a rule set that a run passes over, as if the rules did not have them.
#pragma once

#include <unordered_set>

namespace crosscheck {

struct PatternSource;

using PatternSet = std::unordered_set<const PatternSource*>;

}  // namespace crosscheck
