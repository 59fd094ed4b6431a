#include "rules/pattern_index.h"

#include <algorithm>
#include <set>
#include <span>

namespace crosscheck {
namespace {

uint8_t beginning_of(AtomKind kind) {
  switch (kind) {
    case AtomKind::quantity:
      return kBeginsQuantity;
    case AtomKind::time:
      return kBeginsTime;
    case AtomKind::name:
      return kBeginsName;
    case AtomKind::word:
      break;
  }
  return 0;
}

// What a sentence must have words for, if the pattern is to match in it.
uint8_t beginnings_needed(const CompiledPattern& pattern, const Symbols& symbols) {
  uint8_t needed = 0;
  for (const AtomSet& atoms : pattern.required) {
    uint8_t of_all = 0xFF;
    for (AtomId atom : atoms) of_all &= beginning_of(symbols.kind_of(atom));
    needed |= of_all;
  }
  return needed;
}

// ", 42," and "(42 tahun)" right after a capital.
bool may_be_age(std::string_view text, std::span<const Token> tokens, size_t at) {
  constexpr uint32_t kMostDigits = 3;
  const auto mark = [&](size_t i) { return i < tokens.size() ? text[tokens[i].begin] : '\0'; };
  const Token& number = tokens[at];
  if (number.kind != TokenKind::number || number.end - number.begin > kMostDigits || at < 2)
    return false;
  const char close = mark(at - 1) == '(' ? ')' : mark(at - 1) == ',' ? ',' : '\0';
  return close != '\0' && (mark(at + 1) == close || mark(at + 2) == close) &&
         tokens[at - 2].is_capitalised();
}

}  // namespace

void PatternIndex::build(const std::vector<const CompiledPattern*>& patterns,
                         const Symbols& symbols, const UnitWords& units,
                         const Vocabulary& vocabulary) {
  for (const CompiledPattern* pattern : patterns)
    needs_.push_back({words_.add(*pattern, symbols, units), beginnings_needed(*pattern, symbols)});
  words_.finish(symbols, units, vocabulary);
  post(patterns, symbols, vocabulary);
}

void PatternIndex::post(const std::vector<const CompiledPattern*>& patterns, const Symbols& symbols,
                        const Vocabulary& vocabulary) {
  std::vector<std::vector<uint32_t>> by_atom(symbols.atoms());
  for (uint32_t number = 0; number < patterns.size(); ++number) {
    const CompiledPattern& pattern = *patterns[number];
    bool called = !pattern.required.empty();
    for (AtomId atom : called ? pattern.required[pattern.rarest] : AtomSet{}) {
      by_atom[atom].push_back(number);
      called &= symbols.kind_of(atom) == AtomKind::word;
    }
    if (!called) alone_.push_back(number);
  }
  first_.assign(1, 0);
  for (WordId word = 0; word < vocabulary.size(); ++word) {
    std::set<uint32_t> numbers;
    symbols.for_each_atom_of(
        word, [&](AtomId atom) { numbers.insert(by_atom[atom].begin(), by_atom[atom].end()); });
    callees_.insert(callees_.end(), numbers.begin(), numbers.end());
    first_.push_back(static_cast<uint32_t>(callees_.size()));
  }
}

Signature PatternIndex::signature_of(const Document& document, const Sentence& sentence) const {
  Signature seen;
  const auto tokens = document.tokens_of(sentence);
  for (size_t i = 0; i < tokens.size(); ++i) {
    seen |= words_.of(tokens[i].word);
    if (may_be_age(document.text, tokens, i)) seen |= words_.age();
  }
  return seen;
}

void PatternIndex::find(const Document& document, const Sentence& sentence,
                        std::vector<uint32_t>& numbers) const {
  numbers.clear();
  const Signature seen = signature_of(document, sentence);
  const auto take = [&](uint32_t number) {
    const Needs& needs = needs_[number];
    if ((needs.beginnings & ~sentence.beginnings) == 0 && seen.has(needs.words))
      numbers.push_back(number);
  };
  std::for_each(alone_.begin(), alone_.end(), take);
  for (const Token& token : document.tokens_of(sentence)) {
    for (uint32_t at = first_[token.word]; at < first_[token.word + 1]; ++at) take(callees_[at]);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace crosscheck
