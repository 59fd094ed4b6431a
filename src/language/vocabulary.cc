#include "language/vocabulary.h"

#include "base/ascii.h"
#include "base/unicode.h"

namespace crosscheck {
namespace {

bool equal_folded(std::string_view word, std::string_view folded) {
  if (word.size() != folded.size()) return false;
  for (size_t i = 0; i < word.size(); i += 8) {
    const uint64_t bytes = load_up_to_eight(word.data() + i, word.size() - i);
    if (lower_eight(bytes) != load_up_to_eight(folded.data() + i, folded.size() - i)) return false;
  }
  return true;
}

std::string lower(std::string_view ascii) {
  std::string folded(ascii);
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return folded;
}

// What a word beyond ASCII is looked up as: folded, with plain apostrophes and hyphens for the
// typographic ones, and without the characters that only say where a line may break.
std::string normalised(std::string_view word) {
  std::string result;
  const std::string folded = fold_case(word);
  for (size_t i = 0; i < folded.size();) {
    const CodePoint c = code_point_at(folded, i);
    switch (c.value) {
      case 0x2018:  // single quotation marks, and the letter that looks like one
      case 0x2019:
      case 0x02BC:
        result += '\'';
        break;
      case 0x2010:  // hyphen, no-break hyphen
      case 0x2011:
        result += '-';
        break;
      case 0x00AD:  // soft hyphen, zero-width non-joiner and joiner
      case 0x200C:
      case 0x200D:
        break;
      default:
        result.append(folded, i, c.bytes);
    }
    i += c.bytes;
  }
  return result;
}

}  // namespace

struct Vocabulary::Key {
  ShortWord word;  // as a slot has it
  uint64_t hash = 0;
  bool ascii = true;
  bool is_long = false;
};

Vocabulary::Key Vocabulary::key_of(std::string_view word) {
  const uint64_t head = load_up_to_eight(word.data(), word.size());
  const uint64_t tail = word.size() > 8 ? load_up_to_eight(word.data() + 8, word.size() - 8) : 0;
  Key key{.word = {lower_eight(head), lower_eight(tail)}};
  key.ascii = ((head | tail) & kEightHighBits) == 0;
  key.is_long = word.size() > ShortWord::kLongest;
  key.hash = mix(key.word.head, key.word.tail);
  if (!key.is_long) return key;
  for (size_t i = ShortWord::kLongest; i < word.size(); i += 8) {
    const uint64_t bytes = load_up_to_eight(word.data() + i, word.size() - i);
    key.ascii = key.ascii && (bytes & kEightHighBits) == 0;
    key.hash = mix(key.hash ^ key.hash >> 32, lower_eight(bytes));
  }
  constexpr uint64_t kNoUtf8 = ~uint64_t{0};
  key.word = {key.hash, kNoUtf8};
  return key;
}

Vocabulary::Vocabulary() : words_(1), beginnings_(1) {
  resize(1024);
}

WordId Vocabulary::add(std::string_view word) {
  if (const WordId known = find(word); known != kUnknownWord) return known;
  std::string folded = key_of(word).ascii ? lower(word) : normalised(word);
  if (folded.empty()) return kUnknownWord;
  if (words_.size() * 2 > last_slot_) resize(2 * (last_slot_ + 1));
  const auto id = static_cast<WordId>(words_.size());
  insert(key_of(folded), id);
  beginnings_.push_back(0);
  words_.push_back(std::move(folded));
  return id;
}

WordId Vocabulary::find(std::string_view word) const {
  const Key key = key_of(word);
  if (key.ascii) return find(key, word);
  const std::string folded = normalised(word);
  return find(key_of(folded), folded);
}

WordId Vocabulary::find(const Key& key, std::string_view word) const {
  if (!key.is_long) return find(key.word);
  for (size_t at = first_slot(key.hash);; at = (at + 1) & last_slot_) {
    const Slot& slot = slots_[at];
    if (slot.word == kUnknownWord) return kUnknownWord;
    if (slot.key == key.word && equal_folded(word, words_[slot.word])) return slot.word;
  }
}

void Vocabulary::insert(const Key& key, WordId word) {
  const size_t bit = key.hash >> 32 & (last_slot_ * 4 + 3);
  seen_[bit / 64] |= uint64_t{1} << bit % 64;
  size_t at = bit / 4;
  while (slots_[at].word != kUnknownWord) at = (at + 1) & last_slot_;
  slots_[at] = {key.word, word};
}

void Vocabulary::resize(size_t slots) {
  last_slot_ = slots - 1;
  slots_.assign(slots + 1, {});
  seen_.assign(slots * 4 / 64, 0);
  for (WordId word = 1; word < words_.size(); ++word) insert(key_of(words_[word]), word);
}

}  // namespace crosscheck
