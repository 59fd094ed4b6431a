#include "checker/mutation_testing.h"

#include <fmt/format.h>
#include <map>
#include <optional>
#include <utility>

#include "checker/example_claims.h"
#include "rules/pattern_mutation.h"

namespace crosscheck {
namespace {

// A change to one pattern of a rule. Patterns are counted in the changed rule set.
struct Mutant {
  std::string language;
  std::optional<PatternMutation::Kind> kind;  // none: an "unless" as a whole
  size_t number = 0;                          // of the pattern in its rule, from 1
  size_t original = 0;                        // the pattern that it takes the place of
  size_t changed = 0;                         // the pattern after the change, if it has a kind
  std::string item;                           // as the pattern's author wrote it
  Span where;                                 // of the item, in the rule file
  std::optional<size_t> within;               // the mutant of the optional around it
};

// Where an item of a pattern stands in the rule file: behind the string's quotation mark.
Span place(const PatternSource& source, Span item) {
  return {source.where.begin + 1 + item.begin, source.where.begin + 1 + item.end};
}

// Each rule with its changed patterns behind the originals, in a set that may be compiled.
class Mutants {
 public:
  explicit Mutants(const Checker& checker) {
    set_.lexicons = checker.rules().lexicons;
    for (const auto& [id, rule] : checker.rules().rules) {
      set_.rules[id] = rule;
      if (checker.selects(id)) mutate(set_.rules[id]);
    }
  }

  const std::map<std::string, std::vector<Mutant>>& by_rule() const { return mutants_; }
  RuleSet take_rules() { return std::move(set_); }

 private:
  void mutate(Rule& rule) {
    for (auto& [language, patterns] : rule.match) patterns = mutated(rule.id, language, patterns);
    for (const auto& [language, patterns] : rule.unless) {
      for (size_t i = 0; i < patterns.size(); ++i)
        mutants_[rule.id].push_back({.language = language,
                                     .kind = std::nullopt,
                                     .number = i + 1,
                                     .original = i,
                                     .item = patterns[i].text,
                                     .where = patterns[i].where});
    }
  }

  std::vector<PatternSource> mutated(const std::string& rule, const std::string& language,
                                     const std::vector<PatternSource>& patterns) {
    std::vector<PatternSource> all;
    std::vector<Mutant>& mutants = mutants_[rule];
    for (size_t i = 0; i < patterns.size(); ++i) {
      const size_t original = all.size(), first = mutants.size();
      all.push_back(patterns[i]);
      for (PatternMutation& mutation : mutations_of(patterns[i].tree)) {
        Mutant mutant{.language = language,
                      .kind = mutation.kind,
                      .number = i + 1,
                      .original = original,
                      .changed = all.size(),
                      .item = std::string(mutation.where.of(patterns[i].text)),
                      .where = place(patterns[i], mutation.where)};
        if (mutation.within) mutant.within = first + *mutation.within;
        mutants.push_back(std::move(mutant));
        all.push_back(patterns[i]);
        all.back().tree = std::move(mutation.tree);
      }
    }
    return all;
  }

  RuleSet set_;
  std::map<std::string, std::vector<Mutant>> mutants_;
};

class MutationTester {
 public:
  MutationTester(const Checker& checker, const Checker& bench,
                 const std::map<std::string, std::vector<Mutant>>& mutants)
      : checker_(checker), bench_(bench), mutants_(mutants) {
    for (const auto& [id, of_rule] : mutants_) {
      for (const Mutant& mutant : of_rule) {
        if (mutant.kind) left_out_.insert(changed(*bench_.rules().find(id), mutant));
      }
    }
  }

  MutationResult run() {
    for (const auto& [id, of_rule] : mutants_) test(*bench_.rules().find(id), of_rule);
    return std::move(result_);
  }

 private:
  static const PatternSource* original(const Rule& rule, const Mutant& mutant) {
    return &(mutant.kind ? rule.match : rule.unless).at(mutant.language)[mutant.original];
  }
  static const PatternSource* changed(const Rule& rule, const Mutant& mutant) {
    return &rule.match.at(mutant.language)[mutant.changed];
  }

  void test(const Rule& rule, const std::vector<Mutant>& mutants) {
    unchanged_.clear();
    for (const Example& example : rule.examples)
      unchanged_.push_back(claims_found(bench_, rule, example, &left_out_));
    std::vector<bool> unnoticed;
    for (const Mutant& mutant : mutants) {
      if (mutant.within && unnoticed[*mutant.within]) {
        unnoticed.push_back(true);
        continue;
      }
      ++result_.tried;
      unnoticed.push_back(!is_noticed(rule, mutant));
      if (unnoticed.back()) report(rule, mutant);
    }
  }

  bool is_noticed(const Rule& rule, const Mutant& mutant) {
    left_out_.insert(original(rule, mutant));
    if (mutant.kind) left_out_.erase(changed(rule, mutant));
    bool noticed = false;
    for (size_t i = 0; i < rule.examples.size() && !noticed; ++i) {
      const Example& example = rule.examples[i];
      if (example.language != mutant.language || !example.todo.empty()) continue;
      noticed = claims_found(bench_, rule, example, &left_out_) != unchanged_[i];
    }
    left_out_.erase(original(rule, mutant));
    if (mutant.kind) left_out_.insert(changed(rule, mutant));
    return noticed;
  }

  void report(const Rule& rule, const Mutant& mutant) {
    const JsonFile& file = checker_.rules().files[rule.file];
    const std::string_view part = mutant.kind ? "pattern" : "unless";
    result_.unnoticed.push_back(
        {.rule = rule.id,
         .name = fmt::format("{} {} {} without '{}'", mutant.language, part, mutant.number,
                             mutant.item),
         .diagnostic = diagnose(file.path, file.text, mutant.where,
                                fmt::format("{}: {}", rule.id, explanation(mutant)))});
  }

  static std::string explanation(const Mutant& mutant) {
    if (!mutant.kind)
      return "no example notices this 'unless' taken away: add one that only it keeps from "
             "matching";
    const std::string& item = mutant.item;
    switch (*mutant.kind) {
      case PatternMutation::Kind::voice:
        return fmt::format(
            "no example notices '{}' as '{}': add one in another voice that must not match", item,
            item.substr(0, item.find('~') + 1));
      case PatternMutation::Kind::gap:
        return fmt::format(
            "no example notices '{}' taken away: add one with words there, or take it out", item);
      case PatternMutation::Kind::optional:
        return fmt::format(
            "no example notices '{}' taken away: add one that needs it, or take it out", item);
    }
    return "";
  }

  const Checker& checker_;
  const Checker& bench_;
  const std::map<std::string, std::vector<Mutant>>& mutants_;
  PatternSet left_out_;                              // all changed patterns
  std::vector<std::vector<std::string>> unchanged_;  // by example: what the rule as written claims
  MutationResult result_;
};

}  // namespace

MutationResult test_mutations(const Checker& checker) {
  Mutants mutants(checker);
  const Checker bench = checker.with_rules(mutants.take_rules());
  return MutationTester(checker, bench, mutants.by_rule()).run();
}

}  // namespace crosscheck
