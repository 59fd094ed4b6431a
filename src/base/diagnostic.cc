#include "base/diagnostic.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace crosscheck {
namespace {

constexpr size_t kMaxShownLine = 160;  // bytes of a source line that a terminal can bear

bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

uint32_t code_points(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

// Levenshtein distance with a swap of neighbours counted as one step.
size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

LineColumn line_and_column(std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {.line = static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          .column = code_points(before.substr(line_start)) + 1};
}

Diagnostic diagnose(std::string_view path, std::string_view text, Span where, std::string message) {
  const size_t begin = std::min<size_t>(where.begin, text.size());
  const size_t line_start = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;
  std::string_view line = text.substr(line_start, text.find('\n', line_start) - line_start);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  const auto [line_number, column] = line_and_column(text, begin);
  const size_t end =
      std::min<size_t>(where.end, line_start + line.size());  // marks stay in one line
  const std::string_view meant = end > begin ? text.substr(begin, end - begin) : "";
  Diagnostic diagnostic{.path = std::string(path),
                        .line = line_number,
                        .column = column,
                        .width = std::max(1u, code_points(meant)),
                        .message = std::move(message)};
  if (line.size() <= kMaxShownLine) diagnostic.source_line = std::string(line);
  return diagnostic;
}

Diagnostic diagnose_file(std::string_view path, std::string message) {
  return {.path = std::string(path), .message = std::move(message)};
}

std::string to_string(const Diagnostic& d) {
  std::string text = d.line == 0
                         ? fmt::format("{}: {}: {}", d.path, to_string(d.severity), d.message)
                         : fmt::format("{}:{}:{}: {}: {}", d.path, d.line, d.column,
                                       to_string(d.severity), d.message);
  if (d.line == 0 || d.source_line.empty()) return text;
  std::string margin;  // keeps tabs, so that the caret stands under its character
  for (char c : d.source_line) {
    if (margin.size() + 1 >= d.column) break;
    if (starts_code_point(c)) margin += c == '\t' ? '\t' : ' ';
  }
  return fmt::format("{}\n  {}\n  {}^{}", text, d.source_line, margin,
                     std::string(d.width - 1, '~'));
}

std::string_view nearest_name(std::string_view word, std::span<const std::string_view> known) {
  std::string_view best;
  size_t best_distance = word.size() / 3 + 1;  // a slip leaves most of a word standing
  for (std::string_view name : known) {
    const size_t distance = edit_distance(word, name);
    if (distance <= best_distance && (best.empty() || distance < best_distance)) {
      best = name;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace crosscheck
