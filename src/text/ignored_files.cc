#include "text/ignored_files.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace crosscheck {
namespace {

std::string_view base_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool is_same_file(const std::string& path, const std::string& other) {
  std::error_code none_of_them;
  return base_name(path) == base_name(other) &&
         std::filesystem::equivalent(path, other, none_of_them);
}

}  // namespace

void IgnoredFiles::add(PathPattern pattern, std::string folder) {
  if (!folder.ends_with('/')) folder += '/';
  rules_.push_back({std::move(pattern), std::move(folder)});
}

void IgnoredFiles::add_file(const std::string& path) {
  files_.push_back(path);
}

bool IgnoredFiles::contains(const std::string& path, bool is_folder) const {
  const auto is_it = [&](const std::string& file) { return is_same_file(path, file); };
  if (!is_folder && std::any_of(files_.begin(), files_.end(), is_it)) return true;
  for (size_t i = rules_.size(); i-- > 0;) {
    const Rule& rule = rules_[i];
    const bool is_below = path.starts_with(rule.folder);
    if (!is_below && !rule.pattern.is_free()) continue;
    const std::string_view inner = std::string_view(path).substr(is_below ? rule.folder.size() : 0);
    if (rule.pattern.fits(inner, is_folder)) return !rule.pattern.takes_back();
  }
  return false;
}

}  // namespace crosscheck
