// Patterns of paths, as .gitignore has them.
//
//   const Result<PathPattern> drafts = PathPattern::parse("*.draft.md");
//   drafts->fits("desk/flood.draft.md", false)      true: at any depth
//
//   arsip/        folders of this name, at any depth
//   /arsip        what is called so in the folder that patterns count from, and nothing deeper
//   berita/2019   the same: a slash that is not the last character binds a pattern to that folder
//   berita/**     all that is in it; **/arsip/** all that is in any folder of this name
//   b?rita.[mt]*  ? is one character, [mt] one of these, [!a-z] one of no other; * is any, but no /
//   \*.md         the character itself
//   !arsip/2024   takes back what an earlier pattern said
//
// Characters are code points; a byte that is no UTF-8 is a character of its own. Fitting takes time
// of the length of the pattern times that of the path, whatever they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace crosscheck {

class PathPattern {
 public:
  // A fault is of the pattern, which stands for its path.
  static Result<PathPattern> parse(std::string_view pattern);

  // `path` counts from the folder of the patterns, without "." and ".." in it.
  bool fits(std::string_view path, bool is_folder) const;

  bool takes_back() const { return takes_back_; }
  // Whether it fits at any depth, and so in any folder.
  bool is_free() const { return is_free_; }

 private:
  bool takes_back_ = false;
  bool folders_only_ = false;
  bool is_free_ = false;
  std::vector<std::string> parts_;  // between slashes
};

}  // namespace crosscheck
