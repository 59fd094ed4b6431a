// What of a folder is passed over: files and folders that patterns fit, and files that are known to
// be no articles.
//
//   IgnoredFiles ignored;
//   ignored.add(*PathPattern::parse("arsip/"), "/desk");
//   ignored.add(*PathPattern::parse("!2024/arsip/"), "/desk");
//   ignored.contains("/desk/2019/arsip", true)     true
//   ignored.contains("/desk/2024/arsip", true)     false: the last pattern that fits counts
//
// Paths are absolute and normal. A path below an ignored folder is not looked at: who walks folders
// does not walk into those.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/path_pattern.h"

namespace crosscheck {

class IgnoredFiles {
 public:
  // A pattern that is not bound to its folder fits in others, too.
  void add(PathPattern pattern, std::string folder);
  // A file by whatever path it is reached, such as the one that results are written to.
  void add_file(const std::string& path);

  bool contains(const std::string& path, bool is_folder) const;

 private:
  struct Rule {
    PathPattern pattern;
    std::string folder;  // ends with a slash
  };
  std::vector<Rule> rules_;
  std::vector<std::string> files_;
};

}  // namespace crosscheck
