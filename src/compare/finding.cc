#include "compare/finding.h"

namespace crosscheck {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradiction:
      return "contradiction";
    case Verdict::undetermined:
      return "undetermined";
    case Verdict::evolution:
      return "evolution";
    case Verdict::projection:
      return "projection";
    case Verdict::agreement:
      return "agreement";
  }
  return "";
}

std::string_view to_string(Direction direction) {
  switch (direction) {
    case Direction::none:
      return "";
    case Direction::increase:
      return "increase";
    case Direction::decrease:
      return "decrease";
    case Direction::shift:
      return "shift";
  }
  return "";
}

std::string_view to_string(Mark mark) {
  switch (mark) {
    case Mark::rounded:
      return "rounded";
    case Mark::part:
      return "part";
    case Mark::stale:
      return "stale";
    case Mark::corrected:
      return "corrected";
    case Mark::revised:
      return "revised";
    case Mark::sources:
      return "sources";
    case Mark::spelling:
      return "spelling";
  }
  return "";
}

std::string_view to_string(Ruling ruling) {
  switch (ruling) {
    case Ruling::accepted:
      return "accepted";
    case Ruling::dismissed:
      return "dismissed";
    case Ruling::known:
      return "known";
  }
  return "";
}

std::string last_day(const Decision& decision) {
  return decision.until ? to_iso(*decision.until - std::chrono::days(1)) : "";
}

}  // namespace crosscheck
