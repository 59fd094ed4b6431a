#include "claims/equation_claims.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "claims/clause.h"
#include "claims/equation_check.h"

namespace crosscheck {
namespace {

// A time counted from a day last spoken of ("tiga tahun kemudian") may be counted from another, and
// "kini" is no date.
bool is_certain(const TimeExpression& time) {
  return !time.reading.from_focus && !time.value.ends_with("_REF");
}

std::optional<ClaimValue> value_of(const ReadField& field, const Binding& binding) {
  const uint32_t first = binding.tokens.first;
  if (binding.kind == UnitKind::quantity)
    return mention_with(field.annotations.quantities, first).value;
  if (binding.kind != UnitKind::time) return std::nullopt;
  const TimeExpression& time = mention_with(field.annotations.times, first).value;
  return is_certain(time) ? std::optional<ClaimValue>(time) : std::nullopt;
}

Claim cite(const ReadField& field, const RuleMatch& match, const Sentence& sentence,
           const Binding& binding) {
  Claim claim;
  claim.rule = match.rule->id;
  claim.match = field.document.span_of(match.tokens);
  claim.key = {{"article", field.article.id},
               {"statement", std::string(claim.match.of(field.document.text))}};
  claim.slot = match.rule->slots[static_cast<size_t>(binding.slot)].name;
  claim.as_of = {field.publication.interval, TimeBasis::publication};
  claim.article = field.article.id;
  claim.field = field.field;
  claim.span = sentence.span;
  claim.quote = std::string(sentence.span.of(field.document.text));
  claim.value_span = field.document.span_of(binding.tokens);
  return claim;
}

// A slot may only lead to the next ("dibandingkan tahun lalu 72,7"); what the sum leaves out is no
// operand.
bool is_operand(const Rule& rule, const Binding& binding) {
  const std::string& slot = rule.slots[static_cast<size_t>(binding.slot)].name;
  bool named = false;
  const auto visit = [&](const EquationNode& node) { named |= node.name == slot; };
  for (const Equation& equation : rule.equations) {
    for_each_node(equation.left, visit);
    for_each_node(equation.right, visit);
  }
  return named;
}

std::vector<Claim> operands_of(const ReadField& field, const RuleMatch& match,
                               const Sentence& sentence) {
  std::vector<Claim> claims;
  for (const Binding& binding : match.bindings) {
    if (!is_operand(*match.rule, binding)) continue;
    std::optional<ClaimValue> value = value_of(field, binding);
    if (!value) continue;
    claims.push_back(cite(field, match, sentence, binding));
    claims.back().value = *std::move(value);
  }
  std::sort(claims.begin(), claims.end(),
            [](const Claim& a, const Claim& b) { return a.value_span < b.value_span; });
  return claims;
}

bool is_wrong(const ReadField& field, const Rule& rule, const std::vector<Claim>& claims,
              const Units& units) {
  Operands operands;
  for (const Claim& claim : claims) operands.push_back({claim.slot, &claim.value, &claim});
  const EquationContext context{.publication = field.publication.interval,
                                .rounding = rule.compare.rounding,
                                .units = &units};
  return !wrong_sums(rule, operands, context).empty();
}

// "tidak naik 20 persen dari 50 menjadi 65": nobody says that it did.
bool is_said(const ReadField& field, const RuleMatch& match, const Sentence& sentence) {
  const Clause clause = clause_of(field.document, field.annotations, sentence, match);
  return coloring_of(field.document, field.annotations, clause, match).polarity ==
         Polarity::affirmed;
}

}  // namespace

void add_equation_claims(const ReadField& field, const Units& units, std::vector<Claim>& claims) {
  auto sentence = field.document.sentences.begin();
  for (const RuleMatch& match : field.matches) {
    if (match.rule == nullptr || !match.rule->is_equation()) continue;
    while (sentence->tokens.last <= match.tokens.first) ++sentence;
    std::vector<Claim> operands = operands_of(field, match, *sentence);
    if (!is_wrong(field, *match.rule, operands, units)) continue;
    if (!is_said(field, match, *sentence)) continue;
    std::move(operands.begin(), operands.end(), std::back_inserter(claims));
  }
}

}  // namespace crosscheck
