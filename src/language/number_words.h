#pragma once

#include <string>

#include "base/result.h"

namespace crosscheck {

struct NumberWords {
  static Result<NumberWords> load(const std::string& file);
};

}  // namespace crosscheck
