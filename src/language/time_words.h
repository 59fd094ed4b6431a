#pragma once

#include <string>

#include "base/result.h"

namespace crosscheck {

struct TimeWords {
  static Result<TimeWords> load(const std::string& file);
};

}  // namespace crosscheck
