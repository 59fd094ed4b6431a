#include "compare/name_relation.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace crosscheck {
namespace {

// Hyphens, points and apostrophes part words: "Suk-yeol" is "suk yeol".
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const CharacterClass kind = classify(point.value);
    if (kind == CharacterClass::letter || kind == CharacterClass::digit) {
      words.back().append(name, at, point.bytes);
    } else if (kind != CharacterClass::mark && !words.back().empty()) {
      words.emplace_back();
    }
    at += point.bytes;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool among(std::vector<std::string> inner, std::vector<std::string> outer) {
  std::sort(inner.begin(), inner.end());
  std::sort(outer.begin(), outer.end());
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

}  // namespace

std::string folded_name(std::string_view name, const NameFolding* folding) {
  if (folding) return folding->fold(name);
  std::string text;
  for (const std::string& word : words_of(fold_name(name)))
    text += (text.empty() ? "" : " ") + word;
  return text;
}

ValueRelation relate_names(const NameValue& a, const NameValue& b, const NameFolding* folding) {
  if (a == b) return {.fit = Fit::equal};
  if (!a.id.empty() && !b.id.empty() && a.id != b.id) return {.fit = Fit::disjoint};
  const std::vector<std::string> words_a = words_of(folded_name(a.name, folding));
  const std::vector<std::string> words_b = words_of(folded_name(b.name, folding));
  const bool same_letters = joined(words_a) == joined(words_b);
  const bool part = among(words_a, words_b) || among(words_b, words_a);
  if (!a.id.empty() && a.id == b.id) {
    return {.fit = Fit::equal, .spelling = a.name != b.name && (same_letters || !part)};
  }
  if (same_letters) return {.fit = Fit::equal, .spelling = a.name != b.name};
  const bool nameless = words_a.empty() || words_b.empty();
  return {.fit = part && !nameless ? Fit::compatible : Fit::disjoint};
}

}  // namespace crosscheck
