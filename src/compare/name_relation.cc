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

// A page that lost the space after a name prints the next word as its end: "Budi
// Santosomengatakan". No name is another with so much behind it.
constexpr size_t kShortestRunOn = 8;

bool runs_on(const std::vector<std::string>& words, const std::vector<std::string>& longer) {
  if (words.size() < 2 || words.size() != longer.size()) return false;
  if (!std::equal(words.begin(), words.end() - 1, longer.begin())) return false;
  return longer.back().size() >= words.back().size() + kShortestRunOn &&
         longer.back().starts_with(words.back());
}

// Whether a name that no catalogue knows is part of one by which `known` goes in print. What is
// left of "Vladimir Putin" where a page lost his last name is still he.
bool is_rest_of(const NameValue& part, const NameValue& known, const NameFolding* folding,
                const EntityCatalog* entities) {
  if (!entities || !part.id.empty() || known.id.empty()) return false;
  const EntityIndex index = entities->find(known.id);
  const std::vector<std::string> words = words_of(folded_name(part.name, folding));
  if (index == kNoEntity || words.empty()) return false;
  const std::vector<EntityName>& names = (*entities)[index].names;
  return std::any_of(names.begin(), names.end(), [&](const EntityName& name) {
    return !name.demonym && among(words, words_of(folded_name(name.text, folding)));
  });
}

}  // namespace

std::string folded_name(std::string_view name, const NameFolding* folding) {
  if (folding) return folding->fold(name);
  std::string text;
  for (const std::string& word : words_of(fold_name(name)))
    text += (text.empty() ? "" : " ") + word;
  return text;
}

ValueRelation relate_names(const NameValue& a, const NameValue& b, const NameFolding* folding,
                           const EntityCatalog* entities) {
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
  const bool compatible = (part && !nameless) || runs_on(words_a, words_b) ||
                          runs_on(words_b, words_a) || is_rest_of(a, b, folding, entities) ||
                          is_rest_of(b, a, folding, entities);
  return {.fit = compatible ? Fit::compatible : Fit::disjoint};
}

}  // namespace crosscheck
