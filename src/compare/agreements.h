// Agreements: one for each cluster that more than one article, or more than one named source,
// supports. One article that says a thing twice agrees with itself, which is no news.
#pragma once

#include <span>
#include <vector>

#include "compare/clusters.h"
#include "compare/thread_desk.h"

namespace crosscheck {

void add_agreements(const ThreadDesk& desk, std::span<const Cluster> clusters,
                    std::vector<Finding>& findings);

}  // namespace crosscheck
