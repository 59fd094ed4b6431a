#pragma once

#include <string>

#include "base/result.h"

namespace crosscheck {

struct TextRules {
  static Result<TextRules> load(const std::string& file);
};

}  // namespace crosscheck
