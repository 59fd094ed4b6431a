#include "text/json_literal.h"

#include <cstdint>

namespace crosscheck {
namespace {

struct Escape {
  uint32_t in_file = 2;
  uint32_t in_text = 1;
};

uint32_t code_unit(std::string_view json, uint32_t at) {
  uint32_t value = 0;
  for (const char c : json.substr(at, 4))
    value = value * 16 + static_cast<uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  return value;
}

Escape escape_at(std::string_view json, uint32_t at) {
  if (json[at + 1] != 'u') return {};
  const uint32_t unit = code_unit(json, at + 2);
  if (unit >= 0xD800 && unit < 0xDC00) return {.in_file = 12, .in_text = 4};  // of a pair
  return {.in_file = 6, .in_text = unit < 0x80 ? 1u : unit < 0x800 ? 2u : 3u};
}

}  // namespace

SourceRuns literal_runs(std::string_view json, Span where) {
  SourceRuns runs;
  uint32_t in_text = 0;
  bool broken = true;
  for (uint32_t at = where.begin + 1; at + 1 < where.end;) {
    const Escape step = json[at] == '\\' ? escape_at(json, at) : Escape{1, 1};
    const bool is_escape = step.in_file > 1;
    if (broken || is_escape) runs.push_back({in_text, at});
    broken = is_escape;
    in_text += step.in_text;
    at += step.in_file;
  }
  return runs;
}

}  // namespace crosscheck
