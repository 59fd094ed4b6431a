// Files that commands write for the user to keep.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace crosscheck {

// Writes the file, or says why not. An older file of this name is replaced at once, so that a run
// that is cut off leaves it whole.
std::optional<Diagnostic> write_file(const std::string& path, const std::string& content);

}  // namespace crosscheck
