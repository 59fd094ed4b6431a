#include "compare/projections.h"

#include <algorithm>
#include <map>
#include <string>

#include "compare/agreements.h"
#include "compare/movements.h"

namespace crosscheck {
namespace {

// By the latest start of a core member; a cluster without one is the oldest.
const Cluster& latest_of(const Thread& thread, std::span<const Cluster> clusters) {
  const auto start = [&](const Cluster& cluster) {
    std::optional<Minute> latest;
    for (const uint32_t number : cluster.core) {
      const auto& from = thread.members[number].moment.interval.from;
      if (from && (!latest || *from > *latest)) latest = from;
    }
    return latest;
  };
  return *std::max_element(clusters.begin(), clusters.end(),
                           [&](const Cluster& a, const Cluster& b) { return start(a) < start(b); });
}

std::vector<uint32_t> values_of(const Thread& thread, std::span<const uint32_t> members) {
  std::vector<uint32_t> values;
  for (const uint32_t number : members) {
    const uint32_t value = thread.members[number].value;
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  return values;
}

std::string texts_of(const ThreadDesk& desk, std::span<const uint32_t> values) {
  std::vector<std::string> texts;
  for (const uint32_t value : values) {
    std::string text = desk.text(value);
    if (std::find(texts.begin(), texts.end(), text) == texts.end())
      texts.push_back(std::move(text));
  }
  return desk.phrasing().list(texts);
}

Finding projection(const ThreadDesk& desk, std::vector<uint32_t> projected, const Cluster& actual) {
  std::vector<uint32_t> values = values_of(desk.thread(), projected);
  const std::string forecast = texts_of(desk, values);
  const std::string stands = desk.text(desk.spokesman(actual));
  values.insert(values.end(), actual.values.begin(), actual.values.end());
  projected.insert(projected.end(), actual.core.begin(), actual.core.end());
  Finding finding = desk.start(Verdict::projection, std::move(projected), values);
  finding.message = desk.wording().say(
      "projection", {{"topic", desk.topic()}, {"projected", forecast}, {"actual", stands}});
  finding.why = {
      desk.wording().say("why.projection", {{"projected", forecast}, {"actual", stands}})};
  return finding;
}

// What each named source forecasts, by the source.
std::map<std::string, std::vector<uint32_t>> by_source(const ThreadDesk& desk,
                                                       std::span<const uint32_t> projected) {
  std::map<std::string, std::vector<uint32_t>> sources;
  for (const uint32_t number : projected) {
    for (const Attribution& attribution : desk.claim(number).attribution) {
      std::vector<uint32_t>& own = sources[source_of(attribution)];
      if (own.empty() || own.back() != number) own.push_back(number);
    }
  }
  return sources;
}

}  // namespace

void add_projections(const ThreadDesk& desk, std::span<const Cluster> actual,
                     std::vector<Finding>& findings) {
  const std::vector<uint32_t> projected = desk.members_of(Modality::projected);
  if (projected.empty()) return;
  add_agreements(desk, cluster_members(desk.thread(), projected, desk.context()), findings);
  for (const auto& [_, own] : by_source(desk, projected)) {
    if (own.size() > 1) {
      add_steps(desk, cluster_members(desk.thread(), own, desk.context()), findings);
    }
  }
  // Members of a set, planned or there, say nothing about each other.
  const bool is_set = desk.thread().rule->compare.dynamics == Dynamics::set;
  if (actual.empty() || is_set) return;
  findings.push_back(projection(desk, projected, latest_of(desk.thread(), actual)));
}

}  // namespace crosscheck
