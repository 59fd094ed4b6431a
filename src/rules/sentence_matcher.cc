// How one sentence is matched; rule_matcher.cc makes ready what does not depend on a sentence.

#include <algorithm>

#include "rules/rule_matcher.h"

namespace crosscheck {

SentenceMatcher::SentenceMatcher(const RuleMatcher& matcher, bool use_index,
                                 const PatternSet* left_out)
    : matcher_(matcher),
      use_index_(use_index),
      left_out_(left_out),
      wanted_(matcher.patterns_, !use_index) {}

bool SentenceMatcher::may_match(const Document& document, const Sentence& sentence) {
  if (!use_index_ || !matcher_.unposted_.empty()) return true;
  if (!sentence.may_begin(kCallsRule) && !matcher_.annotations_call_) return false;
  note_possible(document, sentence);
  return present_.any_of_both(matcher_.posted_, [&](Symbol symbol) {
    const auto& postings = matcher_.postings_[symbol];
    return std::any_of(postings.begin(), postings.end(), [&](const RuleMatcher::Posting& posting) {
      return all_present(posting) && all_beside(posting, document, sentence);
    });
  });
}

bool SentenceMatcher::all_beside(const RuleMatcher::Posting& posting, const Document& document,
                                 const Sentence& sentence) const {
  const auto& neighbours = pattern_of(posting).neighbours;
  return std::all_of(neighbours.begin(), neighbours.end(), [&](const Neighbours& pair) {
    for (uint32_t at = sentence.tokens.first; at + 1 < sentence.tokens.last; ++at) {
      const Token& token = document.tokens[at];
      if (matcher_.symbols_.has_atoms(token.word) &&
          pair.word.contains(matcher_.symbols_.of_token(token, DelimiterRole::none)) &&
          may_follow(document, at, pair.next))
        return true;
    }
    return false;
  });
}

// Whether one of the units may begin right after the token.
bool SentenceMatcher::may_follow(const Document& document, uint32_t token,
                                 const SymbolSet& units) const {
  const Symbols& symbols = matcher_.symbols_;
  const Token& next = document.tokens[token + 1];
  if (units.contains(symbols.of_token(next, DelimiterRole::none))) return true;
  if (units.intersects(symbols.of_any_quantity()) && may_begin_quantity(document, token + 1))
    return true;
  if (next.may_begin(kBeginsTime) && units.intersects(symbols.of_any_time())) return true;
  const SymbolSet* names = symbols.of_name(next.word);
  if (names != nullptr && units.intersects(*names)) return true;
  return (next.may_begin(kBeginsName) || goes_on_in_name(document, token)) &&
         units.intersects(symbols.of_any_entity());
}

// A quantity begins with its hedge, sign and currency: "lebih dari Rp 5 juta".
bool SentenceMatcher::may_begin_quantity(const Document& document, uint32_t token) {
  constexpr uint32_t kMostBefore = 6;
  const auto last = std::min<size_t>(document.tokens.size(), token + 1 + kMostBefore);
  return std::any_of(document.tokens.begin() + token,
                     document.tokens.begin() + static_cast<ptrdiff_t>(last),
                     [](const Token& each) { return each.may_begin(kBeginsQuantity); });
}

// A name that holds a word of the rules is read in parts, and the part after that word may begin
// with what joins names: a mark, or small words before the next capital.
bool SentenceMatcher::goes_on_in_name(const Document& document, uint32_t token) {
  constexpr uint32_t kMostJoining = 3;
  if (!document.tokens[token].is_capitalised()) return false;
  if (document.tokens[token + 1].kind != TokenKind::word) return true;
  const auto last = std::min<size_t>(document.tokens.size(), token + 2 + kMostJoining);
  return std::any_of(document.tokens.begin() + token + 2,
                     document.tokens.begin() + static_cast<ptrdiff_t>(last),
                     [](const Token& after) { return after.is_capitalised(); });
}

// The symbols of the words as they stand, and those of every annotation that may begin at one.
void SentenceMatcher::note_possible(const Document& document, const Sentence& sentence) {
  const Symbols& symbols = matcher_.symbols_;
  present_.clear();
  for (const Token& token : document.tokens_of(sentence)) {
    if (!symbols.has_atoms(token.word)) continue;
    present_.insert(symbols.of_token(token, DelimiterRole::none));
    if (!token.may_begin(kBeginsName)) continue;
    if (const SymbolSet* names = symbols.of_name(token.word)) present_ |= *names;
  }
  if (sentence.may_begin(kBeginsQuantity)) present_ |= symbols.of_any_quantity();
  if (sentence.may_begin(kBeginsName)) present_ |= symbols.of_any_entity();
  if (sentence.may_begin(kBeginsTime)) present_ |= symbols.of_any_time();
}

bool SentenceMatcher::all_present(const RuleMatcher::Posting& posting) const {
  const auto& required = pattern_of(posting).required;
  return std::all_of(required.begin(), required.end(),
                     [&](const SymbolSet& units) { return units.intersects(present_); });
}

const std::vector<RuleMatch>& SentenceMatcher::match(const Document& document,
                                                     const Annotations& annotations,
                                                     const Sentence& sentence) {
  matches_.clear();
  if (!may_match(document, sentence)) return matches_;
  document_ = &document;
  matcher_.unit_reader_.read(document, annotations, sentence, matcher_.symbols_, matcher_.cuts_,
                             units_);
  sentence_.clear();
  for (const Unit& unit : units_) sentence_.push_back(unit.symbol);
  if (!use_index_) {
    for (const CompiledRule& rule : matcher_.compiled_) match_rule(rule);
    return matches_;
  }
  collect_wanted();
  for (uint32_t index : wanted_rules_) {
    const CompiledRule& rule = matcher_.compiled_[index];
    match_rule(rule);
    const auto first = wanted_.begin() + static_cast<ptrdiff_t>(rule.first_pattern);
    std::fill_n(first, rule.patterns.size(), false);
  }
  return matches_;
}

void SentenceMatcher::collect_wanted() {
  wanted_rules_.clear();
  present_.clear();
  for (const Unit& unit : units_) present_.insert(unit.symbol);
  present_.for_each([&](Symbol symbol) {
    for (const RuleMatcher::Posting& posting : matcher_.postings_[symbol]) want(posting);
  });
  for (const RuleMatcher::Posting& posting : matcher_.unposted_) want(posting);
  std::sort(wanted_rules_.begin(), wanted_rules_.end());
  wanted_rules_.erase(std::unique(wanted_rules_.begin(), wanted_rules_.end()), wanted_rules_.end());
}

// Only if all that the pattern needs is there.
void SentenceMatcher::want(const RuleMatcher::Posting& posting) {
  const size_t pattern = matcher_.compiled_[posting.rule].first_pattern + posting.pattern;
  if (wanted_[pattern] || !all_present(posting)) return;
  wanted_[pattern] = true;
  wanted_rules_.push_back(posting.rule);
}

void SentenceMatcher::match_rule(const CompiledRule& rule) {
  const size_t earlier = matches_.size();
  taken_.assign(units_.size(), false);
  match_values(rule);
  for (size_t i = 0; i < rule.patterns.size(); ++i) {
    const Pattern& pattern = rule.patterns[i];
    if (!is_wanted(rule, i) || pattern.compiled.pins_value) continue;
    if (pattern.compiled.pin.empty()) {
      match_starts(rule, pattern);
    } else {
      match_anchors(rule, pattern);
    }
  }
  std::stable_sort(matches_.begin() + static_cast<ptrdiff_t>(earlier), matches_.end(),
                   [](const RuleMatch& a, const RuleMatch& b) { return a.tokens < b.tokens; });
}

// How many units a value at `unit` takes: one, but for phrases of a lexicon of terms. 0: it is
// none.
uint32_t SentenceMatcher::value_length(const CompiledRule& rule, uint32_t unit) const {
  if (rule.terms == nullptr) return 1;
  return units_of_phrase(*rule.terms, *document_, units_, unit);
}

void SentenceMatcher::match_values(const CompiledRule& rule) {
  for (uint32_t unit = 0; unit < units_.size(); ++unit) {
    for (size_t i = 0; i < rule.patterns.size(); ++i) {
      const Pattern& pattern = rule.patterns[i];
      if (!is_wanted(rule, i) || !pattern.values.contains(units_[unit].symbol)) continue;
      const uint32_t length = value_length(rule, unit);
      if (length > 0 && try_match(rule, pattern, unit, length)) break;
    }
  }
}

void SentenceMatcher::match_anchors(const CompiledRule& rule, const Pattern& pattern) {
  for (uint32_t unit = 0; unit < units_.size(); ++unit) {
    if (!taken_[unit] && may_anchor(pattern, unit)) try_match(rule, pattern, unit, 1);
  }
}

// From the last start to the first, so that the latest wins.
void SentenceMatcher::match_starts(const CompiledRule& rule, const Pattern& pattern) {
  for (auto unit = static_cast<uint32_t>(units_.size()); unit-- > 0;) {
    if (!taken_[unit] && may_anchor(pattern, unit)) try_match(rule, pattern, unit, 1);
  }
}

// A pattern without a word to pin ("a new" | "an old") is tried from every unit that it can begin
// with.
bool SentenceMatcher::may_anchor(const Pattern& pattern, uint32_t unit) const {
  const SymbolSet& symbols =
      pattern.compiled.pin.empty() ? pattern.compiled.first : pattern.compiled.pin;
  return symbols.contains(units_[unit].symbol);
}

bool SentenceMatcher::match_at(const Pattern& pattern, uint32_t unit, uint32_t length) {
  const bool pins = pattern.compiled.pins_value || !pattern.compiled.pin.empty();
  return pins ? match_pinned(pattern, unit, length) : match_from(pattern, unit);
}

bool SentenceMatcher::match_from(const Pattern& pattern, uint32_t start) {
  const SymbolRegex& regex = pattern.compiled.regex;
  regex.encode(symbols(start, start + kMatchReach), encoded_);
  if (!regex.match(encoded_, groups_)) return false;
  for (Span& group : groups_) group = {group.begin + start, group.end + start};
  return true;
}

bool SentenceMatcher::try_match(const CompiledRule& rule, const Pattern& pattern, uint32_t unit,
                                uint32_t length) {
  if (!match_at(pattern, unit, length)) return false;
  const Span units = groups_[0];
  if (pattern.compiled.pin.empty() && !pattern.compiled.pins_value && is_taken(units)) return false;
  RuleMatch match = take_match(rule, pattern);
  if (is_excluded(rule, units, unit, length)) return false;
  matches_.push_back(std::move(match));
  std::fill(taken_.begin() + units.begin, taken_.begin() + units.end, true);
  return true;
}

bool SentenceMatcher::is_taken(Span units) const {
  const auto begin = taken_.begin();
  return std::find(begin + units.begin, begin + units.end, true) != begin + units.end;
}

bool SentenceMatcher::is_excluded(const CompiledRule& rule, Span match, uint32_t value,
                                  uint32_t length) {
  // What overlaps the match has its anchor within reach of it.
  const uint32_t first = match.begin > kMatchReach ? match.begin - kMatchReach : 0;
  const uint32_t last = std::min(static_cast<uint32_t>(units_.size()), match.end + kMatchReach);
  for (const Pattern& pattern : rule.unless) {
    if (is_left_out(pattern)) continue;
    if (pattern.compiled.pins_value) {
      if (match_at(pattern, value, length)) return true;
      continue;
    }
    for (uint32_t unit = first; unit < last; ++unit) {
      if (may_anchor(pattern, unit) && match_at(pattern, unit, 1) && groups_[0].overlaps(match))
        return true;
    }
  }
  return false;
}

// Looks for a match with these units pinned as one, from the latest start that there is.
bool SentenceMatcher::match_pinned(const Pattern& pattern, uint32_t unit, uint32_t length) {
  const auto count = static_cast<uint32_t>(units_.size());
  const uint32_t begin = unit > kMatchReach ? unit - kMatchReach : 0;
  const uint32_t end = std::min(count, unit + length + kMatchReach);
  const auto before = symbols(begin, unit), after = symbols(unit + length, end);
  pinned_.assign(before.begin(), before.end());
  pinned_.push_back(kPinSymbol);
  pinned_.insert(pinned_.end(), after.begin(), after.end());
  const SymbolRegex& regex = pattern.compiled.regex;
  regex.encode(pinned_, encoded_);
  for (uint32_t start = unit + 1; start-- > begin;) {
    const Symbol symbol = start == unit ? kPinSymbol : units_[start].symbol;
    if (!pattern.compiled.first.contains(symbol)) continue;
    const std::string_view rest = std::string_view(encoded_).substr(start - begin);
    if (!regex.match(rest, groups_)) continue;
    for (Span& group : groups_) {  // from positions in `rest` to units of the sentence
      const auto to_unit = [&](uint32_t at) {
        const uint32_t position = start + at;
        return position > unit ? position + length - 1 : position;
      };
      if (!group.empty()) group = {to_unit(group.begin), to_unit(group.end)};
    }
    return true;
  }
  return false;
}

// Of the units [first, last) of the sentence, as far as there are any.
std::span<const Symbol> SentenceMatcher::symbols(uint32_t first, uint32_t last) const {
  const auto count = static_cast<uint32_t>(sentence_.size());
  return std::span(sentence_).subspan(first, std::min(last, count) - first);
}

TokenRange SentenceMatcher::tokens_of(Span units) const {
  return {units_[units.begin].tokens.first, units_[units.end - 1].tokens.last};
}

Binding SentenceMatcher::bind(const CompiledRule& rule, int slot, Span units) const {
  Binding binding{.slot = slot, .tokens = tokens_of(units)};
  if (units.size() == 1) binding.kind = units_[units.begin].kind;
  const Slot& declared = rule.rule->slots[static_cast<size_t>(slot)];
  if (declared.type == SlotType::term) {
    const PhraseTable& table = matcher_.terms_.find(declared.lexicon)->second;
    const PhraseTable::Match term = table.longest(document_->tokens_of(binding.tokens));
    if (term.length > 0) binding.term = matcher_.term_names_[term.value];
  }
  return binding;
}

RuleMatch SentenceMatcher::take_match(const CompiledRule& rule, const Pattern& pattern) const {
  RuleMatch match{
      .rule = rule.rule, .pattern = pattern.compiled.source, .tokens = tokens_of(groups_[0])};
  for (size_t i = 1; i < groups_.size(); ++i) {
    if (groups_[i].empty()) continue;
    const int slot = pattern.compiled.regex.label(i);
    if (slot == CompiledPattern::kGap) {
      match.gaps.push_back(tokens_of(groups_[i]));
    } else {
      match.bindings.push_back(bind(rule, slot, groups_[i]));
    }
  }
  return match;
}

}  // namespace crosscheck
