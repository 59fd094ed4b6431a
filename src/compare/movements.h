// Between the clusters of a thread: each step in time an evolution, each clash one contradiction
// that cites all sides, and where neither can be known, one undetermined finding that says what
// would settle it.
#pragma once

#include <span>
#include <vector>

#include "compare/clusters.h"
#include "compare/thread_desk.h"

namespace crosscheck {

void add_movements(const ThreadDesk& desk, std::span<const Cluster> clusters,
                   std::vector<Finding>& findings);

// The steps in time alone: for the forecasts of one source.
void add_steps(const ThreadDesk& desk, std::span<const Cluster> clusters,
               std::vector<Finding>& findings);

}  // namespace crosscheck
