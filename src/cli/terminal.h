// What the program may ask of the terminal that it runs in.
#pragma once

#include <cstddef>

#include "cli/options.h"

namespace crosscheck {

// Whether results are to be colored: as asked, else on a terminal where NO_COLOR is not set.
bool wants_color(const Options& options);

// Columns of the terminal that results go to, else 100.
size_t output_width(const Options& options);

bool stderr_is_terminal();

}  // namespace crosscheck
