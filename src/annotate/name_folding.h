// Brings the spellings of one name together, for comparing names and never for output.
//
//   Result<NameFolding> names = NameFolding::load("rules/names.json");
//   names->fold("Volodymyr Zelenskiy") == names->fold("Volodymyr Zelenskyy")
//   names->fold("Yoon Suk-yeol") == names->fold("Yoon Suk Yeol")
//
// Letter case, diacritics, hyphens and points go first. Then `spellings` are replaced in the order
// of the file, `endings` where a word ends, and whole `words` by the one that stands for all their
// forms.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace crosscheck {

class NameFolding {
 public:
  static Result<NameFolding> load(const std::string& file);

  // Words between single spaces; empty for a name without letters.
  std::string fold(std::string_view name) const;

 private:
  using Replacements = std::vector<std::pair<std::string, std::string>>;
  std::string respell(std::string_view name) const;
  std::string fold_word(std::string word) const;

  std::vector<std::string> separators_, dropped_;
  Replacements spellings_, endings_;
  std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace crosscheck
