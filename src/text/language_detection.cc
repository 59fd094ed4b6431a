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

}  // namespace

size_t detect_language(std::string_view text, std::span<const TextRules* const> packs) {
  std::vector<size_t> hits(packs.size());
  for (size_t i = 0; i < kWords && !text.empty(); ++i) {
    const std::string_view word = take_word(text);
    const auto knows = [&](const TextRules* pack) { return pack->is_common(word); };
    const auto first = std::find_if(packs.begin(), packs.end(), knows);
    if (first == packs.end() || std::any_of(first + 1, packs.end(), knows)) continue;
    size_t& own = hits[static_cast<size_t>(first - packs.begin())];
    ++own;
    const auto is_near = [&](const size_t& other) { return &other != &own && other + kLead > own; };
    if (own >= kLead && std::none_of(hits.begin(), hits.end(), is_near)) break;
  }
  return static_cast<size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
}

}  // namespace crosscheck
