// Denials: a source calls a statement inaccurate. A denial meets what it denies, in whatever
// article.
//
//   media report that a deal was agreed; in the same article the ministry calls the report
//   inaccurate
//     ->  contradiction, disputed
//
// A denial that is provably older than the statement does not deny it: the fact may have moved
// since.
#pragma once

#include <span>
#include <vector>

#include "compare/clusters.h"
#include "compare/thread_desk.h"

namespace crosscheck {

// `actual`: the clusters of the thread's actual claims.
void add_denials(const ThreadDesk& desk, std::span<const Cluster> actual,
                 std::vector<Finding>& findings);

}  // namespace crosscheck
