// What commands have in common whose formats are their own.
#pragma once

#include <initializer_list>
#include <string_view>

#include "cli/run.h"

namespace crosscheck {

// An unknown format is a complaint.
bool format_known(Run& run, std::initializer_list<std::string_view> formats);

}  // namespace crosscheck
