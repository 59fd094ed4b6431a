// What has changed in a git checkout, as git itself says.
//
//   const auto changed = changed_files("origin/main");
//   if (changed && changed->contains(fs::weakly_canonical("berita/pagi.md"))) ...
#pragma once

#include <set>
#include <string>

#include "base/result.h"

namespace crosscheck {

// The files of the checkout around the working directory that are not as in the commit, those that
// git does not know yet included: absolute paths, links resolved. A fault if git is not there, this
// is no checkout, or it has no such commit.
Result<std::set<std::string>> changed_files(const std::string& commit);

}  // namespace crosscheck
