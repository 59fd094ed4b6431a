#include "compare/clash.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace crosscheck {
namespace {

constexpr size_t kSteps = 8;  // of `why`; a reader needs no more

void add_new(std::vector<std::string>& steps, std::string step) {
  const bool known = std::find(steps.begin(), steps.end(), step) != steps.end();
  if (!step.empty() && !known && steps.size() < kSteps) steps.push_back(std::move(step));
}

}  // namespace

bool are_set_against_each_other(const Claim& a, const Claim& b) {
  const bool cue =
      a.contrast || b.contrast || a.modality == Modality::denied || b.modality == Modality::denied;
  return cue && a.article == b.article && have_different_sources(a, b);
}

void ClashWriter::add_side(const Cluster& cluster) {
  sides_.push_back({&cluster, std::nullopt});
}

void ClashWriter::note(const Cluster& cluster, uint32_t value) {
  for (Side& side : sides_) {
    if (side.cluster == &cluster && !side.said) side.said = value;
  }
}

void ClashWriter::explain(const Meeting& meeting, const Cluster& a, const Cluster& b) {
  note(a, meeting.a);
  note(b, meeting.b);
  const Reasons& reasons = desk_.reasons();
  const Dynamics dynamics = desk_.thread().rule->compare.dynamics;
  add_new(why_, reasons.values(meeting.a, meeting.b, meeting.relation));
  add_new(why_, reasons.times(meeting, a, b));
  const bool falls = dynamics == Dynamics::cumulative && meeting.order != TimeOrder::same;
  if (dynamics == Dynamics::constant || falls)
    add_new(why_, reasons.dynamics(Outcome::contradiction));
  add_new(why_, reasons.slip(meeting.relation.slip));
}

bool ClashWriter::is_disputed() const {
  std::map<std::string_view, std::vector<std::pair<const Claim*, size_t>>> by_article;
  for (size_t side = 0; side < sides_.size(); ++side) {
    for (const uint32_t number : sides_[side].cluster->core) {
      const Claim& claim = desk_.claim(number);
      if (!claim.attribution.empty()) by_article[claim.article].emplace_back(&claim, side);
    }
  }
  for (const auto& [_, claims] : by_article) {
    for (const auto& [a, side_a] : claims) {
      for (const auto& [b, side_b] : claims) {
        if (side_a < side_b && are_set_against_each_other(*a, *b)) return true;
      }
    }
  }
  return false;
}

// No article and no source stands on two sides, and every figure has a source.
bool ClashWriter::differs_by_source() const {
  std::map<std::string, size_t> side_of;
  for (size_t side = 0; side < sides_.size(); ++side) {
    for (const uint32_t number : sides_[side].cluster->core) {
      const Claim& claim = desk_.claim(number);
      if (!std::holds_alternative<Quantity>(claim.value) || claim.attribution.empty()) return false;
      std::vector<std::string> names = {"article " + claim.article};
      for (const Attribution& one : claim.attribution) names.push_back("source " + source_of(one));
      for (const std::string& name : names) {
        if (side_of.try_emplace(name, side).first->second != side) return false;
      }
    }
  }
  return true;
}

Finding ClashWriter::finish() const {
  std::vector<uint32_t> members, values, said;
  for (const Side& side : sides_) {
    const Cluster& cluster = *side.cluster;
    members.insert(members.end(), cluster.core.begin(), cluster.core.end());
    values.insert(values.end(), cluster.values.begin(), cluster.values.end());
    said.push_back(side.said.value_or(desk_.spokesman(cluster)));
  }
  Finding finding = desk_.start(Verdict::contradiction, std::move(members), values);
  finding.why = why_;
  finding.message = desk_.wording().say(
      "contradiction", {{"topic", desk_.topic()}, {"values", desk_.against(said)}});
  if (is_disputed()) {
    finding.disputed = true;
    finding.severity = lowered(finding.severity);
    finding.why.push_back(desk_.wording().say("why.disputed"));
  } else if (differs_by_source()) {
    finding.marks.push_back(Mark::sources);
    finding.severity = std::min(finding.severity, Severity::warning);
    finding.why.push_back(desk_.wording().say("why.sources"));
  }
  return finding;
}

}  // namespace crosscheck
