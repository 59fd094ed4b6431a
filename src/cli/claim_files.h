// Claims that `extract` wrote, as the commands that compare read them.
#pragma once

#include <string>
#include <vector>

#include "claims/claim_reader.h"
#include "cli/run.h"

namespace crosscheck {

// What the files say of each article, "-" being standard input, but for the articles `passed_over`.
// Faults are named on standard error.
std::vector<Extraction> read_claim_files(Run& run, const Checker& checker,
                                         const std::vector<std::string>& paths,
                                         ClaimReader::Ids passed_over = {});

// Adds what the run's --against files say to what the articles of the run say. An article that is
// in both was edited since: its archived claims are passed over.
void add_archive(Run& run, const Checker& checker, std::vector<Extraction>& extractions);

}  // namespace crosscheck
