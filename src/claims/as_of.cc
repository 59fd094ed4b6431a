#include "claims/as_of.h"

#include <algorithm>

namespace crosscheck {
namespace {

// A sentence may open with when it happened, set off by a comma: "Pada Senin (30/1), ...".
constexpr uint32_t kLongestOpening = 8;

// A time this near to a saying verb is when it was said.
constexpr uint32_t kNearSaying = 6;

bool says_when(const TimeMention& time) {
  const TimeExpression& value = time.value;
  return (value.timex == Timex::date || value.timex == Timex::time) && value.interval.known() &&
         value.relation == TimeRelationWord::at && value.direction != TimeDirection::present;
}

bool opens_sentence(const TimeMention& time, const Clause& clause) {
  return time.tokens.last <= clause.sentence.first + kLongestOpening &&
         time.tokens.last < clause.tokens.first + kLongestOpening;
}

bool has_saying(const Annotations& annotations, TokenRange range) {
  const auto cues = mentions_within(annotations.cues, range);
  return std::any_of(cues.begin(), cues.end(),
                     [](const CueMention& cue) { return cue.kind == CueKind::saying; });
}

bool near_saying(const Annotations& annotations, const TimeMention& time, TokenRange sentence) {
  const uint32_t first = std::max(sentence.first, time.tokens.first - std::min(time.tokens.first, kNearSaying));
  return has_saying(annotations, {first, std::min(sentence.last, time.tokens.last + kNearSaying)});
}

// How much a time has to say of the claim: 2 its own clause dates it, 1 only the saying is dated, 0 nothing.
int bearing(const Annotations& annotations, const Clause& clause, const TimeMention& time) {
  if (time.tokens.first >= clause.tokens.first && time.tokens.last <= clause.tokens.last) return 2;
  if (opens_sentence(time, clause) &&
      !has_saying(annotations, {clause.sentence.first, clause.tokens.first}))
    return 2;
  return near_saying(annotations, time, clause.sentence) ? 1 : 0;
}

}  // namespace

DatedAsOf as_of(const Annotations& annotations, const Clause& clause, const RuleMatch& match,
                const Publication& publication) {
  DatedAsOf result{.as_of = {publication.interval, TimeBasis::publication}};
  if (match.rule != nullptr && match.rule->compare.dynamics == Dynamics::holder) return result;
  int best = 0;
  for (const TimeMention& time : mentions_within(annotations.times, clause.sentence)) {
    if (!says_when(time) || is_matched_word(match, time.tokens.first)) continue;
    const int weight = bearing(annotations, clause, time);
    if (weight <= best) continue;
    best = weight;
    result = {.as_of = {time.value.interval, time.value.basis}, .dated = true};
  }
  return result;
}

}  // namespace crosscheck
