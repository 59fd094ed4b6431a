#include "text/front_matter.h"

#include <algorithm>
#include <vector>

#include "text/article_fields.h"

namespace crosscheck {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view trim(std::string_view text) {
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

bool is_fence(std::string_view line) {
  return line.starts_with("---") && trim(line.substr(3)).empty();
}

// Where in `file` the slice `part` of it stands.
Span where_in(std::string_view file, std::string_view part) {
  const auto begin = static_cast<uint32_t>(part.data() - file.data());
  return {begin, begin + static_cast<uint32_t>(part.size())};
}

void read_line(std::string_view file, std::string_view line, Article& article,
               Diagnostics& faults) {
  if (trim(line).empty() || std::string_view(" \t-#").find(line[0]) != std::string_view::npos)
    return;
  const size_t colon = line.find(':');
  if (colon == line.npos) {
    faults.push_back(diagnose(article.path, file, where_in(file, trim(line)),
                              "expected 'key: value' in the front matter"));
    return;
  }
  const std::string_view key = trim(line.substr(0, colon));
  const std::string_view value = without_quotes(trim(line.substr(colon + 1)));
  if (value.empty()) return;  // nothing is said, or a list follows
  const std::string_view name = key == "date" ? "published" : key == "text" ? "" : key;
  switch (set_field(article, name, value)) {
    case FieldFault::none:
      return;
    case FieldFault::unknown_name:
      faults.push_back(
          diagnose(article.path, file, where_in(file, key), unknown_field_message(key)));
      faults.back().severity = Severity::warning;
      return;
    case FieldFault::not_a_date:
      faults.push_back(diagnose(article.path, file, where_in(file, value), std::string(kNotADate)));
  }
}

}  // namespace

size_t read_front_matter(std::string_view file, Article& article, Diagnostics& faults) {
  const size_t first_end = file.find('\n');
  if (first_end == file.npos || !is_fence(file.substr(0, first_end))) return 0;
  std::vector<std::string_view> lines;
  for (size_t at = first_end + 1; at < file.size();) {
    const size_t end = std::min(file.find('\n', at), file.size());
    const std::string_view line = file.substr(at, end - at);
    at = std::min(end + 1, file.size());
    if (!is_fence(line)) {
      lines.push_back(line);
      continue;
    }
    for (std::string_view field : lines) read_line(file, field, article, faults);
    article.first_line = static_cast<uint32_t>(lines.size()) + 3;
    return at;
  }
  faults.push_back(
      diagnose(article.path, file, {0, 3}, "this front matter has no end, another '---'"));
  return 0;
}

}  // namespace crosscheck
