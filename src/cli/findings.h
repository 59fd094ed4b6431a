// What the commands that show findings share: how findings come about, and how such a run ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/run.h"
#include "report/reporter.h"

namespace crosscheck {

// The findings over the run's articles and the archive that it compares them with, with what the
// reporter wants to show of each claim.
Report check_articles(Run& run, const Checker& checker, const Reporter* reporter = nullptr);

// The decisions that the run works with and the file they stand in; empty after a fault.
std::optional<std::vector<Decision>> read_run_decisions(Run& run);
std::string decisions_file(const Options& options);

// Lets decisions speak of the report, the desk's and then those that a baseline stands for, and
// writes what of it is news; the exit status follows from that and --fail-on alone.
int show_findings(Run& run, const Reporter& reporter, const Checker& checker, Report report);

}  // namespace crosscheck
