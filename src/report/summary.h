// How many findings there are of each verdict.
#pragma once

#include <array>
#include <cstddef>

#include "checker/checker.h"
#include "compare/finding.h"

namespace crosscheck {

inline constexpr size_t kVerdicts = 5;

// Indexed by Verdict.
using VerdictCounts = std::array<size_t, kVerdicts>;

inline VerdictCounts count_verdicts(const Report& report) {
  VerdictCounts counts{};
  for (const Finding& finding : report.findings) ++counts[static_cast<size_t>(finding.verdict)];
  return counts;
}

// The order in which a summary names them.
inline constexpr Verdict kSummaryOrder[] = {Verdict::contradiction, Verdict::evolution,
                                            Verdict::agreement, Verdict::projection,
                                            Verdict::undetermined};

}  // namespace crosscheck
