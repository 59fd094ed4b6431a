// An earlier report as decisions: what it told is known.
//
//   Result<std::vector<Decision>> known = read_baseline("last-week.json");   // check --format json
//   mark_since(*known, wording, report);   // says of each finding whether it is new
//   apply(*known, wording, {}, report);    // leaves what is
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "compare/finding.h"

namespace crosscheck {

// All faults of the file, if there are any: it must be a report of schema crosscheck/report/1.
Result<std::vector<Decision>> read_baseline(const std::string& path);

}  // namespace crosscheck
