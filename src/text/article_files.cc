#include "text/article_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

struct Ending {
  std::string_view ending;
  ArticleFormat format;
};
constexpr std::array<Ending, 6> kEndings = {{{".txt", ArticleFormat::text},
                                             {".md", ArticleFormat::markdown},
                                             {".html", ArticleFormat::html},
                                             {".htm", ArticleFormat::html},
                                             {".json", ArticleFormat::json},
                                             {".jsonl", ArticleFormat::json_lines}}};

bool ends_with(std::string_view path, std::string_view ending) {
  if (path.size() <= ending.size()) return false;
  const std::string_view end = path.substr(path.size() - ending.size());
  return std::equal(end.begin(), end.end(), ending.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; });
}

void list(const fs::path& folder, std::vector<std::string>& files, Diagnostics& faults) {
  std::error_code error;
  std::vector<fs::path> folders;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const fs::path& path = it->path();
    if (path.filename().string().starts_with('.')) continue;
    std::error_code ignored;
    if (it->is_directory(ignored) && !it->is_symlink(ignored))
      folders.push_back(path);
    else if (it->is_regular_file(ignored) && article_format(path.string()))
      files.push_back(path.string());
  }
  if (error)
    faults.push_back(
        diagnose_file(folder.string(), fmt::format("can't be read: {}", error.message())));
  for (const fs::path& inner : folders) list(inner, files, faults);
}

}  // namespace

std::optional<ArticleFormat> article_format(std::string_view path) {
  for (const Ending& known : kEndings) {
    if (ends_with(path, known.ending)) return known.format;
  }
  return std::nullopt;
}

std::string known_endings() {
  std::string names;
  for (size_t i = 0; i < kEndings.size(); ++i) {
    if (i > 0) names += i + 1 < kEndings.size() ? ", " : " and ";
    names += kEndings[i].ending;
  }
  return names;
}

std::vector<std::string> list_article_files(const std::string& folder, Diagnostics& faults) {
  std::vector<std::string> files;
  list(folder, files, faults);
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace crosscheck
