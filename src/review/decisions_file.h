// What a desk decided, as a file that it commits: sorted, so that two editors' files merge line by
// line.
//
//   { "schema": "crosscheck/decisions/1",
//     "decisions": [
//       { "finding": "3f2a9c41d0e7b865", "is": "dismissed", "verdict": "contradiction",
//         "rule": "disaster.dead", "key": {"event": "..."}, "about": "Deaths ...: 12 against 15",
//         "reason": "the second counts both villages", "who": "Sari", "until": "2027-01-31",
//         "quotes": ["9b1f...", "c07e..."] } ] }
//
// `until` is the last day on which the decision holds; without one it holds for good.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "compare/finding.h"

namespace crosscheck {

inline constexpr std::string_view kDecisionsSchema = "crosscheck/decisions/1";

// No two of one finding. All faults of the file, if there are any.
Result<std::vector<Decision>> read_decisions(const std::string& path);

// The file's content, in the order of rule, key and finding.
std::string write_decisions(std::vector<Decision> decisions);

}  // namespace crosscheck
