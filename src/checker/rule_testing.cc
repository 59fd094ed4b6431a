#include "checker/rule_testing.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "checker/mutation_testing.h"
#include "rules/rule_loader.h"

namespace crosscheck {
namespace {

using ClaimLines = std::vector<std::string>;

class RuleTester {
 public:
  RuleTester(const Checker& indexed, const Checker& exhaustive)
      : indexed_(indexed), exhaustive_(exhaustive) {}

  RuleTestSummary run() {
    for (const auto& [id, rule] : indexed_.rules().rules) {
      if (!indexed_.selects(id)) continue;
      ++summary_.rules;
      std::map<std::string, size_t> counts;
      for (const Example& example : rule.examples) test(rule, example, ++counts[example.language]);
      check_patterns_used(rule);
    }
    return std::move(summary_);
  }

 private:
  void test(const Rule& rule, const Example& example, size_t number) {
    ++summary_.examples;
    const ClaimLines expected = expected_claims(example);
    const ClaimLines got = claims_found(indexed_, rule, example);
    const ClaimLines without_index = claims_found(exhaustive_, rule, example);
    const bool passes = got == expected;
    RuleTestCase& test = summary_.cases.emplace_back();
    test.rule = rule.id;
    test.name = fmt::format("{} {}", example.language, number);
    if (got != without_index) {
      test.failure = difference(rule, example, "the index changes the claims", without_index, got);
    } else if (!example.todo.empty()) {
      ++summary_.todo;
      test.todo = example.todo;
      if (passes)
        test.failure =
            difference(rule, example, "this example passes: take its \"todo\" away", expected, got);
    } else if (!passes) {
      test.failure = difference(
          rule, example, fmt::format("{}: other claims than expected", rule.id), expected, got);
    } else {
      ++summary_.passed;
    }
  }

  Diagnostic difference(const Rule& rule, const Example& example, std::string_view what,
                        const ClaimLines& expected, const ClaimLines& got) const {
    const auto lines = [](const ClaimLines& claims) {
      return claims.empty() ? "no claim" : fmt::format("{}", fmt::join(claims, "\n            "));
    };
    const JsonFile& file = indexed_.rules().files[rule.file];
    return diagnose(
        file.path, file.text, example.claims_where,
        fmt::format("{}\n  expected  {}\n  got       {}", what, lines(expected), lines(got)));
  }

  // A pattern is exercised if the examples give fewer or other claims without it.
  void check_patterns_used(const Rule& rule) {
    for (const auto& [language, patterns] : rule.match) {
      const std::set<Span> used = indexed_.patterns_used(rule, language);
      for (size_t i = 0; i < patterns.size(); ++i) {
        if (used.contains(patterns[i].where)) continue;
        const JsonFile& file = indexed_.rules().files[rule.file];
        summary_.cases.push_back({.rule = rule.id,
                                  .name = fmt::format("{} pattern {}", language, i + 1),
                                  .failure = diagnose(file.path, file.text, patterns[i].where,
                                                      "no example exercises this pattern")});
      }
    }
  }

  const Checker& indexed_;
  const Checker& exhaustive_;
  RuleTestSummary summary_;
};

void add_mutations(const Checker& checker, RuleTestSummary& summary) {
  MutationResult result = test_mutations(checker);
  summary.mutations = result.tried;
  for (UnnoticedMutation& mutation : result.unnoticed)
    summary.cases.push_back({.rule = std::move(mutation.rule),
                             .name = std::move(mutation.name),
                             .is_mutation = true,
                             .failure = std::move(mutation.diagnostic)});
  std::stable_sort(summary.cases.begin(), summary.cases.end(),
                   [](const RuleTestCase& a, const RuleTestCase& b) { return a.rule < b.rule; });
}

}  // namespace

Diagnostics RuleTestSummary::failures() const {
  Diagnostics faults;
  for (const RuleTestCase& test : cases) {
    if (test.failure) faults.push_back(*test.failure);
  }
  return faults;
}

Result<RuleTestSummary> test_rules(const CheckerOptions& options,
                                   const RuleTestOptions& test_options) {
  Result<Checker> indexed = Checker::load(options);
  if (!indexed) return indexed.faults();
  CheckerOptions all = options;
  all.use_index = false;
  Result<Checker> exhaustive = Checker::load(all);
  if (!exhaustive) return exhaustive.faults();
  RuleTestSummary summary = RuleTester(*indexed, *exhaustive).run();
  if (test_options.mutate) add_mutations(*indexed, summary);
  return summary;
}

Diagnostics lint_rules(const CheckerOptions& options) {
  const Result<Checker> checker = Checker::load(options);
  return checker ? Diagnostics{} : checker.faults();
}

Diagnostics lint_rule_files(const CheckerOptions& options, const std::vector<std::string>& files) {
  CheckerOptions with_files = options;
  with_files.rules.insert(with_files.rules.end(), files.begin(), files.end());
  return lint_rules(with_files);
}

}  // namespace crosscheck
