// Where the characters of a JSON string stand in the file, escapes resolved.
//
//   literal_runs("{\"a\": \"satu\\ndua\"}", {6, 17})  ==  {{0, 7}, {4, 11}, {5, 13}}
#pragma once

#include <string_view>

#include "base/span.h"
#include "text/source_map.h"

namespace crosscheck {

// `where`: a string of valid JSON, with its quotation marks.
SourceRuns literal_runs(std::string_view json, Span where);

}  // namespace crosscheck
