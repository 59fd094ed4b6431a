#include "cli/command_options.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>

#include "base/calendar.h"
#include "base/wording.h"
#include "cli/rules_folder.h"

namespace crosscheck {
namespace {

const std::map<std::string, When> kWhen = {
    {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
const std::map<std::string, Severity> kSeverities = {
    {"note", Severity::note}, {"warning", Severity::warning}, {"error", Severity::error}};

template <class Choice, class Chosen>
void add_choice(CLI::App& command, const std::string& name, Chosen& chosen,
                const std::map<std::string, Choice>& choices, const std::string& about) {
  std::string names;
  for (const auto& [word, value] : choices) names += (names.empty() ? "" : "|") + word;
  command
      .add_option_function<std::string>(
          name, [&](const std::string& word) { chosen = choices.at(word); }, about)
      ->type_name(names)
      ->check(CLI::IsMember(choices).description(""));
}

}  // namespace

void add_rules(CLI::App& command, Options& options) {
  command
      .add_option("--rules", options.rules,
                  "Folder or file of rules (repeatable); without units.json it adds to the "
                  "shipped rules")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void add_format(CLI::App& command, Options& options, const Formats& formats) {
  options.format = formats.standard;
  command.add_option("--format", options.format, "Output format: " + formats.all)
      ->type_name("NAME")
      ->capture_default_str();
}

void add_output(CLI::App& command, Options& options) {
  command.add_option("--output", options.output, "Write to FILE instead of standard output")
      ->type_name("FILE");
}

void add_no_project(CLI::App& command, Options& options) {
  command.add_flag("--no-project", options.no_project, "Look for no crosscheck.json");
}

void add_verbose(CLI::App& command, Options& options) {
  command.add_flag("--verbose", options.verbose, "Show everything, with citations");
}

void add_reading_options(CLI::App& command, Options& options, const Formats& formats) {
  add_rules(command, options);
  command.add_option("--lang", options.language, "Language of every article (default: detected)")
      ->type_name("CODE");
  add_format(command, options, formats);
  add_output(command, options);
  add_choice(command, "--color", options.color, kWhen, "When to use colors (default: auto)");
  command
      .add_option("--jobs", options.jobs, "Articles read at a time (default: one per processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  add_no_project(command, options);
}

// The languages that the shipped rules have words of reports for, as --help and completions show
// them; folders of --rules may bring others.
void add_ui(CLI::App& command, Options& options) {
  std::string codes;
  for (const auto& [code, file] : wording_files({shipped_rules()}))
    codes += (codes.empty() ? "" : "|") + code;
  command.add_option("--ui", options.ui, "Language of what is reported (default: en)")
      ->type_name(codes.empty() ? "CODE" : codes);
}

void add_metadata(CLI::App& command, Options& options) {
  command
      .add_option("--metadata", options.metadata,
                  "JSON file: base name of an article -> published, source, lang, ...")
      ->type_name("FILE");
}

// Patterns that are none end the run before it begins.
void add_ignore(CLI::App& command, Options& options) {
  const auto check = [](const std::string& text) {
    const Result<PathPattern> pattern = PathPattern::parse(text);
    return pattern ? std::string() : "'" + text + "': " + pattern.faults()[0].message;
  };
  const auto add = [&options](const std::vector<std::string>& patterns) {
    std::error_code gone;
    const std::string here = std::filesystem::current_path(gone).string();
    for (const std::string& each : patterns)
      options.ignore.push_back({*PathPattern::parse(each), here});
  };
  command
      .add_option_function<std::vector<std::string>>(
          "--ignore", add,
          "Pass over what this pattern fits in folders, as .gitignore has it: 'arsip/', "
          "'*.draft.md' (repeatable)")
      ->type_name("GLOB")
      ->allow_extra_args(false)
      ->check(CLI::Validator(check, ""));
}

void add_article_options(CLI::App& command, Options& options) {
  command
      .add_option("ARTICLE", options.inputs,
                  "Files, folders (read recursively) or - for standard input; "
                  ".txt .md .html .json .jsonl (default: those of crosscheck.json)")
      ->type_name("");
  add_metadata(command, options);
  add_ignore(command, options);
  options.reads_articles = true;
}

void add_rule_options(CLI::App& command, Options& options) {
  command
      .add_option("--rule", options.keep_rules,
                  "Only this rule, or those that a glob fits: 'conflict.*' (repeatable)")
      ->type_name("ID")
      ->allow_extra_args(false);
  command.add_option("--skip-rule", options.skip_rules, "All but this rule, or those (repeatable)")
      ->type_name("ID")
      ->allow_extra_args(false);
}

void add_fail_on(CLI::App& command, Options& options) {
  add_choice(command, "--fail-on", options.fail_on, kSeverities,
             "Exit with 1 from this severity on (default: error)");
}

void add_decision_options(CLI::App& command, Options& options) {
  command
      .add_option("--decisions", options.decisions,
                  "What the desk decided (default: crosscheck.decisions.json, if it is there)")
      ->type_name("FILE");
  command
      .add_option("--baseline", options.baseline,
                  "Show only what is new since this report, which `--format json` wrote")
      ->type_name("FILE");
  add_date(command, "--today", options.today,
           "The day on which decisions must still hold (default: the clock's)");
}

void add_date(CLI::App& command, const std::string& name, std::string& date,
              const std::string& about) {
  const auto check = [](const std::string& text) {
    const bool reads = parse_partial_date(text).has_value();
    return reads ? std::string() : "'" + text + "' is no date such as 2027-01-31";
  };
  command.add_option(name, date, about)->type_name("DATE")->check(CLI::Validator(check, ""));
}

}  // namespace crosscheck
