#include "text/article_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <utility>

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

class FolderWalk {
 public:
  FolderWalk(const IgnoredFiles& ignored, Diagnostics& faults)
      : ignored_(ignored), faults_(faults) {}

  void walk(const fs::path& folder) {
    std::error_code error;
    const std::string place = fs::absolute(folder, error).lexically_normal().string();
    std::vector<fs::path> folders;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
      std::error_code ignored;
      const bool is_folder = it->is_directory(ignored) && !it->is_symlink(ignored);
      if (!is_folder && !is_article(*it)) continue;
      const std::string name = it->path().filename().string();
      if (name.starts_with('.')) continue;
      if (ignored_.contains(place + (place.ends_with('/') ? "" : "/") + name, is_folder))
        found_.any_ignored = true;
      else if (is_folder)
        folders.push_back(it->path());
      else
        found_.files.push_back(it->path().string());
    }
    if (error)
      faults_.push_back(
          diagnose_file(folder.string(), fmt::format("can't be read: {}", error.message())));
    for (const fs::path& inner : folders) walk(inner);
  }

  ArticleFiles finish() && {
    std::sort(found_.files.begin(), found_.files.end());
    return std::move(found_);
  }

 private:
  // A link that leads nowhere is an article that is missing.
  static bool is_article(const fs::directory_entry& entry) {
    std::error_code broken;
    return article_format(entry.path().string()) &&
           (entry.is_regular_file(broken) || !entry.exists(broken));
  }

  const IgnoredFiles& ignored_;
  Diagnostics& faults_;
  ArticleFiles found_;
};

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

ArticleFiles list_article_files(const std::string& folder, const IgnoredFiles& ignored,
                                Diagnostics& faults) {
  FolderWalk walk(ignored, faults);
  walk.walk(folder);
  return std::move(walk).finish();
}

}  // namespace crosscheck
