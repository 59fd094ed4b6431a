// Faults of files as results, not as complaints: what `rules lint` and `rules test` write.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/json_writer.h"

namespace crosscheck {

// Each with its line and caret, fit for a terminal.
std::string faults_as_lines(const Diagnostics& faults);

// A member `name`: an array of objects with path, line, column, severity and message.
void write_faults(JsonWriter& json, std::string_view name, const Diagnostics& faults);

}  // namespace crosscheck
