// crosscheck rules list|lint: the rules themselves.

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <vector>

#include "base/json_writer.h"
#include "base/terminal_text.h"
#include "base/wording_lint.h"
#include "checker/rule_testing.h"
#include "cli/commands.h"
#include "cli/rules_run.h"
#include "report/fault_list.h"

namespace crosscheck {
namespace {

std::set<std::string> languages_of(const Rule& rule) {
  std::set<std::string> codes;
  for (const auto& [code, patterns] : rule.match) codes.insert(code);
  return codes;
}

std::vector<const Rule*> selected(const Checker& checker) {
  std::vector<const Rule*> rules;
  for (const auto& [id, rule] : checker.rules().rules) {
    if (checker.selects(id)) rules.push_back(&rule);
  }
  return rules;
}

std::string list_as_text(const std::vector<const Rule*>& rules) {
  size_t id_width = 0, language_width = 0;
  for (const Rule* rule : rules) {
    id_width = std::max(id_width, display_width(rule->id));
    language_width =
        std::max(language_width, fmt::format("{}", fmt::join(languages_of(*rule), ",")).size());
  }
  std::string out;
  for (const Rule* rule : rules) {
    out += fmt::format("{}  {}  {}\n", pad(rule->id, id_width),
                       pad(fmt::format("{}", fmt::join(languages_of(*rule), ",")), language_width),
                       inert(rule->claim.empty() ? rule->description : rule->claim));
  }
  return out + fmt::format("{} rules\n", rules.size());
}

std::string list_as_json(const std::vector<const Rule*>& rules) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "crosscheck/rules/1");
  json.key("rules");
  json.begin_array();
  for (const Rule* rule : rules) {
    json.line_break(1);
    json.begin_object();
    json.member("id", rule->id);
    json.member_or_null("claim", rule->claim);
    json.member_or_null("topic", rule->topic);
    json.member_or_null("description", rule->description);
    json.member("dynamics", to_string(rule->compare.dynamics));
    json.key("languages");
    json.begin_array();
    for (const std::string& code : languages_of(*rule)) json.value(code);
    json.end_array();
    json.member("examples", rule->examples.size());
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_line();
  return out;
}

std::string faults_as_text(const Diagnostics& faults) {
  return faults_as_lines(faults) +
         fmt::format("{} {}\n", faults.size(), faults.size() == 1 ? "fault" : "faults");
}

std::string faults_as_json(const Diagnostics& faults) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "crosscheck/rule-faults/1");
  write_faults(json, "faults", faults);
  json.end_object();
  json.end_line();
  return out;
}

}  // namespace

int run_rules_list(const Options& options) {
  Run run(options);
  if (!format_known(run, {"text", "json"}) || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  run.write(options.format == "json" ? list_as_json(selected(*checker))
                                     : list_as_text(selected(*checker)));
  return run.status();
}

// The faults are the result here; those that would keep `check` from running are failures all the
// same.
int run_rules_lint(const Options& options) {
  Run run(options);
  if (!format_known(run, {"text", "json"}) || !run.open_output()) return run.status();
  const CheckerOptions wanted = run.checker_options();
  Diagnostics faults = lint_rule_files(wanted, options.inputs);
  const Diagnostics of_wordings = lint_wordings(wanted.rules);
  faults.insert(faults.end(), of_wordings.begin(), of_wordings.end());
  run.write(options.format == "json" ? faults_as_json(faults) : faults_as_text(faults));
  const bool broken = std::any_of(faults.begin(), faults.end(), [](const Diagnostic& fault) {
    return fault.severity == Severity::error;
  });
  return broken ? std::max<int>(run.status(), kFailed) : run.status(!faults.empty());
}

}  // namespace crosscheck
