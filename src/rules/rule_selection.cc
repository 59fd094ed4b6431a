#include "rules/rule_selection.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <re2/re2.h>

namespace crosscheck {
namespace {

std::vector<std::string_view> ids_of(const RuleSet& rules) {
  std::vector<std::string_view> ids;
  for (const auto& [id, rule] : rules.rules) ids.push_back(id);
  return ids;
}

// The ids that one of the globs names.
std::set<std::string, std::less<>> named(const std::vector<std::string_view>& ids,
                                         const std::vector<std::string>& globs,
                                         Diagnostics& faults) {
  std::set<std::string, std::less<>> found;
  for (const std::string& glob : globs) {
    bool any = false;
    for (const std::string_view id : ids) {
      if (!fits_glob(id, glob)) continue;
      any = true;
      found.emplace(id);
    }
    if (any) continue;
    const std::string_view near = nearest_name(glob, ids);
    faults.push_back(diagnose_file(
        glob, near.empty() ? "no rule has this id"
                           : fmt::format("no rule has this id; did you mean '{}'?", near)));
  }
  return found;
}

}  // namespace

bool fits_glob(std::string_view text, std::string_view glob) {
  std::string expression;
  for (const char c : glob) {
    if (c == '*') expression += '.';
    expression += c == '?' ? "." : c == '*' ? "*" : RE2::QuoteMeta(std::string(1, c));
  }
  return RE2::FullMatch(std::string(text), expression);
}

Result<RuleSelection> select_rules(const RuleSet& rules, const std::vector<std::string>& keep,
                                   const std::vector<std::string>& skip) {
  if (keep.empty() && skip.empty()) return RuleSelection();
  const std::vector<std::string_view> ids = ids_of(rules);
  Diagnostics faults;
  const auto kept = keep.empty() ? std::set<std::string, std::less<>>(ids.begin(), ids.end())
                                 : named(ids, keep, faults);
  const auto skipped = named(ids, skip, faults);
  std::set<std::string, std::less<>> chosen;
  std::set_difference(kept.begin(), kept.end(), skipped.begin(), skipped.end(),
                      std::inserter(chosen, chosen.end()));
  if (faults.empty() && chosen.empty())
    faults.push_back(diagnose_file(skip.back(), "no rule is left"));
  if (!faults.empty()) return faults;
  return RuleSelection(std::move(chosen));
}

}  // namespace crosscheck
