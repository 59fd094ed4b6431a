#include "compare/thread_desk.h"

#include <algorithm>

#include "compare/finding_id.h"

namespace crosscheck {

std::vector<uint32_t> ThreadDesk::members_of(Modality modality) const {
  std::vector<uint32_t> numbers;
  for (uint32_t i = 0; i < thread_.members.size(); ++i) {
    if (claim(i).modality == modality) numbers.push_back(i);
  }
  return numbers;
}

Finding ThreadDesk::start(Verdict verdict, std::vector<uint32_t> members,
                          std::span<const uint32_t> values) const {
  std::vector<std::string> identities;
  for (const uint32_t value : values) {
    identities.push_back(identity_of(*thread_.statements[value].claim, context_.names));
  }
  if (!thread_.story.empty()) identities.push_back("story " + thread_.story);
  Finding finding{.verdict = verdict, .rule = thread_.rule->id, .key = thread_.key};
  finding.id = finding_id(finding.rule, finding.key, std::move(identities));
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  for (const uint32_t number : members) finding.claims.push_back(thread_.members[number].index);
  if (verdict == Verdict::contradiction) finding.severity = thread_.rule->compare.contradiction;
  if (verdict == Verdict::evolution) finding.severity = thread_.rule->compare.evolution;
  return finding;
}

std::string ThreadDesk::text(uint32_t statement) const {
  return phrasing_.value(*thread_.statements[statement].claim, *thread_.rule);
}

uint32_t ThreadDesk::spokesman(const Cluster& cluster) const {
  for (const uint32_t value : cluster.values) {
    const auto* quantity = std::get_if<Quantity>(thread_.statements[value].value);
    if (quantity && !quantity->approximate && quantity->number) return value;
  }
  return cluster.values.front();
}

std::string ThreadDesk::against(std::span<const uint32_t> values) const {
  std::vector<std::string> texts;
  for (const uint32_t value : values) {
    std::string said = text(value);
    if (std::find(texts.begin(), texts.end(), said) == texts.end())
      texts.push_back(std::move(said));
  }
  std::string all;
  for (const std::string& said : texts) {
    if (!all.empty()) all += wording().say("list.against");
    all += said;
  }
  return all;
}

Severity lowered(Severity severity) {
  return severity == Severity::error ? Severity::warning : Severity::note;
}

bool have_different_sources(const Claim& a, const Claim& b) {
  if (a.attribution.empty() || b.attribution.empty()) return false;
  for (const Attribution& one : a.attribution) {
    const std::string source = source_of(one);
    for (const Attribution& other : b.attribution) {
      if (source == source_of(other)) return false;
    }
  }
  return true;
}

}  // namespace crosscheck
