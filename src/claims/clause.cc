#include "claims/clause.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool opens_clause(CueKind kind) { return kind == CueKind::clause || kind == CueKind::saying; }

}  // namespace

bool is_matched_word(const RuleMatch& match, uint32_t token) {
  return match.tokens.contains(token) &&
         std::none_of(match.gaps.begin(), match.gaps.end(),
                      [&](TokenRange gap) { return gap.contains(token); });
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
  Clause clause{.tokens = match.tokens, .sentence = sentence.tokens};
  uint32_t& first = clause.tokens.first;
  uint32_t& last = clause.tokens.last;
  uint32_t lower = sentence.tokens.first, upper = sentence.tokens.last;
  for (const CueMention& cue : mentions_within(annotations.cues, sentence.tokens)) {
    if (!opens_clause(cue.kind)) continue;
    if (cue.tokens.last <= match.tokens.first) lower = std::max(lower, cue.tokens.last);
    if (cue.tokens.first >= match.tokens.last) upper = std::min(upper, cue.tokens.first);
  }
  while (first > lower && !is_clause_mark(document, first - 1)) --first;
  while (last < upper && !is_clause_mark(document, last)) ++last;
  return clause;
}

Coloring coloring_of(const Document& document, const Annotations& annotations, const Clause& clause,
                     const RuleMatch& match) {
  Coloring coloring;
  uint32_t after = match.tokens.last;  // "... jika ...": a condition may follow, if no mark stands between
  while (after < clause.sentence.last && !is_clause_mark(document, after)) ++after;
  for (const CueMention& cue : mentions_within(annotations.cues, {clause.sentence.first, after})) {
    if (is_matched_word(match, cue.tokens.first)) continue;
    if (cue.kind == CueKind::conditional) coloring.modality = Modality::conditional;
    const bool inside = cue.tokens.first >= clause.tokens.first && cue.tokens.last <= match.tokens.last;
    if (!inside) continue;
    if (cue.kind == CueKind::projected && coloring.modality == Modality::actual)
      coloring.modality = Modality::projected;
    if (cue.kind == CueKind::negation) coloring.polarity = Polarity::negated;
  }
  return coloring;
}

}  // namespace crosscheck
