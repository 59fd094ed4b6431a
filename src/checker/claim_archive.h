// Claims that an earlier run wrote, made ready to be compared by these rules.
//
//   ClaimReader reader;
//   reader.add_file("archive.jsonl.zst");
//   std::vector<std::string> complaints;
//   auto archived = restore(*checker, std::move(reader).finish(), complaints);
#pragma once

#include <string>
#include <vector>

#include "checker/checker.h"
#include "claims/claim_reader.h"

namespace crosscheck {

// An extraction of each article, in the order read. Claims that these rules can't compare are left
// out, and `complaints` says once for each rule which and why. The faults of `read` are the
// caller's to show.
std::vector<Extraction> restore(const Checker& checker, ReadClaims read,
                                std::vector<std::string>& complaints);

}  // namespace crosscheck
