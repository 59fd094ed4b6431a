// The last step: claims in, findings out.
//
//   std::vector<Finding> findings = compare_claims({.claims = claims, .articles = articles,
//                                                   .rules = rules, .entities = entities,
//                                                   .wording = wording, .units = &units});
//
// Worst verdict first, then by rule, key and id. The order of the claims makes no difference; what
// a finding cites are indices into the claims as given. Claims of a rule that `rules` does not
// hold, and conditional ones, are passed over.
#pragma once

#include <vector>

#include "compare/finding.h"
#include "compare/threads.h"

namespace crosscheck {

std::vector<Finding> compare_claims(const ComparisonInput& input);

}  // namespace crosscheck
