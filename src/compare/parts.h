// Parts and wholes: at the same time a part's least may not exceed its whole's most.
//
//   deaths in Palu          at least 120     (Monday)
//   deaths in Sulawesi      98               (Monday)       contradiction, marked `part`
//
// For rules marked "additive"; a thread whose key differs in one slot, where its entity lies in the
// other's.
#pragma once

#include <span>
#include <vector>

#include "compare/finding.h"
#include "compare/phrasing.h"
#include "compare/threads.h"

namespace crosscheck {

// `threads`: all of them, as build_threads gives them.
void add_parts(const ComparisonInput& input, const Phrasing& phrasing,
               std::span<const Thread> threads, std::vector<Finding>& findings);

}  // namespace crosscheck
