// Every word that one language's data or rules mention, numbered. A text's words are looked up
// once, when it is cut into tokens; from then on the program compares numbers.
//
//   Vocabulary words;
//   WordId troops = words.add("tentara");
//   words.find("Tentara") == troops;   words.find("kucing") == kUnknownWord;
//
// Words are kept case-folded, with plain apostrophes and hyphens for typographic ones ("jum’at" is
// "jum'at"). Built while rules load, then read by any number of threads.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

using WordId = uint32_t;
inline constexpr WordId kUnknownWord = 0;

// An ASCII word of at most sixteen bytes, lower-cased, as two little-endian numbers; the rest is
// zero. Whoever has the bytes at hand already (the tokenizer) looks a word up without reading them
// again.
struct ShortWord {
  uint64_t head = 0;
  uint64_t tail = 0;

  static constexpr size_t kLongest = 16;
  friend bool operator==(const ShortWord&, const ShortWord&) = default;
};

// What a word of a text may begin. Of most words that is nothing, so whoever looks for one of these
// passes over nearly all tokens by one test of a byte that the token carries.
enum Beginning : uint8_t {
  kBeginsQuantity = 1 << 0,
  kBeginsTime = 1 << 1,
  kBeginsName = 1 << 2,
  kBeginsCue = 1 << 3,
  kBeginsFurniture = 1 << 4,
  kNamesDate = 1 << 5,  // a day of a month is written with such a token: "Juli", "/", "1.9.2019"
  kMayEnd = 1 << 6,     // a sentence may end here: a mark, or initials with their points
};

class Vocabulary {
 public:
  Vocabulary();

  // The number of a word, new or not. Punctuation marks are words too: ",", "%", "Rp". Valid UTF-8.
  WordId add(std::string_view word);

  // The number of a word as it stands in a text, whatever its case.
  WordId find(std::string_view word) const;

  // The same for a word that is at hand as numbers.
  WordId find(ShortWord word) const;

  // Notes that the word may begin something; it does so in whatever case it is written.
  void note(WordId word, Beginning beginning) { beginnings_[word] |= beginning; }

  // A set of Beginning; none of kUnknownWord.
  uint8_t beginnings(WordId word) const { return beginnings_[word]; }

  // The folded word; empty for kUnknownWord. Valid as long as the vocabulary.
  std::string_view text(WordId word) const { return words_[word]; }

  // One more than the largest WordId.
  size_t size() const { return words_.size(); }

 private:
  // All that a look-up compares. Of a word longer than a ShortWord the key is its hash beside
  // bytes that no UTF-8 has.
  struct Slot {
    ShortWord key;
    WordId word = kUnknownWord;
  };
  size_t first_slot(uint64_t hash) const;
  static uint64_t mix(uint64_t head, uint64_t tail);
  struct Key;
  static Key key_of(std::string_view word);
  WordId find(const Key& key, std::string_view word) const;
  void insert(const Key& key, WordId word);
  void resize(size_t slots);

  std::deque<std::string> words_;    // stable addresses
  std::vector<uint8_t> beginnings_;  // by WordId
  std::vector<Slot> slots_;          // open addressing: a power of two, and one that stays empty
  size_t last_slot_ = 0;             // of those but the empty one: a mask, too
  std::vector<uint64_t> seen_;       // four bits for each slot: is there a word of such a hash?
};

// Odd multipliers without pattern: the golden ratio's bits, and one of splitmix64. The high bits
// are the good ones.
inline uint64_t Vocabulary::mix(uint64_t head, uint64_t tail) {
  return (head + tail * 0xBF58476D1CE4E5B9) * 0x9E3779B97F4A7C15;
}

// Most words of a text are unknown. The bits that say so stay in the nearest cache where the slots
// do not, and pointing an unseen hash at the empty slot takes no branch that nobody could predict.
inline size_t Vocabulary::first_slot(uint64_t hash) const {
  const size_t bit = hash >> 32 & (last_slot_ * 4 + 3);
  const bool seen = seen_[bit / 64] >> bit % 64 & 1;
  return seen ? bit / 4 : last_slot_ + 1;
}

inline WordId Vocabulary::find(ShortWord word) const {
  for (size_t at = first_slot(mix(word.head, word.tail));; at = (at + 1) & last_slot_) {
    const Slot& slot = slots_[at];
    const bool same = (slot.key.head == word.head) & (slot.key.tail == word.tail);
    if (same | (slot.word == kUnknownWord)) return slot.word;
  }
}

}  // namespace crosscheck
