#pragma once

#include <string>

#include "base/result.h"

namespace crosscheck {

struct CueWords {
  static Result<CueWords> load(const std::string& file);
};

}  // namespace crosscheck
