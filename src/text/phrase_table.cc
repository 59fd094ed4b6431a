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

bool fits(const std::vector<Shape>& shapes, std::span<const Token> tokens) {
  for (size_t i = 0; i < shapes.size(); ++i) {
    if (shapes[i] != tokens[i].shape) return false;
  }
  return true;
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

uint32_t PhraseTable::child(uint32_t node, WordId word) {
  if (node == 0 && roots_.size() <= word) roots_.resize(word + 1);
  uint32_t& next = node == 0 ? roots_[word] : children_[uint64_t{node} << 32 | word];
  if (next == 0) {
    next = static_cast<uint32_t>(nodes_.size());
    nodes_.emplace_back();
  }
  nodes_[node].has_children = true;
  return next;
}

uint32_t PhraseTable::add(std::string_view phrase, uint32_t value, Vocabulary& vocabulary) {
  const bool exact = phrase.size() > 2 && phrase.front() == '\'' && phrase.back() == '\'';
  if (exact) phrase = phrase.substr(1, phrase.size() - 2);
  std::vector<Shape> shapes;
  uint32_t node = 0;
  for (std::string_view word : split(phrase)) {
    node = child(node, vocabulary.add(word));
    if (exact) shapes.push_back(shape_of(word));
  }
  if (node == 0) return value;
  for (const End& end : nodes_[node].ends) {
    if (end.shapes == shapes) return end.value;
  }
  // An exact form is the more particular one, so it is tried first.
  auto& ends = nodes_[node].ends;
  ends.insert(exact ? ends.begin() : ends.end(), End{std::move(shapes), value});
  return value;
}

void PhraseTable::note_beginnings(Beginning beginning, Vocabulary& vocabulary) const {
  for (WordId word = 0; word < roots_.size(); ++word) {
    if (roots_[word] != 0) vocabulary.note(word, beginning);
  }
}

PhraseTable::Match PhraseTable::longest_from(uint32_t node, std::span<const Token> tokens) const {
  Match best;
  for (uint32_t length = 1; node != 0; ++length) {
    for (const End& end : nodes_[node].ends) {
      if (!fits(end.shapes, tokens)) continue;
      best = {length, end.value};
      break;
    }
    if (!nodes_[node].has_children || length == tokens.size()) break;
    if (tokens[length].word == kUnknownWord) break;
    const auto next = children_.find(uint64_t{node} << 32 | tokens[length].word);
    node = next == children_.end() ? 0 : next->second;
  }
  return best;
}

}  // namespace crosscheck
