#include "claims/weekday_claims.h"

#include <algorithm>
#include <fmt/format.h>

#include "claims/weekday_check.h"

namespace crosscheck {
namespace {

const Sentence& sentence_at(const Document& document, uint32_t token) {
  const auto after = std::partition_point(
      document.sentences.begin(), document.sentences.end(),
      [&](const Sentence& sentence) { return sentence.tokens.first <= token; });
  return *(after - 1);
}

Claim cite(const ReadField& field, const Rule& rule, const WeekdayConflict& conflict, Span words) {
  Claim claim;
  claim.rule = rule.id;
  claim.key = {{"article", field.article.id},
               {"statement", std::string(conflict.mention.span.of(field.document.text))}};
  claim.as_of = {field.publication.interval, TimeBasis::publication};
  claim.article = field.article.id;
  claim.field = field.field;
  claim.span = sentence_at(field.document, conflict.mention.tokens.first).span;
  claim.quote = std::string(claim.span.of(field.document.text));
  claim.match = words;
  claim.value_span = words;
  return claim;
}

TimeExpression weekday_value(int weekday) {
  TimeExpression value{.value = fmt::format("XXXX-WXX-{}", weekday),
                       .granularity = Granularity::day};
  value.written.weekday = weekday;
  return value;
}

TimeExpression date_value(const WeekdayConflict& conflict) {
  TimeExpression value = conflict.mention.value;
  value.written.weekday.reset();
  if (conflict.impossible) value.interval = {};
  return value;
}

}  // namespace

void add_weekday_claims(const ReadField& field, const Rule& rule, std::vector<Claim>& claims) {
  for (const WeekdayConflict& conflict :
       check_weekdays(field.annotations.times, field.publication)) {
    if (conflict.stated_weekday && !conflict.weekday_span.empty()) {
      Claim weekday = cite(field, rule, conflict, conflict.weekday_span);
      weekday.value = weekday_value(*conflict.stated_weekday);
      claims.push_back(std::move(weekday));
    }
    Claim date = cite(field, rule, conflict, conflict.date_span);
    date.value = date_value(conflict);
    claims.push_back(std::move(date));
  }
}

}  // namespace crosscheck
