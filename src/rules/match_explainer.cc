#include "rules/match_explainer.h"

#include <algorithm>

#include "rules/near_miss.h"
#include "rules/pattern_matcher.h"

namespace crosscheck {

// One sentence, by the steps of SentenceMatcher.
class MatchExplainer::SentenceExplainer {
 public:
  SentenceExplainer(const MatchExplainer& explainer, const Document& document,
                    SentenceExplanation& told)
      : explainer_(explainer), document_(document), told_(told), taken_(told.units.size(), false) {}

  void run() {
    match_values();
    for (const Walked& pattern : explainer_.patterns_) {
      const CompiledPattern& compiled = *pattern.pattern;
      if (compiled.pins_value) continue;
      compiled.pin.empty() ? match_starts(pattern) : match_anchors(pattern);
    }
    note_unpinned();
    std::stable_sort(
        told_.matches.begin(), told_.matches.end(),
        [](const ExplainedMatch& a, const ExplainedMatch& b) { return a.tokens < b.tokens; });
  }

 private:
  // Where a pattern is tried: these units pinned as one, or from this unit on.
  struct Place {
    uint32_t unit = 0;
    uint32_t length = 1;
  };
  struct Found {
    WalkOutcome outcome;
    std::vector<WalkCell> cells;
    Span units;
  };

  uint32_t count() const { return static_cast<uint32_t>(told_.units.size()); }

  void match_values() {
    for (uint32_t unit = 0; unit < count(); ++unit) {
      for (const Walked& pattern : explainer_.patterns_) {
        if (!passes(told_.units[unit].symbol, pattern.pattern->values)) continue;
        const PhraseTable* terms = explainer_.rule_->terms;
        const uint32_t length =
            terms == nullptr ? 1 : units_of_phrase(*terms, document_, told_.units, unit);
        if (length > 0 && try_match(pattern, {unit, length})) break;
      }
    }
  }

  void match_anchors(const Walked& pattern) {
    for (uint32_t unit = 0; unit < count(); ++unit) {
      if (!taken_[unit] && may_anchor(pattern, unit)) try_match(pattern, {unit, 1});
    }
  }

  void match_starts(const Walked& pattern) {
    for (uint32_t unit = count(); unit-- > 0;) {
      if (!taken_[unit] && may_anchor(pattern, unit)) try_match(pattern, {unit, 1});
    }
  }

  bool may_anchor(const Walked& pattern, uint32_t unit) const {
    const CompiledPattern& compiled = *pattern.pattern;
    return passes(told_.units[unit].symbol, compiled.pin.empty() ? compiled.first : compiled.pin);
  }

  bool passes(Symbol symbol, const AtomSet& atoms) const {
    return explainer_.matcher_.symbols_.passes(symbol, atoms);
  }

  static bool pins(const Walked& pattern) {
    return pattern.pattern->pins_value || !pattern.pattern->pin.empty();
  }

  std::vector<WalkCell> cells(uint32_t first, uint32_t last) const {
    std::vector<WalkCell> cells;
    for (uint32_t unit = first; unit < std::min(last, count()); ++unit)
      cells.push_back({told_.units[unit].symbol, {unit, unit + 1}});
    return cells;
  }

  std::vector<WalkCell> cells_around(Place pin) const {
    const uint32_t begin = pin.unit > kMatchReach ? pin.unit - kMatchReach : 0;
    std::vector<WalkCell> all = cells(begin, pin.unit);
    all.push_back({kPinSymbol, {pin.unit, pin.unit + pin.length}});
    const auto rest = cells(pin.unit + pin.length, pin.unit + pin.length + kMatchReach);
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
  }

  std::optional<Found> match_at(const Walked& pattern, Place place) {
    Found found;
    uint32_t start = 0;
    if (pins(pattern)) {
      found.cells = cells_around(place);
      while (found.cells[start].symbol != kPinSymbol) ++start;
      note_miss_before(pattern, found.cells, start);
    } else {
      found.cells = cells(place.unit, place.unit + kMatchReach);
    }
    for (++start; start-- > 0;) {
      if (!passes(found.cells[start].symbol, pattern.pattern->first)) continue;
      found.outcome = pattern.walk.from(found.cells, start);
      note_stop(pattern, found);
      if (!found.outcome.arrived) continue;
      found.units = {found.cells[start].units.begin, found.cells[found.outcome.end - 1].units.end};
      return found;
    }
    return std::nullopt;
  }

  bool try_match(const Walked& pattern, Place place) {
    const std::optional<Found> found = match_at(pattern, place);
    if (!found) return false;
    if (!pins(pattern) && is_taken(found->units)) return false;
    ExplainedMatch match{.pattern = pattern.pattern->source,
                         .tokens = tokens_of(found->units),
                         .items = items_of(found->outcome.steps, found->cells)};
    note_exclusion(found->units, place, match);
    told_.matches.push_back(match);
    if (match.unless != nullptr) return false;
    std::fill(taken_.begin() + found->units.begin, taken_.begin() + found->units.end, true);
    return true;
  }

  bool is_taken(Span units) const {
    return std::find(taken_.begin() + units.begin, taken_.begin() + units.end, true) !=
           taken_.begin() + units.end;
  }

  void note_exclusion(Span units, Place value, ExplainedMatch& match) {
    quiet_ = true;
    const uint32_t first = units.begin > kMatchReach ? units.begin - kMatchReach : 0;
    const uint32_t last = std::min(count(), units.end + kMatchReach);
    for (const Walked& unless : explainer_.unless_) {
      std::optional<Found> found;
      if (unless.pattern->pins_value) {
        found = match_at(unless, value);
      } else {
        for (uint32_t unit = first; unit < last && !found; ++unit) {
          if (may_anchor(unless, unit)) found = match_at(unless, {unit, 1});
          if (found && !found->units.overlaps(units)) found.reset();
        }
      }
      if (!found) continue;
      match.unless = unless.pattern->source;
      match.unless_tokens = tokens_of(found->units);
      break;
    }
    quiet_ = false;
  }

  // ---------------------------------------------------------------------------------- near misses

  void note_stop(const Walked& pattern, const Found& found) {
    if (quiet_ || found.outcome.arrived || !found.outcome.stop) return;
    const WalkStop& stop = *found.outcome.stop;
    if (told_.near && told_.near->score >= stop.score) return;
    NearMiss miss = miss_after(pattern.walk, found.cells, stop);
    finish(pattern, found.cells, stop.taken, std::move(miss));
  }

  // Patterns that were never tried, since the sentence has nothing that they could pin.
  void note_unpinned() {
    Found found{.cells = cells(0, count())};
    for (const Walked& pattern : explainer_.patterns_) {
      if (!pins(pattern) || has_pin(pattern)) continue;
      for (uint32_t start = 0; start < count(); ++start) {
        if (!passes(found.cells[start].symbol, pattern.pattern->first)) continue;
        found.outcome = pattern.walk.from(found.cells, start);
        note_stop(pattern, found);
      }
    }
  }

  bool has_pin(const Walked& pattern) const {
    const CompiledPattern& compiled = *pattern.pattern;
    const AtomSet& atoms = compiled.pins_value ? compiled.values : compiled.pin;
    return std::any_of(told_.units.begin(), told_.units.end(),
                       [&](const Unit& unit) { return passes(unit.symbol, atoms); });
  }

  // The items on the right may all be there, and one on their left missing.
  void note_miss_before(const Walked& pattern, const std::vector<WalkCell>& cells, uint32_t pin) {
    if (quiet_) return;
    const auto& parts = pattern.walk.parts();
    for (size_t part = 1; part < parts.size(); ++part) {
      if (parts[part].kind == PatternPart::Kind::gap) continue;
      for (uint32_t start = pin + 1; start-- > 0;) {
        const WalkOutcome outcome = pattern.walk.from(cells, start, part);
        if (!outcome.arrived || outcome.end <= pin) continue;
        const auto score =
            static_cast<size_t>(std::count_if(outcome.steps.begin(), outcome.steps.end(),
                                              [](const WalkStep& step) { return !step.is_gap; }));
        if (told_.near && told_.near->score >= score) return;
        std::optional<NearMiss> miss = crosscheck::miss_before(pattern.walk, cells, part, start);
        if (!miss) return;
        miss->score = score;
        finish(pattern, cells, outcome.steps, *std::move(miss));
        return;
      }
    }
  }

  void finish(const Walked& pattern, const std::vector<WalkCell>& cells,
              const std::vector<WalkStep>& steps, NearMiss miss) {
    miss.pattern = pattern.pattern->source;
    miss.items = items_of(steps, cells);
    miss.all = pattern.walk.needed();
    if (!miss.found.empty()) miss.found = tokens_of({miss.found.first, miss.found.last});
    told_.near = std::move(miss);
  }

  std::vector<ExplainedItem> items_of(const std::vector<WalkStep>& steps,
                                      const std::vector<WalkCell>& cells) const {
    std::vector<ExplainedItem> items;
    for (const WalkStep& step : steps) {
      if (step.cells.empty()) continue;
      const Span units{cells[step.cells.begin].units.begin, cells[step.cells.end - 1].units.end};
      items.push_back({step.item, step.slot, step.is_gap, tokens_of(units)});
    }
    return items;
  }

  TokenRange tokens_of(Span units) const {
    return {told_.units[units.begin].tokens.first, told_.units[units.end - 1].tokens.last};
  }

  const MatchExplainer& explainer_;
  const Document& document_;
  SentenceExplanation& told_;
  std::vector<bool> taken_;  // by unit: in a match
  bool quiet_ = false;       // an `unless` that does not fit is no near miss
};

bool SentenceExplanation::comes_near() const {
  if (!near) return false;
  const bool has_word =
      std::any_of(near->items.begin(), near->items.end(),
                  [](const ExplainedItem& item) { return !item.is_gap && item.slot < 0; });
  return near->score * 3 >= near->all && has_word && (near->score >= 2 || near->all <= 2);
}

MatchExplainer::MatchExplainer(const RuleMatcher& matcher, std::string_view rule)
    : matcher_(matcher) {
  for (const RuleMatcher::CompiledRule& compiled : matcher.compiled_) {
    if (compiled.rule == nullptr || compiled.rule->id != rule) continue;
    rule_ = &compiled;
    for (const CompiledPattern& pattern : compiled.patterns)
      patterns_.push_back({&pattern, PatternWalk(pattern, matcher.symbols_)});
    for (const CompiledPattern& pattern : compiled.unless)
      unless_.push_back({&pattern, PatternWalk(pattern, matcher.symbols_)});
  }
}

SentenceExplanation MatchExplainer::explain(const Document& document,
                                            const Annotations& annotations,
                                            const Sentence& sentence) const {
  SentenceExplanation told;
  matcher_.unit_reader_.read(document, annotations, sentence, matcher_.symbols_, matcher_.cuts_,
                             told.units);
  if (rule_ == nullptr || told.units.empty()) return told;
  SentenceExplainer(*this, document, told).run();
  const bool counts = std::any_of(told.matches.begin(), told.matches.end(),
                                  [](const ExplainedMatch& match) { return !match.unless; });
  if (counts) told.near.reset();
  return told;
}

}  // namespace crosscheck
