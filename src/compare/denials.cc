#include "compare/denials.h"

#include <algorithm>
#include <string>

#include "compare/agreements.h"
#include "compare/clash.h"

namespace crosscheck {
namespace {

bool denies(const ThreadDesk& desk, uint32_t denial, uint32_t statement) {
  const Member& a = desk.thread().members[denial];
  const Member& b = desk.thread().members[statement];
  const ValueRelation relation = relate(desk.thread(), a.value, b.value, desk.context());
  if (!relation.agrees()) return false;
  const TimeOrder order = order_of(a.moment, b.moment, desk.thread().rule->compare.window);
  return order != TimeOrder::before;
}

bool is_disputed(const ThreadDesk& desk, std::span<const uint32_t> denials,
                 std::span<const uint32_t> denied) {
  return std::any_of(denials.begin(), denials.end(), [&](uint32_t a) {
    return std::any_of(denied.begin(), denied.end(), [&](uint32_t b) {
      return are_set_against_each_other(desk.claim(a), desk.claim(b));
    });
  });
}

std::vector<uint32_t> values_of(const ThreadDesk& desk, std::span<const uint32_t> members) {
  std::vector<uint32_t> values;
  for (const uint32_t number : members) values.push_back(desk.thread().members[number].value);
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

Finding denial(const ThreadDesk& desk, const std::vector<uint32_t>& denials,
               const std::vector<uint32_t>& denied) {
  std::vector<uint32_t> members = denials;
  members.insert(members.end(), denied.begin(), denied.end());
  Finding finding = desk.start(Verdict::contradiction, members, values_of(desk, members));
  const std::string value = desk.text(desk.thread().members[denied.front()].value);
  finding.message =
      desk.wording().say("contradiction.denied", {{"topic", desk.topic()}, {"value", value}});
  finding.why = {desk.wording().say(
      "why.denied", {{"article", desk.claim(denials.front()).article}, {"value", value}})};
  if (is_disputed(desk, denials, denied)) {
    finding.disputed = true;
    finding.severity = lowered(finding.severity);
    finding.why.push_back(desk.wording().say("why.disputed"));
  }
  return finding;
}

}  // namespace

void add_denials(const ThreadDesk& desk, std::span<const Cluster> actual,
                 std::vector<Finding>& findings) {
  const std::vector<uint32_t> denials = desk.members_of(Modality::denied);
  if (denials.empty()) return;
  add_agreements(desk, cluster_members(desk.thread(), denials, desk.context()), findings);
  for (const Cluster& cluster : actual) {
    std::vector<uint32_t> meeting, met;
    for (const uint32_t statement : cluster.core) {
      for (const uint32_t denial : denials) {
        if (!denies(desk, denial, statement)) continue;
        if (met.empty() || met.back() != statement) met.push_back(statement);
        if (std::find(meeting.begin(), meeting.end(), denial) == meeting.end()) {
          meeting.push_back(denial);
        }
      }
    }
    if (!met.empty()) findings.push_back(denial(desk, meeting, met));
  }
}

}  // namespace crosscheck
