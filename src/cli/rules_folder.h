// Where the rules are that a run uses.
#pragma once

#include <string>
#include <vector>

namespace crosscheck {

// The folder named by CROSSCHECK_RULES; else the one installed beside the program,
// ../share/crosscheck/rules; else that of the source tree the program was built from.
std::string shipped_rules();

// The folders asked for. The first must hold languages/, so where it does not, the shipped rules go
// first.
std::vector<std::string> rule_folders(const std::vector<std::string>& asked);

// "en, id": the languages that a folder of rules knows.
std::vector<std::string> known_languages(const std::string& rules);

}  // namespace crosscheck
