#include "checker/claim_archive.h"

#include <fmt/format.h>
#include <map>
#include <unordered_map>
#include <utility>

namespace crosscheck {
namespace {

// Whether a rule of this slot type makes values of this kind.
bool fits(SlotType type, const ClaimValue& value) {
  switch (type) {
    case SlotType::quantity:
    case SlotType::money:
    case SlotType::percent:
      return std::holds_alternative<Quantity>(value);
    case SlotType::time:
      return std::holds_alternative<TimeExpression>(value);
    case SlotType::entity:
    case SlotType::name:
      return std::holds_alternative<NameValue>(value);
    case SlotType::term:
      return std::holds_alternative<TermValue>(value);
    case SlotType::event:  // never a value
    case SlotType::stance:
      return std::holds_alternative<StanceValue>(value);
  }
  return false;
}

// What stands against comparing the claim by these rules; empty if nothing does.
std::string misfit(const RuleSet& rules, const Claim& claim) {
  const Rule* rule = rules.find(claim.rule);
  if (rule == nullptr) return "these rules have no rule '" + claim.rule + "'";
  if (!rule->check.empty()) return "";
  const Slot* value = rule->slot(rule->value);
  if (value != nullptr && !fits(value->type, claim.value))
    return "the rule '" + claim.rule + "' makes values of another kind";
  return "";
}

// How often something stands in the way, and where first.
struct Obstacle {
  std::string claim;
  size_t count = 0;
};

std::string complaint(const std::string& cause, const Obstacle& obstacle) {
  if (obstacle.count == 1) return fmt::format("claim '{}' is left out: {}", obstacle.claim, cause);
  return fmt::format("{} claims are left out, '{}' first: {}", obstacle.count, obstacle.claim,
                     cause);
}

}  // namespace

std::vector<Extraction> restore(const Checker& checker, ReadClaims read,
                                std::vector<std::string>& complaints) {
  std::vector<Extraction> extractions;
  std::unordered_map<std::string, size_t> by_id;
  for (ArticleRecord& article : read.articles) {
    by_id.emplace(article.id, extractions.size());
    extractions.push_back({.article = std::move(article), .claims = {}});
  }
  std::map<std::string, Obstacle> obstacles;
  for (Claim& claim : read.claims) {
    std::string cause = misfit(checker.rules(), claim);
    if (cause.empty()) {
      extractions[by_id.at(claim.article)].claims.push_back(std::move(claim));
    } else {
      Obstacle& obstacle = obstacles[std::move(cause)];
      if (++obstacle.count == 1) obstacle.claim = claim.id;
    }
  }
  for (const auto& [cause, obstacle] : obstacles) complaints.push_back(complaint(cause, obstacle));
  return extractions;
}

}  // namespace crosscheck
