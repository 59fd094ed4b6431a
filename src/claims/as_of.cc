#include "claims/as_of.h"

#include <algorithm>

namespace crosscheck {
namespace {

// A sentence may open with when it happened, set off by a comma: "Pada Senin (30/1), ...".
constexpr uint32_t kLongestOpening = 8;

// A time this near to a saying verb is when it was said; names between them do not count, however
// long: "kata Badan Intelijen Nasional Korea Selatan, Rabu (23/10/2024)".
constexpr uint32_t kNearSaying = 6;

bool says_when(const TimeMention& time) {
  const TimeExpression& value = time.value;
  return (value.timex == Timex::date || value.timex == Timex::time) && value.interval.known() &&
         value.relation == TimeRelationWord::at && value.direction != TimeDirection::present;
}

bool opens_sentence(const TimeMention& time, const Clause& clause) {
  return time.tokens.first < clause.sentence.first + kLongestOpening &&
         time.tokens.last < clause.tokens.first + kLongestOpening;
}

bool has_saying(const Annotations& annotations, TokenRange range) {
  const auto cues = mentions_within(annotations.cues, range);
  return std::any_of(cues.begin(), cues.end(),
                     [](const CueMention& cue) { return cue.kind == CueKind::saying; });
}

// The token from which a saying verb is near to one that stands before `token`.
uint32_t near_before(const Annotations& annotations, TokenRange sentence, uint32_t token) {
  const auto names = mentions_within(annotations.entities, {sentence.first, token});
  uint32_t at = token, words = 0;
  for (size_t i = names.size(); at > sentence.first && words < kNearSaying;) {
    if (i > 0 && names[i - 1].tokens.last == at) {
      at = names[--i].tokens.first;
    } else {
      --at;
      ++words;
    }
  }
  return at;
}

bool near_saying(const Annotations& annotations, const TimeMention& time, TokenRange sentence) {
  return has_saying(annotations, {near_before(annotations, sentence, time.tokens.first),
                                  std::min(sentence.last, time.tokens.last + kNearSaying)});
}

// How much a time has to say of the claim: 2 its own clause dates it, 1 only the saying is dated, 0
// nothing.
int bearing(const Annotations& annotations, const Clause& clause, const TimeMention& time) {
  // "Senin (28/10/2024)" is one time, though a bracket ends the clause within it.
  if (clause.tokens.contains(time.tokens.first)) return 2;
  if (opens_sentence(time, clause) &&
      !has_saying(annotations, {clause.sentence.first, clause.tokens.first}))
    return 2;
  return near_saying(annotations, time, clause.sentence) ? 1 : 0;
}

// The time in a slot that is neither key nor value: the pattern has it to say when.
const TimeMention* bound_time(const Annotations& annotations, const RuleMatch& match) {
  if (match.rule == nullptr) return nullptr;
  for (const Binding& binding : match.bindings) {
    const std::string& name = match.rule->slots[static_cast<size_t>(binding.slot)].name;
    const auto& key = match.rule->key;
    if (binding.kind != UnitKind::time || name == match.rule->value) continue;
    if (std::find(key.begin(), key.end(), name) != key.end()) continue;
    const TimeMention& time = mention_with(annotations.times, binding.tokens.first);
    if (time.value.interval.known()) return &time;
  }
  return nullptr;
}

DatedAsOf dated_by(const TimeMention& time) {
  return {.as_of = {time.value.interval, time.value.basis}, .dated = true};
}

bool is_narrower(const TimeInterval& a, const TimeInterval& b) {
  return a.known() && b.known() && *a.to - *a.from < *b.to - *b.from;
}

// "Kala itu", "at the time": some day before, which nobody can know.
bool is_told_as_past(const Annotations& annotations, const Clause& clause,
                     const Publication& publication) {
  const auto times = mentions_within(annotations.times, clause.sentence);
  const auto places_in_past = [&](const TimeMention& time) {
    return time.value.value == "PAST_REF" &&
           (clause.tokens.contains(time.tokens.first) || opens_sentence(time, clause));
  };
  return publication.interval.from && std::any_of(times.begin(), times.end(), places_in_past);
}

}  // namespace

DatedAsOf as_of(const Document& document, const Annotations& annotations, const Clause& clause,
                const RuleMatch& match, const Publication& publication) {
  DatedAsOf result{.as_of = {publication.interval, TimeBasis::publication}};
  if (const TimeMention* bound = bound_time(annotations, match)) return dated_by(*bound);
  // "Siti, 55 tahun, lulus pada 1990": who is named so is so now, whatever the sentence tells.
  const bool is_aside = match.pattern != nullptr && match.pattern->affirmed;
  if (is_aside || (match.rule != nullptr && match.rule->compare.dynamics == Dynamics::holder))
    return result;
  int best = 0;
  for (const TimeMention& time : mentions_within(annotations.times, clause.sentence)) {
    if (!says_when(time) || is_matched_word(match, time.tokens.first) ||
        is_set_off(document, annotations, match, time.tokens.first))
      continue;
    const int weight = bearing(annotations, clause, time);
    if (weight < best || weight == 0) continue;
    if (weight == best && !is_narrower(time.value.interval, result.as_of.interval)) continue;
    best = weight;
    result = dated_by(time);
  }
  if (best == 0 && is_told_as_past(annotations, clause, publication)) {
    result.as_of.interval = {std::nullopt, publication.interval.from};
    result.dated = true;
  }
  return result;
}

}  // namespace crosscheck
