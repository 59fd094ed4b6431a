// The end of `check` and `compare`, so that both end alike.
#pragma once

#include "cli/run.h"
#include "report/reporter.h"

namespace crosscheck {

// Writes the report; the exit status follows from --fail-on alone.
int show_findings(Run& run, const Reporter& reporter, const Report& report);

}  // namespace crosscheck
