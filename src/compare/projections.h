// Forecasts: shown beside the actual figures of their thread, never against them.
//
//   up to 100,000 (projected)  beside  more than 10,000 (the latest actual cluster)      projection
//   a ministry forecasts 5.1 % in May and 4.8 % in August                               evolution
//   two banks forecast 5.1 % and 4.8 %                                                  nothing
#pragma once

#include <span>
#include <vector>

#include "compare/clusters.h"
#include "compare/thread_desk.h"

namespace crosscheck {

// `actual`: the clusters of the thread's actual claims.
void add_projections(const ThreadDesk& desk, std::span<const Cluster> actual,
                     std::vector<Finding>& findings);

}  // namespace crosscheck
