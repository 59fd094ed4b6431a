// Which files hold articles, and in what form.
//
//   list_article_files("berita", {}, faults).files   // {"berita/a.txt", "berita/mei/b.jsonl"}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "text/ignored_files.h"

namespace crosscheck {

enum class ArticleFormat : uint8_t { text, markdown, html, json, json_lines };

// By the path's ending, whatever its case.
std::optional<ArticleFormat> article_format(std::string_view path);

// ".txt, .md, .html, .htm, .json and .jsonl"
std::string known_endings();

struct ArticleFiles {
  std::vector<std::string> files;  // sorted by path
  bool any_ignored = false;        // whether there would be more without `ignored`
};

// The articles of a folder and the folders in it. Hidden files and folders and those that are
// ignored are passed over, links to folders are not followed. A folder that can't be read is a
// fault.
ArticleFiles list_article_files(const std::string& folder, const IgnoredFiles& ignored,
                                Diagnostics& faults);

}  // namespace crosscheck
