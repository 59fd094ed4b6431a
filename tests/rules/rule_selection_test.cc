#include "rules/rule_selection.h"

#include <doctest/doctest.h>
#include <tuple>

namespace crosscheck {
namespace {

using Names = std::vector<std::string>;

RuleSet four_rules() {
  RuleSet rules;
  for (const char* id :
       {"conflict.missiles", "conflict.troops", "economy.inflation", "sport.score"})
    rules.rules[id].id = id;
  return rules;
}

// The ids that are left, or the first fault.
Names selected(const Names& keep, const Names& skip) {
  const RuleSet rules = four_rules();
  const Result<RuleSelection> selection = select_rules(rules, keep, skip);
  if (!selection) return {to_string(selection.faults().front())};
  Names ids;
  for (const auto& [id, rule] : rules.rules) {
    if (selection->contains(id)) ids.push_back(id);
  }
  return ids;
}

TEST_CASE("a glob fits as in a shell") {
  const std::tuple<const char*, const char*, bool> rows[] = {
      {"conflict.troops", "conflict.troops", true},
      {"conflict.troops", "conflict.*", true},
      {"conflict.troops", "*", true},
      {"conflict.troops", "*.troops", true},
      {"conflict.troops", "c*t.t*s", true},
      {"conflict.troops", "conflict.troop?", true},
      {"conflict.troops", "conflict.troops*", true},
      {"conflict.troops", "conflict", false},
      {"conflict.troops", "conflict.troop", false},
      {"conflict.troops", "*.troop", false},
      {"conflict.troops", "?.troops", false},
      {"", "*", true},
      {"", "?", false},
      {"aab", "*ab", true},
  };
  for (const auto& [text, glob, fits] : rows) {
    CAPTURE(text);
    CAPTURE(glob);
    CHECK(fits_glob(text, glob) == fits);
  }
}

TEST_CASE("rules are kept and skipped by id and by glob") {
  const Names all{"conflict.missiles", "conflict.troops", "economy.inflation", "sport.score"};
  CHECK(selected({}, {}) == all);
  CHECK(selected({"sport.score"}, {}) == Names{"sport.score"});
  CHECK(selected({"conflict.*", "sport.score"}, {}) ==
        Names{"conflict.missiles", "conflict.troops", "sport.score"});
  CHECK(selected({}, {"conflict.*"}) == Names{"economy.inflation", "sport.score"});
  CHECK(selected({"conflict.*"}, {"*.missiles"}) == Names{"conflict.troops"});
}

TEST_CASE("an unknown rule is a fault, with the one that may be meant") {
  CHECK(selected({"conflict.trops"}, {}) ==
        Names{"conflict.trops: error: no rule has this id; did you mean 'conflict.troops'?"});
  CHECK(selected({}, {"weather.*"}) == Names{"weather.*: error: no rule has this id"});
  CHECK(selected({"sport.score"}, {"sport.*"}) == Names{"sport.*: error: no rule is left"});
}

}  // namespace
}  // namespace crosscheck
