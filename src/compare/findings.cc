#include "compare/findings.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "compare/agreements.h"
#include "compare/checks.h"
#include "compare/clusters.h"
#include "compare/confusions.h"
#include "compare/denials.h"
#include "compare/finding_id.h"
#include "compare/movements.h"
#include "compare/parts.h"
#include "compare/projections.h"
#include "compare/thread_desk.h"

namespace crosscheck {
namespace {

void compare_thread(const Thread& thread, const Phrasing& phrasing, const ComparisonInput& input,
                    std::vector<Finding>& findings) {
  const bool is_check = !thread.rule->check.empty();
  if (thread.members.size() < 2 && !is_check) return;
  const ValueContext context{.rule = *thread.rule,
                             .units = input.units,
                             .names = input.names,
                             .entities = &input.entities};
  const ThreadDesk desk(thread, context, phrasing);
  if (is_check) return add_failed_check(desk, findings);
  const std::vector<Cluster> actual =
      cluster_members(thread, desk.members_of(Modality::actual), context);
  add_agreements(desk, actual, findings);
  add_movements(desk, actual, findings);
  add_projections(desk, actual, findings);
  add_denials(desk, actual, findings);
  add_confusions(desk, findings);
}

// What two stories of one key share is found once in each.
void drop_repetitions(std::vector<Finding>& findings) {
  std::set<std::tuple<std::string, Verdict, std::vector<uint32_t>>> seen;
  std::erase_if(findings, [&](const Finding& finding) {
    return !seen.emplace(finding.rule, finding.verdict, finding.claims).second;
  });
}

// The same values may meet twice in a thread (10, 12, 10): later ones get an id of their own.
void tell_apart(std::vector<Finding>& findings) {
  std::map<std::string, int> times;
  for (Finding& finding : findings) {
    const int number = ++times[finding.id];
    if (number > 1) {
      finding.id = finding_id(finding.rule, finding.key, {finding.id, fmt::format("{}", number)});
    }
  }
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.verdict, a.rule, a.key, a.id) < std::tie(b.verdict, b.rule, b.key, b.id);
  });
}

}  // namespace

std::vector<Finding> compare_claims(const ComparisonInput& input) {
  const Phrasing phrasing(input);
  const std::vector<Thread> threads = build_threads(input);
  std::vector<Finding> findings;
  for (const Thread& thread : threads) compare_thread(thread, phrasing, input, findings);
  add_parts(input, phrasing, threads, findings);
  drop_repetitions(findings);
  sort_findings(findings);
  tell_apart(findings);
  sort_findings(findings);
  return findings;
}

}  // namespace crosscheck
