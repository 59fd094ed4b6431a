// crosscheck rules explain RULE ARTICLE...: what a rule makes of each sentence.

#include <fmt/format.h>

#include "checker/rule_explaining.h"
#include "cli/commands.h"
#include "cli/each_article.h"
#include "cli/rules_run.h"
#include "report/explanation_report.h"

namespace crosscheck {
namespace {

// The rule by its exact id; a complaint, and null, if there is none or it has no patterns.
const Rule* wanted_rule(Run& run, const Checker& checker) {
  const std::string& id = run.options().rule_id;
  const Rule* rule = checker.rules().find(id);
  if (rule == nullptr) {
    std::vector<std::string_view> ids;
    for (const auto& [known, unused] : checker.rules().rules) ids.push_back(known);
    const std::string_view near = nearest_name(id, ids);
    run.complain(near.empty()
                     ? fmt::format("no rule has the id '{}'", id)
                     : fmt::format("no rule has the id '{}'; did you mean '{}'?", id, near));
  } else if (rule->match.empty()) {
    run.complain(fmt::format("{} has no patterns to explain: it is a built-in check", id));
    return nullptr;
  }
  return rule;
}

}  // namespace

int run_rules_explain(const Options& options) {
  Run run(options);
  if (!format_known(run, {"text", "jsonl"}) || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  const Rule* rule = wanted_rule(run, *checker);
  if (rule == nullptr) return run.status();
  const RuleExplainer explainer(*checker, *rule);
  const bool as_json = options.format == "jsonl";
  bool any = false;
  for_each_article<std::string>(
      run,
      [&](const Article& article) {
        std::string out;
        for (const ExplainedField& field : explainer.explain(article)) {
          const ExplanationStyle style{.all = options.all};
          const std::string told =
              as_json ? explanation_as_json(field, *rule, checker->entities(), style)
                      : explanation_as_text(field, *rule, checker->entities(), style);
          if (!as_json && !told.empty() && !out.empty()) out += "\n";
          out += told;
        }
        return out;
      },
      [&](std::string&& out) {
        if (out.empty()) return;
        if (any && !as_json) run.write("\n");
        any = true;
        run.write(out);
      });
  if (!any && !as_json)
    run.write(fmt::format("{} comes near no sentence; --all shows every one\n", rule->id));
  return run.status();
}

}  // namespace crosscheck
