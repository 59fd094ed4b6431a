#include "claims/clause.h"

#include <algorithm>

namespace crosscheck {
namespace {

// Further away than this, nothing colors a match; it keeps time linear in the length of a sentence.
constexpr uint32_t kReach = 200;

bool opens_clause(CueKind kind) {
  return kind == CueKind::clause || kind == CueKind::saying;
}

}  // namespace

bool is_matched_word(const RuleMatch& match, uint32_t token) {
  return match.tokens.contains(token) &&
         std::none_of(match.gaps.begin(), match.gaps.end(),
                      [&](TokenRange gap) { return gap.contains(token); });
}

bool is_set_off(const Document& document, const Annotations& annotations, const RuleMatch& match,
                uint32_t token) {
  const auto gap = std::find_if(match.gaps.begin(), match.gaps.end(),
                                [&](TokenRange range) { return range.contains(token); });
  if (gap == match.gaps.end()) return false;
  const auto cues = mentions_within(annotations.cues, {gap->first, token});
  if (std::any_of(cues.begin(), cues.end(),
                  [](const CueMention& cue) { return cue.kind == CueKind::clause; }))
    return true;
  bool before = false, after = false;
  for (uint32_t i = gap->first; i < gap->last; ++i) {
    if (is_clause_mark(document, i)) (i < token ? before : after) = true;
  }
  return before && after;
}

bool is_clause_mark(const Document& document, uint32_t token) {
  const Token& t = document.tokens[token];
  if (t.kind != TokenKind::punctuation) return false;
  const std::string_view mark = t.span().of(document.text);
  static constexpr std::string_view kMarks = ",;:()[]\"";
  if (mark.size() == 1) return kMarks.find(mark[0]) != kMarks.npos || (mark == "-" && !t.glued);
  return mark == "“" || mark == "”" || mark == "–" || mark == "—";
}

Clause clause_of(const Document& document, const Annotations& annotations, const Sentence& sentence,
                 const RuleMatch& match) {
  const uint32_t near = match.tokens.first - std::min(match.tokens.first, kReach);
  Clause clause{.tokens = match.tokens,
                .sentence = {std::max(sentence.tokens.first, near),
                             std::min(sentence.tokens.last, match.tokens.last + kReach)}};
  uint32_t& first = clause.tokens.first;
  uint32_t& last = clause.tokens.last;
  uint32_t lower = clause.sentence.first, upper = clause.sentence.last;
  for (const CueMention& cue : mentions_within(annotations.cues, clause.sentence)) {
    if (!opens_clause(cue.kind)) continue;
    if (cue.tokens.last <= match.tokens.first) lower = std::max(lower, cue.tokens.last);
    if (cue.tokens.first >= match.tokens.last) upper = std::min(upper, cue.tokens.first);
  }
  while (first > lower && !is_clause_mark(document, first - 1)) --first;
  while (last < upper && !is_clause_mark(document, last)) ++last;
  return clause;
}

namespace {

// Where words that follow a match can still make it conditional: up to a mark, or through a comma
// where such words stand right behind it ("..., jika Moskow meminta").
uint32_t end_of_conditions(const Document& document, const Annotations& annotations,
                           const Clause& clause, const RuleMatch& match) {
  uint32_t after = match.tokens.last;
  while (after < clause.sentence.last && !is_clause_mark(document, after)) ++after;
  if (after == clause.sentence.last || document.tokens[after].span().of(document.text) != ",")
    return after;
  const auto next = mentions_within(annotations.cues, {after + 1, after + 2});
  const bool condition = std::any_of(next.begin(), next.end(), [](const CueMention& cue) {
    return cue.kind == CueKind::conditional;
  });
  return condition ? after + 2 : after;
}

// True if nothing but such cues stands between this one, in a gap, and the next word that the
// pattern matched: "RKUHP yang akan disahkan", "yang tidak akan disahkan". They color that word,
// even in an aside.
bool leads_to_matched_word(const Annotations& annotations, const RuleMatch& match,
                           const CueMention& cue) {
  const auto gap = std::find_if(match.gaps.begin(), match.gaps.end(),
                                [&](TokenRange range) { return range.contains(cue.tokens.first); });
  if (gap == match.gaps.end()) return false;
  uint32_t reached = cue.tokens.last;
  for (const CueMention& next : mentions_within(annotations.cues, {reached, gap->last})) {
    if (next.kind != CueKind::projected && next.kind != CueKind::negation) continue;
    if (next.tokens.first <= reached) reached = std::max(reached, next.tokens.last);
  }
  return reached >= gap->last && gap->last < match.tokens.last;
}

}  // namespace

Coloring coloring_of(const Document& document, const Annotations& annotations, const Clause& clause,
                     const RuleMatch& match) {
  Coloring coloring;
  const uint32_t after = end_of_conditions(document, annotations, clause, match);
  for (const CueMention& cue : mentions_within(annotations.cues, {clause.sentence.first, after})) {
    if (is_matched_word(match, cue.tokens.first)) continue;
    if (cue.kind == CueKind::conditional) coloring.modality = Modality::conditional;
    const bool inside =
        cue.tokens.first >= clause.tokens.first && cue.tokens.last <= match.tokens.last;
    const bool colors = cue.kind == CueKind::projected || cue.kind == CueKind::negation;
    if (!inside || !colors) continue;
    if (is_set_off(document, annotations, match, cue.tokens.first) &&
        !leads_to_matched_word(annotations, match, cue))
      continue;
    if (cue.kind == CueKind::negation) {
      coloring.polarity = Polarity::negated;
    } else if (coloring.modality == Modality::actual) {
      coloring.modality = Modality::projected;
    }
  }
  return coloring;
}

}  // namespace crosscheck
