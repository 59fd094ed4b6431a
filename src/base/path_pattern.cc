#include "base/path_pattern.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace crosscheck {
namespace {

constexpr std::string_view kAnyFolders = "**";

struct Character {
  uint32_t value = 0;
  uint32_t bytes = 1;
};

// A byte that is no UTF-8 has a value beyond all code points.
Character character_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
  const uint8_t first = byte(at);
  if (first < 0x80) return {first, 1};
  const uint32_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  const Character broken{0x110000u + first, 1};
  if (first < 0xC2 || first > 0xF4 || at + bytes > text.size()) return broken;
  uint32_t value = first & (0x7Fu >> bytes);
  for (size_t i = at + 1; i < at + bytes; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return broken;
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  return {value, bytes};
}

// One member of a pattern and whether a character is of it.
struct Step {
  size_t length = 0;  // of the pattern; 0 where the pattern breaks off
  bool fits = false;
};

Step literal(std::string_view pattern, size_t at, uint32_t wanted) {
  const size_t escape = pattern[at] == '\\' ? 1 : 0;
  if (at + escape >= pattern.size()) return {};
  const Character own = character_at(pattern, at + escape);
  return {escape + own.bytes, own.value == wanted};
}

// "[a-z]", "[!0-9]", "[]]": a bracket that comes first does not close.
Step set(std::string_view pattern, size_t begin, uint32_t wanted) {
  size_t at = begin + 1;
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (negated) ++at;
  bool found = false;
  for (const size_t first = at; at < pattern.size() && (pattern[at] != ']' || at == first);) {
    const auto bound = [&]() -> std::optional<uint32_t> {
      if (pattern[at] == '\\') ++at;
      if (at >= pattern.size()) return std::nullopt;
      const Character own = character_at(pattern, at);
      at += own.bytes;
      return own.value;
    };
    const auto low = bound();
    auto high = low;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      ++at;
      high = bound();
    }
    if (!low || !high) return {};
    found = found || (*low <= wanted && wanted <= *high);
  }
  if (at >= pattern.size()) return {};
  return {at + 1 - begin, found != negated};
}

Step step(std::string_view pattern, size_t at, uint32_t wanted) {
  if (pattern[at] == '?' || pattern[at] == '*') return {1, true};
  return pattern[at] == '[' ? set(pattern, at, wanted) : literal(pattern, at, wanted);
}

// Where it fails, what the last star stood for grows by one: no other star needs to, as the last
// one takes whatever an earlier one would.
template <class IsStar, class Size, class Advance>
bool fits_with_stars(size_t pattern_size, size_t size, IsStar is_star, Size width,
                     Advance advance) {
  size_t p = 0, at = 0, after_star = 0, retry = 0;
  bool starred = false;
  while (at < size) {
    if (p < pattern_size && is_star(p)) {
      after_star = ++p;
      retry = at;
      starred = true;
      continue;
    }
    const size_t taken = p < pattern_size ? advance(p, at) : 0;
    if (taken > 0) {
      p += taken;
      at += width(at);
    } else if (starred) {
      p = after_star;
      at = retry += width(retry);
    } else {
      return false;
    }
  }
  while (p < pattern_size && is_star(p)) ++p;
  return p == pattern_size;
}

bool part_fits(std::string_view pattern, std::string_view name) {
  return fits_with_stars(
      pattern.size(), name.size(), [&](size_t p) { return pattern[p] == '*'; },
      [&](size_t at) { return character_at(name, at).bytes; },
      [&](size_t p, size_t at) {
        const Step taken = step(pattern, p, character_at(name, at).value);
        return taken.fits ? taken.length : 0;
      });
}

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    if (end > 0) parts.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

// Why a part is none; empty if it is one.
std::string_view fault_of(std::string_view part) {
  if (part == "..") return "'..' can't stand in a pattern: it counts from its folder down";
  for (size_t at = 0; at < part.size();) {
    const size_t length = step(part, at, 0).length;
    if (length == 0) return part[at] == '[' ? "a '[' has no ']'" : "nothing follows its '\\'";
    at += length;
  }
  return "";
}

}  // namespace

Result<PathPattern> PathPattern::parse(std::string_view pattern) {
  PathPattern parsed;
  std::string_view rest = pattern;
  parsed.takes_back_ = rest.starts_with('!');
  if (parsed.takes_back_) rest.remove_prefix(1);
  parsed.folders_only_ = rest.ends_with('/');
  const bool is_bound = rest.starts_with('/') || rest.starts_with("./");
  for (std::string& part : parts_of(rest)) {
    if (const std::string_view fault = fault_of(part); !fault.empty())
      return diagnose_file(pattern, std::string(fault));
    if (part != ".") parsed.parts_.push_back(std::move(part));
  }
  if (parsed.parts_.empty()) return diagnose_file(pattern, "is a pattern of no file");
  parsed.is_free_ = !is_bound && parsed.parts_.size() == 1;
  if (parsed.is_free_) parsed.parts_.insert(parsed.parts_.begin(), std::string(kAnyFolders));
  // What is in a folder is not the folder itself.
  if (parsed.parts_.back() == kAnyFolders) parsed.parts_.emplace_back("*");
  return parsed;
}

bool PathPattern::fits(std::string_view path, bool is_folder) const {
  if (folders_only_ && !is_folder) return false;
  const std::vector<std::string> names = parts_of(path);
  return fits_with_stars(
      parts_.size(), names.size(), [&](size_t p) { return parts_[p] == kAnyFolders; },
      [](size_t) { return 1; },
      [&](size_t p, size_t at) { return part_fits(parts_[p], names[at]) ? 1 : 0; });
}

}  // namespace crosscheck
