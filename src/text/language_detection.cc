#include "text/language_detection.h"

#include <algorithm>
#include <vector>

#include "base/letters.h"

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

// Takes the next word off the text: its number, or kUnknownWord.
WordId take_word(std::string_view& text, const Vocabulary& words) {
  while (!text.empty() && !is_letter(text.front())) text.remove_prefix(1);
  if (text.size() > ShortWord::kLongest) {
    const LeadingLetters run = leading_letters(text.data());
    if (run.size < ShortWord::kLongest && !is_letter(text[run.size])) {
      text.remove_prefix(run.size);
      return words.find({run.head, run.tail});
    }
  }
  const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
  const std::string_view word(text.begin(), end);
  text.remove_prefix(word.size());
  return words.find(word);
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
  for (size_t i = 0; i < kWords && !text.empty(); ++i) {
    const WordId word = take_word(text, words_);
    if (word == kUnknownWord) continue;
    for (uint32_t pack : packs_with(word)) ++hits[pack];
    if (++known >= kLead && is_settled(hits)) break;
  }
  return leader(hits);
}

}  // namespace crosscheck
