// Weekdays that do not fit their dates, as claims: two for each statement, one for each reading.
//
//   "Rabu (8/8/2019)"  ->  key statement="Rabu (8/8/2019)"   value XXXX-WXX-3 (the weekday's words)
//                          key statement="Rabu (8/8/2019)"   value 2019-08-08 (the date's words)
//
// Nobody can know which side is wrong, so neither is left out. A date that no calendar has
// ("31/9/2019") is one claim, whose value has no interval.
#pragma once

#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/claim_builder.h"
#include "rules/rule.h"

namespace crosscheck {

void add_weekday_claims(const ReadField& field, const Rule& rule, std::vector<Claim>& claims);

}  // namespace crosscheck
