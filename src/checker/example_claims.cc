#include "checker/example_claims.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace crosscheck {
namespace {

std::string number(double value) {
  return fmt::format("{:.15g}", value);
}

// "~12000", ">10000", ">=1000", "<x", "<=x", "[3000,10000]", with the unit after a blank.
std::string quantity_notation(const Quantity& quantity) {
  const Interval& hard = quantity.hard;
  std::string text;
  if (quantity.approximate && quantity.number) {
    text = "~" + number(*quantity.number);
  } else if (hard.max == kInfinity) {
    text = (hard.min_open ? ">" : ">=") + number(hard.min);
  } else if (hard.min == hard.max) {
    text = number(hard.min);
  } else if (quantity.number && *quantity.number == hard.max) {
    text = (hard.max_open ? "<" : "<=") + number(hard.max);
  } else {
    text = fmt::format("[{},{}]", number(hard.min), number(hard.max));
  }
  return quantity.unit.empty() ? text : text + " " + quantity.unit;
}

std::string value_notation(const ClaimValue& value) {
  struct Write {
    std::string operator()(const Quantity& quantity) const { return quantity_notation(quantity); }
    std::string operator()(const TimeExpression& time) const { return time.value; }
    std::string operator()(const StanceValue& stance) const { return stance.stance; }
    std::string operator()(const NameValue& name) const {
      return name.id.empty() ? name.name : name.id;
    }
    std::string operator()(const TermValue& term) const { return term.term; }
  };
  return std::visit(Write{}, value);
}

std::string notation(const std::map<std::string, std::string>& slots, std::string_view modality,
                     std::string_view polarity) {
  std::string text;
  for (const auto& [slot, value] : slots)
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", slot, value);
  if (!modality.empty() && modality != "actual") text += fmt::format(" modality={}", modality);
  if (!polarity.empty() && polarity != "affirmed") text += fmt::format(" polarity={}", polarity);
  return text;
}

// "quake/ambon/2019-09-26", "quake/?/?".
std::string event_notation(const Event& event) {
  const std::string id = event_id(event, "");
  return id.substr(0, id.find('@'));
}

std::vector<std::string> events_named(const Checker& checker, const Rule& rule,
                                      const Example& example, const PatternSet* left_out) {
  std::vector<std::string> lines;
  for (const Event& event : checker.events(article_of(example), left_out)) {
    if (checker.rules().event_types(rule)->labels.contains(event.type))
      lines.push_back("event=" + event_notation(event));
  }
  return lines;
}

// One line for each statement whose figures do not add up: "part=41 + 6 whole=48".
std::vector<std::string> operand_notations(const std::vector<Claim>& claims) {
  std::map<Span, std::map<std::string, std::string>> statements;
  for (const Claim& claim : claims) {
    std::string& text = statements[claim.match][claim.slot];
    text += (text.empty() ? "" : " + ") + value_notation(claim.value);
  }
  std::vector<std::string> lines;
  for (const auto& [span, slots] : statements) lines.push_back(notation(slots, "", ""));
  return lines;
}

std::vector<std::string> claim_lines(const Checker& checker, const Rule& rule,
                                     const Example& example, const PatternSet* left_out) {
  if (!rule.event.empty()) return events_named(checker, rule, example, left_out);
  std::vector<Claim> claims = checker.extract(article_of(example), left_out).claims;
  std::erase_if(claims, [&](const Claim& claim) { return claim.rule != rule.id; });
  if (rule.is_equation()) return operand_notations(claims);
  std::vector<std::string> lines;
  for (const Claim& claim : claims) lines.push_back(example_notation(rule, claim));
  return lines;
}

}  // namespace

std::string example_notation(const Rule& rule, const Claim& claim) {
  std::map<std::string, std::string> slots;
  for (const KeyPart& part : claim.key) slots[part.slot] = part.id;
  if (claim.event && rule.event_slot() != nullptr)
    slots[rule.event_slot()->name] = event_notation(*claim.event);
  slots[rule.value] = value_notation(claim.value);
  return notation(slots, to_string(claim.modality), to_string(claim.polarity));
}

std::vector<std::string> expected_claims(const Example& example) {
  std::vector<std::string> claims;
  for (const ExampleClaim& claim : example.claims)
    claims.push_back(notation(claim.slots, claim.modality, claim.polarity));
  std::sort(claims.begin(), claims.end());
  return claims;
}

Article article_of(const Example& example) {
  Article article;
  article.id = "example";
  article.text = example.text;
  article.language = example.language;
  if (const auto published = parse_partial_date(example.published)) article.published = *published;
  return article;
}

std::vector<std::string> claims_found(const Checker& checker, const Rule& rule,
                                      const Example& example, const PatternSet* left_out) {
  std::vector<std::string> lines = claim_lines(checker, rule, example, left_out);
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace crosscheck
