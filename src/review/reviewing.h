// What an editor's decisions make of a report.
//
//   Decision decision = decide(report, finding, Ruling::dismissed, "both villages counted",
//   "Sari"); apply(decisions, wording, today, report);
//
// A decision is about a finding's content: its id (rule, key and the values that meet) and the
// words of the quotes it was taken on. Edits elsewhere, other file names and further articles that
// say the same leave it standing. It no longer holds, and the finding is back with the reason, once
// a quote that it was taken on has changed or is gone, its values have changed, or its time has run
// out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/wording.h"
#include "checker/checker.h"

namespace crosscheck {

// What is noted of a finding of the report; reason, who and until are the caller's to fill in.
Decision decide(const Report& report, const Finding& finding, Ruling ruling);

// Moves what is known or dismissed to `decided`, gives accepted findings their decision, and says
// of others why a decision about them no longer holds. Returns the decisions whose finding is not
// there. `today` may be empty where no decision has an end.
std::vector<Decision> apply(std::span<const Decision> decisions, const Wording& wording,
                            std::optional<Minute> today, Report& report);

// Says of every finding, of what is decided too, how it stands to the report that `known` was read
// from (review/baseline.h).
void mark_since(std::span<const Decision> known, const Wording& wording, Report& report);

}  // namespace crosscheck
