#pragma once

#include <string>

#include "base/result.h"

namespace crosscheck {

struct Morphology {
  static Result<Morphology> load(const std::string& file);
};

}  // namespace crosscheck
