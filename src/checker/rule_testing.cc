#include "checker/rule_testing.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>

#include "rules/rule_loader.h"

namespace crosscheck {
namespace {

std::string number(double value) {
  return fmt::format("{:.15g}", value);
}

// "~12000", ">10000", ">=1000", "<x", "<=x", "[3000,10000]", with the unit after a blank.
std::string quantity_notation(const Quantity& quantity) {
  const Interval& hard = quantity.hard;
  std::string text;
  if (quantity.approximate && quantity.number) {
    text = "~" + number(*quantity.number);
  } else if (hard.max == kInfinity) {
    text = (hard.min_open ? ">" : ">=") + number(hard.min);
  } else if (hard.min == hard.max) {
    text = number(hard.min);
  } else if (quantity.number && *quantity.number == hard.max) {
    text = (hard.max_open ? "<" : "<=") + number(hard.max);
  } else {
    text = fmt::format("[{},{}]", number(hard.min), number(hard.max));
  }
  return quantity.unit.empty() ? text : text + " " + quantity.unit;
}

std::string value_notation(const ClaimValue& value) {
  struct Write {
    std::string operator()(const Quantity& quantity) const { return quantity_notation(quantity); }
    std::string operator()(const TimeExpression& time) const { return time.value; }
    std::string operator()(const StanceValue& stance) const { return stance.stance; }
    std::string operator()(const NameValue& name) const {
      return name.id.empty() ? name.name : name.id;
    }
    std::string operator()(const TermValue& term) const { return term.term; }
  };
  return std::visit(Write{}, value);
}

std::string notation(const std::map<std::string, std::string>& slots, std::string_view modality,
                     std::string_view polarity) {
  std::string text;
  for (const auto& [slot, value] : slots)
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", slot, value);
  if (!modality.empty() && modality != "actual") text += fmt::format(" modality={}", modality);
  if (!polarity.empty() && polarity != "affirmed") text += fmt::format(" polarity={}", polarity);
  return text;
}

// "event=quake/ambon/2019-09-26", "event=quake/?/?".
std::string event_notation(const Event& event) {
  const std::string id = event_id(event, "");
  return "event=" + id.substr(0, id.find('@'));
}

// One line for each statement whose figures do not add up: "part=41 + 6 whole=48".
std::vector<std::string> operand_notations(const std::vector<Claim>& claims) {
  std::map<Span, std::map<std::string, std::string>> statements;
  for (const Claim& claim : claims) {
    std::string& text = statements[claim.match][claim.slot];
    text += (text.empty() ? "" : " + ") + value_notation(claim.value);
  }
  std::vector<std::string> lines;
  for (const auto& [span, slots] : statements) lines.push_back(notation(slots, "", ""));
  return lines;
}

class RuleTester {
 public:
  RuleTester(const Checker& indexed, const Checker& exhaustive)
      : indexed_(indexed), exhaustive_(exhaustive) {}

  RuleTestSummary run() {
    for (const auto& [id, rule] : indexed_.rules().rules) {
      ++summary_.rules;
      for (const Example& example : rule.examples) test(rule, example);
      check_patterns_used(rule);
    }
    return std::move(summary_);
  }

 private:
  std::vector<std::string> claims_of(const Checker& checker, const Rule& rule,
                                     const Example& example) const {
    Article article;
    article.id = "example";
    article.text = example.text;
    article.language = example.language;
    if (const auto published = parse_partial_date(example.published))
      article.published = *published;
    if (!rule.event.empty()) return events_of(checker, rule, article);
    std::vector<Claim> claims = checker.extract(article).claims;
    std::erase_if(claims, [&](const Claim& claim) { return claim.rule != rule.id; });
    std::vector<std::string> lines;
    if (rule.is_equation()) {
      lines = operand_notations(claims);
    } else {
      for (const Claim& claim : claims) lines.push_back(example_notation(rule, claim));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
  }

  static std::vector<std::string> events_of(const Checker& checker, const Rule& rule,
                                            const Article& article) {
    std::vector<std::string> lines;
    for (const Event& event : checker.events(article)) {
      if (checker.rules().event_types(rule)->labels.contains(event.type))
        lines.push_back(event_notation(event));
    }
    return lines;
  }

  void test(const Rule& rule, const Example& example) {
    ++summary_.examples;
    std::vector<std::string> expected;
    for (const ExampleClaim& claim : example.claims)
      expected.push_back(notation(claim.slots, claim.modality, claim.polarity));
    std::sort(expected.begin(), expected.end());
    const std::vector<std::string> got = claims_of(indexed_, rule, example);
    const std::vector<std::string> without_index = claims_of(exhaustive_, rule, example);
    const bool passes = got == expected;
    if (got != without_index) {
      fail(rule, example.claims_where, "the index changes the claims", without_index, got);
    } else if (!example.todo.empty()) {
      ++summary_.todo;
      if (passes)
        fail(rule, example.claims_where, "this example passes: take its \"todo\" away", expected,
             got);
    } else if (!passes) {
      fail(rule, example.claims_where, fmt::format("{}: other claims than expected", rule.id),
           expected, got);
    } else {
      ++summary_.passed;
    }
  }

  void fail(const Rule& rule, Span where, std::string_view what,
            const std::vector<std::string>& expected, const std::vector<std::string>& got) {
    const auto lines = [](const std::vector<std::string>& claims) {
      return claims.empty() ? "no claim" : fmt::format("{}", fmt::join(claims, "\n            "));
    };
    const JsonFile& file = indexed_.rules().files[rule.file];
    summary_.failures.push_back(diagnose(
        file.path, file.text, where,
        fmt::format("{}\n  expected  {}\n  got       {}", what, lines(expected), lines(got))));
  }

  // A pattern is exercised if the examples give fewer or other claims without it.
  void check_patterns_used(const Rule& rule) {
    for (const auto& [language, patterns] : rule.match) {
      const std::set<Span> used = indexed_.patterns_used(rule, language);
      for (const PatternSource& pattern : patterns) {
        if (used.contains(pattern.where)) continue;
        const JsonFile& file = indexed_.rules().files[rule.file];
        summary_.failures.push_back(
            diagnose(file.path, file.text, pattern.where, "no example exercises this pattern"));
      }
    }
  }

  const Checker& indexed_;
  const Checker& exhaustive_;
  RuleTestSummary summary_;
};

}  // namespace

std::string example_notation(const Rule& rule, const Claim& claim) {
  std::map<std::string, std::string> slots;
  for (const KeyPart& part : claim.key) slots[part.slot] = part.id;
  if (claim.event && rule.event_slot() != nullptr)
    slots[rule.event_slot()->name] = event_notation(*claim.event).substr(6);
  slots[rule.value] = value_notation(claim.value);
  return notation(slots, to_string(claim.modality), to_string(claim.polarity));
}

Result<RuleTestSummary> test_rules(const CheckerOptions& options) {
  Result<Checker> indexed = Checker::load(options);
  if (!indexed) return indexed.faults();
  CheckerOptions all = options;
  all.use_index = false;
  Result<Checker> exhaustive = Checker::load(all);
  if (!exhaustive) return exhaustive.faults();
  return RuleTester(*indexed, *exhaustive).run();
}

Diagnostics lint_rules(const CheckerOptions& options) {
  const Result<Checker> checker = Checker::load(options);
  if (!checker) return checker.faults();
  return checker->lint();
}

Diagnostics lint_rule_files(const CheckerOptions& options, const std::vector<std::string>& files) {
  CheckerOptions with_files = options;
  with_files.rules.insert(with_files.rules.end(), files.begin(), files.end());
  return lint_rules(with_files);
}

}  // namespace crosscheck
