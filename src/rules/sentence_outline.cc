#include "rules/sentence_outline.h"

#include <algorithm>

namespace crosscheck {
namespace {

// A quantity begins with its hedge, sign and currency: "lebih dari Rp 5 juta".
constexpr unsigned kMostBeforeNumber = 5;
// Small words between the capitals of a name: "Front for the Liberation".
constexpr unsigned kMostJoining = 3;

}  // namespace

// The places, and so many before each of them. What is at the last place may be anywhere after.
SentenceOutline::Places SentenceOutline::before(Places places, unsigned steps) {
  Places all = places;
  for (unsigned i = 0; i < steps; ++i) all |= all >> 1;
  return all;
}

void SentenceOutline::read(const Document& document, const Sentence& sentence) {
  by_atom_.resize(symbols_.atoms());
  for (AtomId atom : seen_) by_atom_[atom] = 0;
  seen_.clear();
  Places numbers = 0, times = 0, names = 0, capitals = 0, marks = 0;
  const auto tokens = document.tokens_of(sentence);
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const Places here = place(i);
    if (symbols_.has_atoms(token.word)) read_word(token, here);
    numbers |= token.may_begin(kBeginsQuantity) ? here : 0;
    times |= token.may_begin(kBeginsTime) ? here : 0;
    names |= token.may_begin(kBeginsName) ? here : 0;
    capitals |= token.is_capitalised() ? here : 0;
    marks |= token.kind != TokenKind::word ? here : 0;
  }
  if (names != 0) names |= inside_names(capitals, marks);
  by_kind_ = {0, before(numbers, kMostBeforeNumber), times, names};
}

void SentenceOutline::read_word(const Token& token, Places here) {
  for (AtomId atom : atoms_.of(symbols_.of_token(token, DelimiterRole::none))) {
    if (by_atom_[atom] == 0) seen_.push_back(atom);
    by_atom_[atom] |= here;
  }
}

// A name that holds a word of the rules is read in parts, and the part after that word may begin
// with what joins names: a mark, or small words before the next capital.
SentenceOutline::Places SentenceOutline::inside_names(Places capitals, Places marks) {
  const Places last = capitals & place(kLast);
  const Places joining = before(capitals >> 1 | last, kMostJoining - 1);
  return (capitals << 1 | last) & (marks | joining);
}

// Each after the one before: no item is shorter than a token.
bool SentenceOutline::stand_in_order(const std::vector<AtomSet>& items) const {
  Places left = ~Places{0};
  for (const AtomSet& item : items) {
    const Places found = at(item) & left;
    if (found == 0) return false;
    const Places first = found & (~found + 1);
    left = ~(first | (first - 1)) | place(kLast);
  }
  return true;
}

bool SentenceOutline::stand_together(const std::vector<Neighbours>& pairs) const {
  return std::all_of(pairs.begin(), pairs.end(), [&](const Neighbours& pair) {
    const Places words = at(pair.word);
    return ((words << 1 | (words & place(kLast))) & at(pair.next)) != 0;
  });
}

}  // namespace crosscheck
