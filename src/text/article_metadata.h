// Metadata of articles that carry none, from a file beside them:
//
//   {"gempa.txt": {"published": "2024-11-27", "source": "Antara", "lang": "id"}}
//
//   Metadata metadata = read_metadata("articles.json", faults);
//   metadata.fill("berita/gempa.txt", article);
//
// Keyed by the base name of the article's file. What an article says of itself stays.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "text/article.h"

namespace crosscheck {

class Metadata {
 public:
  // Fills what the article from the file `path` does not say itself.
  void fill(std::string_view path, Article& article) const;

  // Whether `path` is the file of the metadata, which may lie among the articles.
  bool is_file(const std::string& path) const;

 private:
  friend Metadata read_metadata(const std::string& path, Diagnostics& faults);
  std::string path_;
  std::map<std::string, Article, std::less<>> by_name_;
};

// What could be read; every fault of the file is added to `faults`, unknown keys as warnings.
Metadata read_metadata(const std::string& path, Diagnostics& faults);

}  // namespace crosscheck
