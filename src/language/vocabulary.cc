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
  ShortWord first;
  uint32_t hash = 0;
  bool ascii = true;
  bool is_long = false;
};

Vocabulary::Key Vocabulary::key_of(std::string_view word) {
  const uint64_t head = load_up_to_eight(word.data(), word.size());
  const uint64_t tail = word.size() > 8 ? load_up_to_eight(word.data() + 8, word.size() - 8) : 0;
  Key key{.first = {lower_eight(head), lower_eight(tail)}};
  key.ascii = ((head | tail) & kEightHighBits) == 0;
  key.is_long = word.size() > ShortWord::kLongest;
  if (!key.is_long) {
    key.hash = short_hash(key.first);
    return key;
  }
  uint64_t state = mix(key.first.head, key.first.tail);
  for (size_t i = ShortWord::kLongest; i < word.size(); i += 8) {
    const uint64_t bytes = load_up_to_eight(word.data() + i, word.size() - i);
    key.ascii = key.ascii && (bytes & kEightHighBits) == 0;
    state = mix(state, lower_eight(bytes));
  }
  key.hash = static_cast<uint32_t>(state >> 32) | 1;
  return key;
}

Vocabulary::Vocabulary()
    : words_(1), beginnings_(1), short_(1), slots_(1024 + 1), seen_(1024 * 4 / 64) {}

WordId Vocabulary::add(std::string_view word) {
  if (const WordId known = find(word); known != kUnknownWord) return known;
  std::string folded = normalised(word);
  if (folded.empty()) return kUnknownWord;
  if (words_.size() * 2 > slots_.size()) grow();
  const Key key = key_of(folded);
  const auto id = static_cast<WordId>(words_.size());
  insert({key.hash, id});
  beginnings_.push_back(0);
  short_.push_back(key.first);
  words_.push_back(std::move(folded));
  return id;
}

WordId Vocabulary::find(std::string_view word) const {
  const Key key = key_of(word);
  if (!key.ascii) return find_normalised(word);
  return key.is_long ? find_long(word, key.hash) : find(key.first);
}

WordId Vocabulary::find_long(std::string_view word, uint32_t hash) const {
  for (size_t at = first_slot(hash);; at = (at + 1) & (slots_.size() - 2)) {
    const Slot slot = slots_[at];
    if (slot.word == kUnknownWord) return kUnknownWord;
    if (slot.hash == hash && equal_folded(word, words_[slot.word])) return slot.word;
  }
}

WordId Vocabulary::find_normalised(std::string_view word) const {
  const std::string folded = normalised(word);
  const Key key = key_of(folded);
  return key.is_long ? find_long(folded, key.hash) : find(key.first);
}

void Vocabulary::insert(Slot slot) {
  const size_t count = slots_.size() - 1;
  const size_t bit = slot.hash >> 1 & (count * 4 - 1);
  seen_[bit / 64] |= uint64_t{1} << bit % 64;
  size_t at = bit / 4;
  while (slots_[at].word != kUnknownWord) at = (at + 1) & (count - 1);
  slots_[at] = slot;
}

void Vocabulary::grow() {
  const size_t count = 2 * (slots_.size() - 1);
  std::vector<Slot> before(count + 1);
  before.swap(slots_);
  seen_.assign(count * 4 / 64, 0);
  for (const Slot& slot : before) {
    if (slot.word != kUnknownWord) insert(slot);
  }
}

}  // namespace crosscheck
