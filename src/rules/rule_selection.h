// Which rules a run is about: those kept, less those skipped.
//
//   Result<RuleSelection> selection = select_rules(rules, {"conflict.*"}, {"conflict.missiles"});
//   selection->contains("conflict.troops-deployed")   true
//
// A name is an id or a glob of ids: * stands for any letters, ? for one. Nothing kept by name means
// that all are kept.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace crosscheck {

class RuleSelection {
 public:
  RuleSelection() = default;  // all rules
  explicit RuleSelection(std::set<std::string, std::less<>> ids) : ids_(std::move(ids)) {}

  bool contains(std::string_view id) const { return !ids_ || ids_->contains(id); }
  bool is_all() const { return !ids_; }

 private:
  std::optional<std::set<std::string, std::less<>>> ids_;
};

// A fault for each name that no rule has, with the nearest id, and one if no rule is left.
Result<RuleSelection> select_rules(const RuleSet& rules, const std::vector<std::string>& keep,
                                   const std::vector<std::string>& skip);

bool fits_glob(std::string_view text, std::string_view glob);

}  // namespace crosscheck
