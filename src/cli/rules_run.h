// What the commands about rules have in common.
#pragma once

#include <initializer_list>
#include <string_view>

#include "cli/run.h"

namespace crosscheck {

// These commands have formats of their own; an unknown one is a complaint.
bool format_known(Run& run, std::initializer_list<std::string_view> formats);

}  // namespace crosscheck
