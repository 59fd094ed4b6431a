#include "compare/checks.h"

#include <numeric>
#include <string>

namespace crosscheck {

void add_failed_check(const ThreadDesk& desk, std::vector<Finding>& findings) {
  const Thread& thread = desk.thread();
  std::vector<uint32_t> members(thread.members.size()), values(thread.statements.size());
  std::iota(members.begin(), members.end(), 0u);
  std::iota(values.begin(), values.end(), 0u);
  std::string against;
  for (const uint32_t value : values) {
    if (!against.empty()) against += desk.wording().say("list.against");
    against += desk.text(value);
  }
  Finding finding = desk.start(Verdict::contradiction, members, values);
  finding.message =
      desk.wording().say("contradiction", {{"topic", desk.topic()}, {"values", against}});
  const std::string_view step = values.size() > 1 ? "why.check-failed" : "why.impossible";
  finding.why = {desk.wording().say(step, {{"values", against}})};
  findings.push_back(std::move(finding));
}

}  // namespace crosscheck
