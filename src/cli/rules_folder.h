// Where the rules are that a run uses.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace crosscheck {

// The folder named by CROSSCHECK_RULES; else the one installed beside the program,
// ../share/crosscheck/rules; else that of the source tree the program was built from.
std::string shipped_rules();

// The folders asked for. The first must be whole, so where it holds no units.json, the shipped
// rules go first.
std::vector<std::string> rule_folders(const std::vector<std::string>& asked);

// "en, id": the languages that folders of rules know.
std::set<std::string> known_languages(const std::vector<std::string>& folders);

}  // namespace crosscheck
