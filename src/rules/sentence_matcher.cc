#include "rules/sentence_matcher.h"

#include <algorithm>
#include <numeric>

namespace crosscheck {

SentenceMatcher::SentenceMatcher(const RuleMatcher& rules, bool use_index,
                                 const PatternSet* left_out)
    : rules_(rules),
      use_index_(use_index),
      left_out_(left_out),
      outline_(rules.symbols_, rules.outline_atoms_),
      matcher_(rules.symbols_) {}

bool SentenceMatcher::may_match(const Document& document, const Sentence& sentence) {
  if (!use_index_) {
    candidates_.resize(rules_.places_.size());
    std::iota(candidates_.begin(), candidates_.end(), 0);
    return true;
  }
  rules_.index_.find(document, sentence, candidates_);
  if (candidates_.empty()) return false;
  outline_.read(document, sentence);
  std::erase_if(candidates_,
                [&](uint32_t number) { return !outline_.may_match(rules_.pattern(number)); });
  return !candidates_.empty();
}

const std::vector<RuleMatch>& SentenceMatcher::match(const Document& document,
                                                     const Annotations& annotations,
                                                     const Sentence& sentence) {
  const Annotate known = [&](const Sentence&) -> const Annotations& { return annotations; };
  return match(document, known, sentence);
}

const std::vector<RuleMatch>& SentenceMatcher::match(const Document& document,
                                                     const Annotate& annotate,
                                                     const Sentence& sentence) {
  matches_.clear();
  if (!may_match(document, sentence)) return matches_;
  document_ = &document;
  rules_.unit_reader_.read(document, annotate(sentence), sentence, rules_.symbols_, rules_.cuts_,
                           units_);
  symbols_.clear();
  for (const Unit& unit : units_) symbols_.push_back(unit.symbol);
  matcher_.read(symbols_);
  const std::span<const uint32_t> all = candidates_;
  for (size_t first = 0; first < all.size();) {
    const uint32_t rule = rules_.places_[all[first]].rule;
    size_t last = first;
    while (last < all.size() && rules_.places_[all[last]].rule == rule) ++last;
    match_rule(rules_.compiled_[rule], all.subspan(first, last - first));
    first = last;
  }
  return matches_;
}

void SentenceMatcher::match_rule(const CompiledRule& rule, std::span<const uint32_t> patterns) {
  choose_patterns(rule, patterns);
  if (chosen_.empty()) return;
  const size_t earlier = matches_.size();
  taken_.assign(units_.size(), false);
  match_values(rule);
  for (const CompiledPattern* pattern : chosen_) {
    if (pattern->pins_value) continue;
    if (pattern->pin.empty()) {
      match_starts(rule, *pattern);
    } else {
      match_anchors(rule, *pattern);
    }
  }
  std::stable_sort(matches_.begin() + static_cast<ptrdiff_t>(earlier), matches_.end(),
                   [](const RuleMatch& a, const RuleMatch& b) { return a.tokens < b.tokens; });
}

void SentenceMatcher::choose_patterns(const CompiledRule& rule,
                                      std::span<const uint32_t> patterns) {
  chosen_.clear();
  for (const uint32_t number : patterns) {
    const CompiledPattern& pattern = rule.patterns[number - rule.first_pattern];
    if (is_left_out(pattern)) continue;
    if (use_index_) {
      note_values(rule, pattern);
      if (!matcher_.may_match(pattern, values_)) continue;
    }
    chosen_.push_back(&pattern);
  }
}

// What can be the pattern's value.
void SentenceMatcher::note_values(const CompiledRule& rule, const CompiledPattern& pattern) {
  values_.clear();
  matcher_.for_each_unit(pattern.values, [&](uint32_t unit) {
    const uint32_t length = value_length(rule, unit);
    if (length > 0) values_.push_back({unit, length});
  });
}

// How many units a value at `unit` takes: one, but for phrases of a lexicon of terms. 0: it is
// none.
uint32_t SentenceMatcher::value_length(const CompiledRule& rule, uint32_t unit) const {
  if (rule.terms == nullptr) return 1;
  return units_of_phrase(*rule.terms, *document_, units_, unit);
}

void SentenceMatcher::match_values(const CompiledRule& rule) {
  for (uint32_t unit = 0; unit < units_.size(); ++unit) {
    for (const CompiledPattern* pattern : chosen_) {
      if (!pattern->pins_value || !rules_.symbols_.passes(symbols_[unit], pattern->values))
        continue;
      const uint32_t length = value_length(rule, unit);
      if (length > 0 && try_match(rule, *pattern, {unit, length})) break;
    }
  }
}

void SentenceMatcher::match_anchors(const CompiledRule& rule, const CompiledPattern& pattern) {
  matcher_.for_each_unit(pattern.pin, [&](uint32_t unit) {
    if (!taken_[unit]) try_match(rule, pattern, {unit, 1});
  });
}

// From the last start to the first, so that the latest wins.
void SentenceMatcher::match_starts(const CompiledRule& rule, const CompiledPattern& pattern) {
  for (auto unit = static_cast<uint32_t>(units_.size()); unit-- > 0;) {
    if (!taken_[unit] && rules_.symbols_.passes(symbols_[unit], pattern.first))
      try_match(rule, pattern, {unit, 1});
  }
}

// A pattern without a word to pin ("a new" | "an old") is tried from every unit that it can begin
// with.
const AtomSet& SentenceMatcher::anchors_of(const CompiledPattern& pattern) {
  return pattern.pin.empty() ? pattern.first : pattern.pin;
}

bool SentenceMatcher::match_at(const CompiledPattern& pattern, Pin pin) {
  const bool pins = pattern.pins_value || !pattern.pin.empty();
  return pins ? matcher_.match_pinned(pattern, pin, captures_)
              : matcher_.match_from(pattern, pin.unit, captures_);
}

bool SentenceMatcher::try_match(const CompiledRule& rule, const CompiledPattern& pattern, Pin pin) {
  if (!match_at(pattern, pin)) return false;
  const Span units = captures_[0].units;
  if (pattern.pin.empty() && !pattern.pins_value && is_taken(units)) return false;
  RuleMatch match = take_match(rule, pattern);
  if (is_excluded(rule, units, pin)) return false;
  matches_.push_back(std::move(match));
  std::fill(taken_.begin() + units.begin, taken_.begin() + units.end, true);
  return true;
}

bool SentenceMatcher::is_taken(Span units) const {
  const auto begin = taken_.begin();
  return std::find(begin + units.begin, begin + units.end, true) != begin + units.end;
}

bool SentenceMatcher::is_excluded(const CompiledRule& rule, Span match, Pin value) {
  // What overlaps the match has its anchor within reach of it.
  const uint32_t first = match.begin > kMatchReach ? match.begin - kMatchReach : 0;
  const uint32_t last = std::min(static_cast<uint32_t>(units_.size()), match.end + kMatchReach);
  for (const CompiledPattern& pattern : rule.unless) {
    if (is_left_out(pattern)) continue;
    if (pattern.pins_value) {
      if (match_at(pattern, value)) return true;
      continue;
    }
    const auto overlaps = [&](uint32_t unit) {
      return match_at(pattern, {unit, 1}) && captures_[0].units.overlaps(match);
    };
    if (matcher_.any_unit(anchors_of(pattern), first, last, overlaps)) return true;
  }
  return false;
}

TokenRange SentenceMatcher::tokens_of(Span units) const {
  return {units_[units.begin].tokens.first, units_[units.end - 1].tokens.last};
}

Binding SentenceMatcher::bind(const CompiledRule& rule, int slot, Span units) const {
  Binding binding{.slot = slot, .tokens = tokens_of(units)};
  if (units.size() == 1) binding.kind = units_[units.begin].kind;
  const Slot& declared = rule.rule->slots[static_cast<size_t>(slot)];
  if (declared.type == SlotType::term) {
    const PhraseTable& table = rules_.terms_.find(declared.lexicon)->second;
    const PhraseTable::Match term = table.longest(document_->tokens_of(binding.tokens));
    if (term.length > 0) binding.term = rules_.term_names_[term.value];
  }
  return binding;
}

RuleMatch SentenceMatcher::take_match(const CompiledRule& rule,
                                      const CompiledPattern& pattern) const {
  RuleMatch match{
      .rule = rule.rule, .pattern = pattern.source, .tokens = tokens_of(captures_[0].units)};
  for (const Capture& capture : captures_) {
    if (capture.slot == Capture::kGap) {
      match.gaps.push_back(tokens_of(capture.units));
    } else if (capture.slot != Capture::kWhole) {
      match.bindings.push_back(bind(rule, capture.slot, capture.units));
    }
  }
  return match;
}

}  // namespace crosscheck
