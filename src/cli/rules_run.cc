#include "cli/rules_run.h"

#include <algorithm>
#include <fmt/format.h>

namespace crosscheck {

bool format_known(Run& run, std::initializer_list<std::string_view> formats) {
  const std::string& format = run.options().format;
  if (std::find(formats.begin(), formats.end(), format) != formats.end()) return true;
  run.complain(unknown_format(format, fmt::format("{}", fmt::join(formats, ", "))));
  return false;
}

}  // namespace crosscheck
