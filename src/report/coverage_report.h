// What `rules coverage` shows: shares by article, unread numbers by the words beside them, idle
// rules. JSON is one object, schema crosscheck/coverage/1.
#pragma once

#include <string>

#include "checker/coverage.h"

namespace crosscheck {

// Each article has a line of its own if there are few, or if `verbose`.
std::string coverage_as_text(const Coverage& coverage, bool verbose);
std::string coverage_as_json(const Coverage& coverage);

}  // namespace crosscheck
