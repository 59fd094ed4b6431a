// A finding: one verdict about claims of one thread, and the steps that led to it.
//
// Its id is a hash of rule, key and the distinct values that meet in it: never of lines, paths,
// times of running, or how many articles repeat a value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "claims/claim.h"

namespace crosscheck {

enum class Verdict : uint8_t { contradiction, undetermined, evolution, projection, agreement };
enum class Direction : uint8_t { none, increase, decrease, shift };
enum class Mark : uint8_t { rounded, part, stale, corrected, revised, sources, spelling };

struct Finding {
  std::string id;
  Verdict verdict = Verdict::agreement;
  Severity severity = Severity::note;
  std::string rule;
  std::vector<KeyPart> key;
  std::vector<uint32_t> claims;  // indices into the claims compared, in time order
  Direction direction = Direction::none;
  bool disputed = false;
  std::vector<Mark> marks;
  std::string message;           // one sentence
  std::vector<std::string> why;  // one step each
};

std::string_view to_string(Verdict verdict);
std::string_view to_string(Direction direction);  // "" for none
std::string_view to_string(Mark mark);

}  // namespace crosscheck
