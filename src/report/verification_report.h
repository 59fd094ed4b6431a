// What `verify` shows: the citations that no longer stand where a report says, by article. JSON is
// one object, schema crosscheck/verification/1, with all of them.
#pragma once

#include <string>

#include "base/wording.h"
#include "report/reporter.h"
#include "review/verification.h"

namespace crosscheck {

std::string verification_as_text(const Verification& verification, const Wording& wording,
                                 const ReportStyle& style);
std::string verification_as_json(const Verification& verification);

}  // namespace crosscheck
