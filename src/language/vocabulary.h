// Every word that one language's data or rules mention, numbered. A text's words are looked up once,
// when it is cut into tokens; from then on the program compares numbers.
//
//   Vocabulary words;
//   WordId troops = words.add("tentara");
//   words.find("Tentara") == troops;   words.find("kucing") == kUnknownWord;
//
// Words are kept case-folded. Built while rules load, then read by any number of threads.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

using WordId = uint32_t;
inline constexpr WordId kUnknownWord = 0;

class Vocabulary {
 public:
  Vocabulary();

  // The number of a word, new or not. Punctuation marks are words too: ",", "%", "Rp".
  WordId add(std::string_view word);

  // The number of a word as it stands in a text, whatever its case.
  WordId find(std::string_view word) const;

  // The folded word; empty for kUnknownWord. Valid as long as the vocabulary.
  std::string_view text(WordId word) const { return words_[word]; }

  // One more than the largest WordId.
  size_t size() const { return words_.size(); }

 private:
  struct Slot {
    uint32_t hash = 0;
    WordId word = kUnknownWord;
  };
  void grow();

  std::deque<std::string> words_;  // stable addresses
  std::vector<Slot> slots_;        // open addressing, a power of two
};

}  // namespace crosscheck
