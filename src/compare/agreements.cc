#include "compare/agreements.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace crosscheck {
namespace {

// Pairs of values that a finding explains; a reader needs no more.
constexpr size_t kExplained = 5;

size_t count_articles(const ThreadDesk& desk, std::span<const uint32_t> members) {
  std::set<std::string_view> articles;
  for (const uint32_t number : members) articles.insert(desk.claim(number).article);
  return articles.size();
}

bool have_two_sources(const ThreadDesk& desk, std::span<const uint32_t> members) {
  std::map<std::string, const Claim*> by_source;
  for (const uint32_t number : members) {
    const Claim& claim = desk.claim(number);
    std::string sources;
    for (const Attribution& attribution : claim.attribution)
      sources += source_of(attribution) + ";";
    by_source.try_emplace(std::move(sources), &claim);
  }
  for (const auto& [source_a, a] : by_source) {
    for (const auto& [source_b, b] : by_source) {
      if (a != b && have_different_sources(*a, *b)) return true;
    }
  }
  return false;
}

bool is_corroborated(const ThreadDesk& desk, const Cluster& cluster) {
  const std::vector<uint32_t> members = cluster.members();
  if (members.size() < 2) return false;
  return count_articles(desk, members) > 1 || have_two_sources(desk, members);
}

std::vector<uint32_t> all_values(const ThreadDesk& desk, const Cluster& cluster) {
  std::vector<uint32_t> values = cluster.values;
  for (const uint32_t number : cluster.members()) {
    const uint32_t value = desk.thread().members[number].value;
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  return values;
}

std::vector<std::string> explain(const ThreadDesk& desk, const Cluster& cluster) {
  const uint32_t spokesman = desk.spokesman(cluster);
  std::vector<std::string> steps;
  for (const uint32_t value : all_values(desk, cluster)) {
    if (value == spokesman || steps.size() == kExplained) continue;
    const ValueRelation relation = relate(desk.thread(), spokesman, value, desk.context());
    steps.push_back(desk.reasons().values(spokesman, value, relation));
  }
  if (steps.empty()) {
    steps.push_back(desk.wording().say("why.same", {{"value", desk.text(spokesman)}}));
  }
  for (const uint32_t number : cluster.stale) {
    steps.push_back(desk.wording().say(
        "why.stale", {{"article", desk.claim(number).article}, {"value", desk.text(spokesman)}}));
  }
  return steps;
}

// "3,000 (2 articles)".
std::string message(const ThreadDesk& desk, std::string_view values,
                    std::span<const uint32_t> members) {
  const size_t articles = count_articles(desk, members);
  const std::string count = desk.wording().count("count.article", articles);
  return desk.wording().say(articles > 1 ? "agreement" : "agreement.one-article",
                            {{"topic", desk.topic()}, {"values", values}, {"articles", count}});
}

void mark(const Cluster& cluster, Finding& finding) {
  const auto add = [&](bool holds, Mark mark) {
    const bool known =
        std::find(finding.marks.begin(), finding.marks.end(), mark) != finding.marks.end();
    if (holds && !known) finding.marks.push_back(mark);
  };
  add(cluster.rounded, Mark::rounded);
  add(!cluster.stale.empty(), Mark::stale);
  add(cluster.spelling, Mark::spelling);
  if (!cluster.stale.empty()) finding.severity = Severity::warning;
}

Finding agreement(const ThreadDesk& desk, const Cluster& cluster) {
  const std::vector<uint32_t> members = cluster.members();
  Finding finding = desk.start(Verdict::agreement, members, cluster.values);
  mark(cluster, finding);
  finding.message = message(desk, desk.text(desk.spokesman(cluster)), members);
  finding.why = explain(desk, cluster);
  return finding;
}

// The members that a set's claims share, in one finding.
Finding shared_members(const ThreadDesk& desk, std::span<const Cluster* const> clusters) {
  std::vector<uint32_t> members, values;
  std::vector<std::string> texts;
  for (const Cluster* cluster : clusters) {
    const std::vector<uint32_t> own = cluster->members();
    members.insert(members.end(), own.begin(), own.end());
    values.insert(values.end(), cluster->values.begin(), cluster->values.end());
    texts.push_back(desk.text(cluster->values.front()));
  }
  std::sort(texts.begin(), texts.end());
  Finding finding = desk.start(Verdict::agreement, members, values);
  for (const Cluster* cluster : clusters) mark(*cluster, finding);
  const std::string shared = desk.phrasing().list(texts);
  finding.message = message(desk, shared, members);
  finding.why = {desk.wording().say("why.shared", {{"values", shared}}),
                 desk.reasons().dynamics(Outcome::agreement)};
  return finding;
}

}  // namespace

void add_agreements(const ThreadDesk& desk, std::span<const Cluster> clusters,
                    std::vector<Finding>& findings) {
  std::vector<const Cluster*> corroborated;
  for (const Cluster& cluster : clusters) {
    if (is_corroborated(desk, cluster)) corroborated.push_back(&cluster);
  }
  if (desk.thread().rule->compare.dynamics != Dynamics::set) {
    for (const Cluster* cluster : corroborated) findings.push_back(agreement(desk, *cluster));
  } else if (!corroborated.empty()) {
    findings.push_back(shared_members(desk, corroborated));
  }
}

}  // namespace crosscheck
