// crosscheck rules list|test|lint: the rules themselves.

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/json_writer.h"
#include "base/terminal_text.h"
#include "checker/rule_testing.h"
#include "cli/commands.h"
#include "cli/run.h"

namespace crosscheck {
namespace {

// These commands have two formats of their own; an unknown one is a complaint.
bool format_known(Run& run) {
  if (run.options().format == "text" || run.options().format == "json") return true;
  run.complain(
      fmt::format("unknown format '{}': this command offers text, json", run.options().format));
  return false;
}

std::set<std::string> languages_of(const Rule& rule) {
  std::set<std::string> codes;
  for (const auto& [code, patterns] : rule.match) codes.insert(code);
  return codes;
}

std::string list_as_text(const RuleSet& rules) {
  size_t id_width = 0, language_width = 0;
  for (const auto& [id, rule] : rules.rules) {
    id_width = std::max(id_width, display_width(rule.id));
    language_width =
        std::max(language_width, fmt::format("{}", fmt::join(languages_of(rule), ",")).size());
  }
  std::string out;
  for (const auto& [id, rule] : rules.rules) {
    out += fmt::format("{}  {}  {}\n", pad(rule.id, id_width),
                       pad(fmt::format("{}", fmt::join(languages_of(rule), ",")), language_width),
                       inert(rule.claim.empty() ? rule.description : rule.claim));
  }
  return out + fmt::format("{} rules\n", rules.rules.size());
}

std::string list_as_json(const RuleSet& rules) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "crosscheck/rules/1");
  json.key("rules");
  json.begin_array();
  for (const auto& [id, rule] : rules.rules) {
    json.line_break(1);
    json.begin_object();
    json.member("id", rule.id);
    json.member_or_null("claim", rule.claim);
    json.member_or_null("topic", rule.topic);
    json.member_or_null("description", rule.description);
    json.member("dynamics", to_string(rule.compare.dynamics));
    json.key("languages");
    json.begin_array();
    for (const std::string& code : languages_of(rule)) json.value(code);
    json.end_array();
    json.member("examples", rule.examples.size());
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_line();
  return out;
}

std::string as_text(const Diagnostics& faults) {
  std::string out;
  for (const Diagnostic& fault : faults) out += inert_lines(to_string(fault)) + "\n";
  return out;
}

void write_faults(JsonWriter& json, std::string_view name, const Diagnostics& faults) {
  json.key(name);
  json.begin_array();
  for (const Diagnostic& fault : faults) {
    json.line_break(1);
    json.begin_object();
    json.member("path", fault.path);
    json.member("line", fault.line);
    json.member("column", fault.column);
    json.member("severity", to_string(fault.severity));
    json.member("message", fault.message);
    json.end_object();
  }
  json.end_array();
}

std::string summary_as_text(const RuleTestSummary& summary) {
  return as_text(summary.failures) +
         fmt::format("{} rules, {} examples: {} passed, {} failed, {} todo\n", summary.rules,
                     summary.examples, summary.passed, summary.failures.size(), summary.todo);
}

std::string summary_as_json(const RuleTestSummary& summary) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "crosscheck/rule-tests/1");
  json.member("rules", summary.rules);
  json.member("examples", summary.examples);
  json.member("passed", summary.passed);
  json.member("failed", summary.failures.size());
  json.member("todo", summary.todo);
  write_faults(json, "failures", summary.failures);
  json.end_object();
  json.end_line();
  return out;
}

std::string faults_as_text(const Diagnostics& faults) {
  return as_text(faults) +
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
  if (!format_known(run) || !run.open_output()) return run.status();
  const std::optional<Checker> checker = run.load_checker();
  if (!checker) return run.status();
  run.write(options.format == "json" ? list_as_json(checker->rules())
                                     : list_as_text(checker->rules()));
  return run.status();
}

int run_rules_test(const Options& options) {
  Run run(options);
  if (!format_known(run) || !run.open_output()) return run.status();
  const Result<RuleTestSummary> summary = test_rules(run.checker_options());
  if (!summary) {
    run.complain(summary.faults());
    return run.status();
  }
  run.write(options.format == "json" ? summary_as_json(*summary) : summary_as_text(*summary));
  return run.status(!summary->failures.empty());
}

// The faults are the result here; those that would keep `check` from running are failures all the
// same.
int run_rules_lint(const Options& options) {
  Run run(options);
  if (!format_known(run) || !run.open_output()) return run.status();
  const Diagnostics faults = lint_rule_files(run.checker_options(), options.inputs);
  run.write(options.format == "json" ? faults_as_json(faults) : faults_as_text(faults));
  const bool broken = std::any_of(faults.begin(), faults.end(), [](const Diagnostic& fault) {
    return fault.severity == Severity::error;
  });
  return broken ? std::max<int>(run.status(), kFailed) : run.status(!faults.empty());
}

}  // namespace crosscheck
