#include "annotate/number_lexicon.h"

#include <array>

namespace crosscheck {
namespace {

constexpr uint32_t kLongestPhrase = 6;  // tokens

// The words of a phrase from the last to the first; exact case stays exact.
std::string backwards(std::string_view phrase) {
  const bool exact = phrase.size() > 2 && phrase.front() == '\'' && phrase.back() == '\'';
  if (exact) phrase = phrase.substr(1, phrase.size() - 2);
  std::string turned;
  while (!phrase.empty()) {
    const size_t space = phrase.rfind(' ');
    const size_t word = space == phrase.npos ? 0 : space + 1;
    if (!turned.empty()) turned += ' ';
    turned += phrase.substr(word);
    phrase = phrase.substr(0, space == phrase.npos ? 0 : space);
  }
  return exact ? "'" + turned + "'" : turned;
}

template <class Kind>
uint32_t pack(Kind kind, size_t index) {
  return static_cast<uint32_t>(kind) << 16 | static_cast<uint32_t>(index);
}

template <class Kind>
Beside<Kind> unpack(PhraseTable::Match match) {
  return {match.length, static_cast<Kind>(match.value >> 16), match.value & 0xFFFF};
}

template <class T>
T& at(std::vector<T>& table, WordId word) {
  if (table.size() <= word) table.resize(word + 1);
  return table[word];
}

}  // namespace

NumberLexicon::NumberLexicon(const NumberWords& words, Vocabulary& vocabulary) : words_(words) {
  add_numerals(vocabulary);
  if (words_.joined) add_joined(vocabulary);
  add_compounds(vocabulary);
  add_roles(vocabulary);
  add_beside(vocabulary);
  add_idioms(vocabulary);
  for (WordId word = 1; word < begins_.size(); ++word) {
    if (begins_[word]) vocabulary.note(word, kBeginsQuantity);
  }
}

void NumberLexicon::add_numeral(std::string_view word, Numeral numeral, Vocabulary& vocabulary) {
  const WordId id = vocabulary.add(word);
  at(numeral_of_, id) = static_cast<uint16_t>(numerals_.size());
  numerals_.push_back(numeral);
  const bool begins = numeral.kind != NumeralKind::teen_suffix &&
                      numeral.kind != NumeralKind::ordinal &&
                      numeral.kind != NumeralKind::denominator;
  at(begins_, id) = begins;
}

void NumberLexicon::add_numerals(Vocabulary& vocabulary) {
  using enum NumeralKind;
  auto add_valued = [&](const std::vector<ValuedWord>& valued, Numeral like) {
    for (const ValuedWord& word : valued) {
      like.value = word.value;
      add_numeral(word.text, like, vocabulary);
    }
  };
  add_valued(words_.values, {.kind = value});
  add_valued(words_.lone_values, {.kind = value, .lone = true});
  for (const std::string& w : words_.teen_suffixes)
    add_numeral(w, {.kind = teen_suffix}, vocabulary);
  for (const ValuedWord& w : words_.multipliers)
    add_numeral(w.text, {.kind = multiplier, .times = w.value}, vocabulary);
  add_valued(words_.denominators, {.kind = denominator});
  add_valued(words_.single_denominators, {.kind = single_denominator});
  add_valued(words_.ordinals, {.kind = ordinal});
  add_valued(words_.fractions, {.kind = fraction});
  add_valued(words_.adding_fractions, {.kind = fraction, .adds = true});
  for (const std::string& w : words_.decimal_words)
    add_numeral(w, {.kind = decimal_mark}, vocabulary);
  for (uint32_t i = 0; i < words_.vague.size(); ++i) {
    for (const std::string& w : words_.vague[i].words)
      add_numeral(w, {.kind = vague, .index = i, .times = words_.vague[i].times}, vocabulary);
  }
}

// "duabelas", "limaratus": each digit with each suffix and multiplier, written as one word.
void NumberLexicon::add_joined(Vocabulary& vocabulary) {
  for (const ValuedWord& digit : words_.values) {
    if (digit.value < 2 || digit.value > 9) continue;
    for (const std::string& suffix : words_.teen_suffixes)
      add_numeral(digit.text + suffix, {.kind = NumeralKind::value, .value = digit.value + 10},
                  vocabulary);
    for (const ValuedWord& times : words_.multipliers) {
      const Numeral joined =
          times.value == 10
              ? Numeral{.kind = NumeralKind::value, .value = digit.value * 10}
              : Numeral{.kind = NumeralKind::times, .value = digit.value, .times = times.value};
      add_numeral(digit.text + times.text, joined, vocabulary);
    }
  }
}

void NumberLexicon::add_compounds(Vocabulary& vocabulary) {
  for (const auto& [word, parts] : words_.compounds) {
    const size_t space = parts.find(' ');
    if (space == parts.npos) continue;
    const Numeral first = numeral(vocabulary.find(parts.substr(0, space)));
    const Numeral second = numeral(vocabulary.find(parts.substr(space + 1)));
    add_numeral(word, {.kind = NumeralKind::times, .value = first.value, .times = second.times},
                vocabulary);
  }
}

void NumberLexicon::add_role(const std::vector<std::string>& words, WordRole role,
                             Vocabulary& vocabulary) {
  for (const std::string& word : words) at(roles_, vocabulary.add(word)) |= role;
}

void NumberLexicon::add_roles(Vocabulary& vocabulary) {
  add_role(words_.joiners, kJoiner, vocabulary);
  add_role(words_.articles, kArticle, vocabulary);
  add_role(words_.of, kOf, vocabulary);
  add_role(words_.function_words, kFunctionWord, vocabulary);
  add_role(words_.moves, kMove, vocabulary);
  add_role(words_.score_words, kScoreWord, vocabulary);
  add_role(words_.year_words, kYearWord, vocabulary);
  add_role(words_.both, kBoth, vocabulary);
  add_role(words_.becomes, kBecomes, vocabulary);
  add_role(words_.fraction_words, kOver, vocabulary);
  add_role(words_.length_words, kLengthWord, vocabulary);
  add_role(words_.reach_verbs, kReach, vocabulary);
  add_role(words_.counted, kCounted, vocabulary);
  add_role(words_.counting, kCounting, vocabulary);
  add_role(words_.shares_of, kShareOf, vocabulary);
  add_role(words_.definite, kDefinite, vocabulary);
  add_role(words_.causes, kCause, vocabulary);
  add_role(words_.outcomes, kOutcome, vocabulary);
  add_role(words_.rate_words, kPer, vocabulary);
  for (size_t i = 0; i < words_.time_units.size(); ++i)
    at(time_units_, vocabulary.add(words_.time_units[i].first)) = static_cast<uint8_t>(i + 1);
}

void NumberLexicon::add_before(const std::vector<std::string>& phrases, BeforeKind kind,
                               size_t index, Vocabulary& vocabulary) {
  for (const std::string& phrase : phrases) {
    const std::string turned = backwards(phrase);
    std::string_view last = turned;
    if (last.front() == '\'' && last.size() > 2) last = last.substr(1, last.size() - 2);
    add_role({std::string(last.substr(0, last.find(' ')))}, kEndsPhrase, vocabulary);
    before_.add(turned, pack(kind, index), vocabulary);
  }
}

void NumberLexicon::add_after(const std::vector<std::string>& phrases, AfterKind kind, size_t index,
                              Vocabulary& vocabulary) {
  for (const std::string& phrase : phrases) after_.add(phrase, pack(kind, index), vocabulary);
}

void NumberLexicon::add_beside(Vocabulary& vocabulary) {
  for (size_t i = 0; i < words_.hedges.size(); ++i) {
    add_before(words_.hedges[i].before, BeforeKind::hedge, i, vocabulary);
    add_after(words_.hedges[i].after, AfterKind::hedge, i, vocabulary);
  }
  for (size_t i = 0; i < words_.currencies.size(); ++i) {
    add_before(words_.currencies[i].before, BeforeKind::currency, i, vocabulary);
    add_before(words_.currencies[i].glued, BeforeKind::glued_currency, i, vocabulary);
    add_after(words_.currencies[i].after, AfterKind::currency, i, vocabulary);
    for (const std::string& phrase : words_.currencies[i].before)
      currency_words_.add(phrase, static_cast<uint32_t>(i), vocabulary);
  }
  for (size_t i = 0; i < words_.units.size(); ++i)
    add_after(words_.units[i].after, AfterKind::unit, i, vocabulary);
  add_before(words_.negative, BeforeKind::negative, 0, vocabulary);
  add_before(words_.range_openers, BeforeKind::opener, 0, vocabulary);
  add_before(words_.from, BeforeKind::from, 0, vocabulary);
  add_before(words_.fillers, BeforeKind::filler, 0, vocabulary);
  add_before(words_.changes_before, BeforeKind::change, 0, vocabulary);
  add_before(words_.parts_before, BeforeKind::part, 0, vocabulary);
  add_before(words_.earlier_before, BeforeKind::earlier, 0, vocabulary);
  add_before(words_.names_before, BeforeKind::name, 0, vocabulary);
  add_before(words_.age_before, BeforeKind::age, 0, vocabulary);
  add_before(words_.persons, BeforeKind::person, 0, vocabulary);
  add_after(words_.negative_after, AfterKind::negative, 0, vocabulary);
  add_after(words_.changes_after, AfterKind::change, 0, vocabulary);
  add_after(words_.not_after, AfterKind::nothing, 0, vocabulary);
  add_after(words_.parts_after, AfterKind::part, 0, vocabulary);
  add_after(words_.names_after, AfterKind::name, 0, vocabulary);
  auto add_links = [&](const std::vector<std::string>& phrases, LinkKind kind) {
    for (const std::string& phrase : phrases) links_.add(phrase, pack(kind, 0), vocabulary);
  };
  add_links(words_.range_links, LinkKind::range);
  add_links(words_.open_links, LinkKind::open_range);
  add_links(words_.from_links, LinkKind::from_range);
  add_links(words_.becomes, LinkKind::becomes);
  add_links(words_.part_of, LinkKind::part_of);
  add_links(words_.tolerances, LinkKind::tolerance);
  add_after(words_.tolerances, AfterKind::nothing, 0, vocabulary);
  for (uint32_t i = 0; i < words_.suffixes.size(); ++i)
    suffixes_.add(words_.suffixes[i].text, i, vocabulary);
  for (const std::string& phrase : words_.out_of) out_of_.add(phrase, 0, vocabulary);
}

// An idiom is found from the number word at its beginning or, failing that, at its end. In the
// table it is what stands before or after a number together with that number.
void NumberLexicon::add_idioms(Vocabulary& vocabulary) {
  for (const std::string& idiom : words_.idioms) {
    if (begins(vocabulary.add(idiom.substr(0, idiom.find(' ')))))
      add_after({idiom}, AfterKind::idiom, 0, vocabulary);
    else
      add_before({idiom}, BeforeKind::idiom, 0, vocabulary);
  }
}

Beside<BeforeKind> NumberLexicon::before(std::span<const Token> tokens, uint32_t at) const {
  if (at == 0 || !is(tokens[at - 1].word, kEndsPhrase)) return {};
  std::array<Token, kLongestPhrase> turned;
  uint32_t count = 0;
  while (count < kLongestPhrase && count < at) {
    turned[count] = tokens[at - 1 - count];
    ++count;
  }
  return unpack<BeforeKind>(before_.longest({turned.data(), count}));
}

const Hedge* NumberLexicon::about() const {
  for (const Hedge& hedge : words_.hedges) {
    if (hedge.approximate) return &hedge;
  }
  return nullptr;
}

Beside<AfterKind> NumberLexicon::after(std::span<const Token> tokens) const {
  return unpack<AfterKind>(after_.longest(tokens));
}

Beside<LinkKind> NumberLexicon::link(std::span<const Token> tokens) const {
  return unpack<LinkKind>(links_.longest(tokens));
}

}  // namespace crosscheck
