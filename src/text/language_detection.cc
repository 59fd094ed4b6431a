#include "text/language_detection.h"

#include <algorithm>
#include <vector>

namespace crosscheck {
namespace {

constexpr size_t kWords = 2000;

// Ahead by so many common words, a language is no longer overtaken.
constexpr size_t kLead = 25;

// Of any script: a byte beyond ASCII counts as part of a word.
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

std::string_view take_word(std::string_view& text) {
  const auto begin = std::find_if(text.begin(), text.end(), is_letter);
  const auto end = std::find_if_not(begin, text.end(), is_letter);
  const std::string_view word(begin, end);
  text = {end, text.end()};
  return word;
}

size_t leader(const std::vector<size_t>& hits) {
  return static_cast<size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
}

bool is_settled(const std::vector<size_t>& hits) {
  const size_t first = leader(hits);
  for (size_t other = 0; other < hits.size(); ++other) {
    if (other != first && hits[other] + kLead > hits[first]) return false;
  }
  return hits[first] >= kLead;
}

}  // namespace

size_t detect_language(std::string_view text, std::span<const TextRules* const> packs) {
  std::vector<size_t> hits(packs.size());
  for (size_t i = 0; i < kWords && !text.empty(); ++i) {
    const std::string_view word = take_word(text);
    bool known = false;
    for (size_t pack = 0; pack < packs.size(); ++pack) {
      if (!packs[pack]->is_common(word)) continue;
      ++hits[pack];
      known = true;
    }
    if (known && is_settled(hits)) break;
  }
  return leader(hits);
}

}  // namespace crosscheck
