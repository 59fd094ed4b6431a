#include "text/language_detection.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/letters.h"

namespace crosscheck {
namespace {

constexpr size_t kWords = 2000;

// Ahead by so many common words, a language is no longer overtaken.
constexpr size_t kLead = 25;

// Of any script: a byte beyond ASCII counts as part of a word.
constexpr std::array<bool, 256> letter_table() {
  std::array<bool, 256> table{};
  for (size_t c = 0; c < 256; ++c) table[c] = c >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return table;
}
constexpr std::array<bool, 256> kIsLetter = letter_table();

bool is_letter(char c) {
  return kIsLetter[static_cast<unsigned char>(c)];
}

// The word that begins at `at`, which it moves past the word: its number, or kUnknownWord.
WordId take_word(std::string_view text, size_t& at, const Vocabulary& words) {
  if (text.size() - at > ShortWord::kLongest) {
    const LeadingLetters run = leading_letters(text.data() + at);
    if (run.size < ShortWord::kLongest && !is_letter(text[at + run.size])) {
      at += run.size;
      return words.find({run.head, run.tail});
    }
  }
  const size_t begin = at;
  while (at < text.size() && is_letter(text[at])) ++at;
  return words.find(text.substr(begin, at - begin));
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

LanguageDetector::LanguageDetector(std::span<const TextRules* const> packs) : packs_(packs.size()) {
  for (const TextRules* pack : packs) {
    for (const std::string& word : pack->common_words()) words_.add(word);
  }
  for (WordId word = 0; word < words_.size(); ++word) {
    first_.push_back(static_cast<uint32_t>(packs_with_.size()));
    for (uint32_t pack = 0; pack < packs.size(); ++pack) {
      if (packs[pack]->is_common(words_.text(word))) packs_with_.push_back(pack);
    }
  }
  first_.push_back(static_cast<uint32_t>(packs_with_.size()));
}

size_t LanguageDetector::detect(std::string_view text) const {
  std::vector<size_t> hits(packs_);
  size_t known = 0;
  size_t at = 0;
  for (size_t i = 0; i < kWords; ++i) {
    while (at < text.size() && !is_letter(text[at])) ++at;
    if (at == text.size()) break;
    const WordId word = take_word(text, at, words_);
    if (word == kUnknownWord) continue;
    for (uint32_t pack : packs_with(word)) ++hits[pack];
    if (++known >= kLead && is_settled(hits)) break;
  }
  return leader(hits);
}

}  // namespace crosscheck
