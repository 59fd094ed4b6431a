#include "text/phrase_table.h"

#include "base/unicode.h"

namespace crosscheck {
namespace {

std::vector<std::string_view> split(std::string_view phrase) {
  std::vector<std::string_view> words;
  while (!phrase.empty()) {
    const size_t space = std::min(phrase.find(' '), phrase.size());
    if (space > 0) words.push_back(phrase.substr(0, space));
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return words;
}

constexpr uint32_t kMostShapes = 16;  // what comes after so many tokens may be in any case

uint64_t shape_at(uint32_t token, Shape shape) {
  return token < kMostShapes ? static_cast<uint64_t>(shape) << 4 * token : 0;
}

}  // namespace

Shape shape_of(std::string_view word) {
  size_t letters = 0, upper = 0;
  bool first_upper = false;
  for (size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (classify(c.value) == CharacterClass::letter) {
      const bool up = is_upper(c.value);
      if (letters == 0) first_upper = up;
      ++letters;
      upper += up;
    }
    i += c.bytes;
  }
  if (letters == 0) return Shape::none;
  if (upper == 0) return Shape::lower;
  if (upper == letters && letters > 1) return Shape::upper;
  return first_upper && upper == 1 ? Shape::capitalised : Shape::mixed;
}

size_t PhraseTable::slot_of(uint32_t node, WordId word) const {
  const size_t mask = children_.size() - 1;
  size_t at = (node * size_t{0x9E3779B1} + word * size_t{0x85EBCA77}) >> 7 & mask;
  while (children_[at].parent != 0 &&
         (children_[at].parent != node || children_[at].word != word)) {
    at = (at + 1) & mask;
  }
  return at;
}

void PhraseTable::grow() {
  std::vector<Child> before(2 * children_.size());
  before.swap(children_);
  for (const Child& child : before) {
    if (child.parent != 0) children_[slot_of(child.parent, child.word)] = child;
  }
}

uint32_t PhraseTable::make_child(uint32_t node, WordId word) {
  if (node == 0 && roots_.size() <= word) roots_.resize(word + 1);
  const uint32_t known = node == 0 ? roots_[word] : child(node, word);
  if (known != 0) return known;
  const auto made = static_cast<uint32_t>(nodes_.size());
  nodes_.emplace_back();
  nodes_[node].has_children = true;
  if (node == 0) return roots_[word] = made;
  if (++child_count_ * 2 > children_.size()) grow();
  children_[slot_of(node, word)] = {node, word, made};
  return made;
}

uint32_t PhraseTable::add(std::string_view phrase, uint32_t value, Vocabulary& vocabulary) {
  End end{.value = value};
  end.exact = phrase.size() > 2 && phrase.front() == '\'' && phrase.back() == '\'';
  if (end.exact) phrase = phrase.substr(1, phrase.size() - 2);
  uint32_t node = 0, length = 0;
  for (std::string_view word : split(phrase)) {
    node = make_child(node, vocabulary.add(word));
    if (end.exact) end.shapes |= shape_at(length, shape_of(word));
    ++length;
  }
  if (node == 0) return value;
  uint32_t* last = &nodes_[node].first_end;
  for (; *last != 0; last = &ends_[*last].next) {
    if (ends_[*last].exact == end.exact && ends_[*last].shapes == end.shapes)
      return ends_[*last].value;
  }
  // An exact form is the more particular one, so it is tried first.
  if (end.exact) last = &nodes_[node].first_end;
  end.next = *last;
  *last = static_cast<uint32_t>(ends_.size());
  ends_.push_back(end);
  return value;
}

void PhraseTable::note_beginnings(Beginning beginning, Vocabulary& vocabulary) const {
  for (WordId word = 0; word < roots_.size(); ++word) {
    if (roots_[word] != 0) vocabulary.note(word, beginning);
  }
}

PhraseTable::Match PhraseTable::longest_from(uint32_t node, std::span<const Token> tokens) const {
  Match best;
  uint64_t shapes = shape_at(0, tokens[0].shape);
  for (uint32_t length = 1; node != 0; ++length) {
    for (uint32_t end = nodes_[node].first_end; end != 0; end = ends_[end].next) {
      if (ends_[end].exact && ends_[end].shapes != shapes) continue;
      best = {length, ends_[end].value};
      break;
    }
    if (!nodes_[node].has_children || length == tokens.size()) break;
    if (tokens[length].word == kUnknownWord) break;
    node = child(node, tokens[length].word);
    shapes |= shape_at(length, tokens[length].shape);
  }
  return best;
}

}  // namespace crosscheck
