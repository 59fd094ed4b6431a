// What is wrong with the messages of rules folders, beyond what keeps a file from being loaded: a
// sentence that is missing, one that no report says, a {place} that nothing fills.
//
//   messages/ms.json:12:5: error: no report says 'why.befor'
//
// The measure is the first file of the first folder, which the program's own tests hold against
// what the program says.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace crosscheck {

Diagnostics lint_wordings(const std::vector<std::string>& rules_folders);

}  // namespace crosscheck
