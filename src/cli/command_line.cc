#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "base/terminal_text.h"
#include "cli/command_options.h"
#include "cli/commands.h"
#include "cli/project_file.h"
#include "cli/usage_error.h"
#include "report/reporter.h"

namespace crosscheck {
namespace {

using Command = std::function<int(const Options&)>;

constexpr const char* kExamples = R"(Examples:
  crosscheck check articles/                          compare the articles of a folder
  crosscheck check a.md b.txt --metadata dates.json   with dates from a file
  crosscheck check articles/ --format json --output report.json
  crosscheck check articles/ --format sarif --output findings.sarif   for code scanning; github,
                                                      gitlab, rdjsonl, junit for other CIs
  crosscheck check articles/ --format csv --output claims.csv         for a spreadsheet
  crosscheck annotate --format jsonl article.txt      every number, time and name
  crosscheck extract articles/ | crosscheck compare - claims first, findings later
  crosscheck check today.md --against archive.jsonl.zst   with what extract wrote before
  crosscheck verify report.json                       do the articles still say what it cites?
  crosscheck rules new desk.flood-victims --output my-rules/floods.json
  crosscheck rules test --mutate --rules my-rules     are a folder's rules tested, item by item?
  crosscheck rules explain desk.flood-victims --rules my-rules article.txt

Exit status: 0 nothing at or above --fail-on, 1 something, 2 bad usage, rules or input.)";

// The program's commands; each has options of its own, so that defaults don't mix.
class CommandLine {
 public:
  CommandLine() {
    app_.set_version_flag("--version", "crosscheck " CROSSCHECK_VERSION);
    app_.set_help_flag("-h,--help", "Show this help");
    app_.footer(kExamples);
    app_.require_subcommand(1);
    add_article_commands();
    add_compare();
    add_decide();
    add_init();
    add_verify();
    add_rules_commands();
  }

  int run(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return end(error, {argv + std::min(argc, 1), argv + argc});
    }
    const CLI::App* command = &app_;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    Options& options = options_of(*command);
    if (!options.no_project && !add_project(options)) return kFailed;
    if (options.reads_articles && options.inputs.empty()) {
      std::cerr << "crosscheck: no articles: name some, or write a " << kProjectFile
                << " that does\nRun with --help for more information.\n";
      return kFailed;
    }
    return commands_.at(command)(options);
  }

 private:
  // After what was asked of the parser itself, such as --help, and after faults.
  int end(const CLI::ParseError& error, const std::vector<std::string_view>& words) const {
    const bool is_fault = error.get_exit_code() != 0;
    const std::string fault = is_fault ? unknown_word(app_, words) : "";
    if (fault.empty()) {
      app_.exit(error, std::cout, std::cerr);
    } else {
      std::cerr << "crosscheck: " << inert(fault) << "\nRun with --help for more information.\n";
    }
    return is_fault ? kFailed : kNothingFound;
  }

  // False after a fault of the project file.
  static bool add_project(Options& options) {
    std::error_code gone;
    const std::filesystem::path here = std::filesystem::current_path(gone);
    if (gone) return true;
    const auto file = find_project_file(here);
    if (!file) return true;
    const Result<Project> project = read_project(*file, here);
    if (project) {
      complete(options, *project);
    } else {
      for (const Diagnostic& fault : project.faults()) std::cerr << to_string(fault) << '\n';
    }
    return static_cast<bool>(project);
  }

  void add_article_commands() {
    CLI::App& check = add_reader(app_, "check", "Findings over articles",
                                 {"text", format_names(Product::report)}, run_check);
    CLI::App& annotate = add_reader(app_, "annotate", "Every quantity, time and entity, normalised",
                                    {"text", format_names(Product::annotations)}, run_annotate);
    CLI::App& extract = add_reader(app_, "extract", "Claims, one JSON object a line",
                                   {"jsonl", format_names(Product::claims)}, run_extract);
    for (CLI::App* command : {&check, &annotate, &extract}) {
      add_article_options(*command, options_of(*command));
    }
    add_verbose(check, options_of(check));
    add_ui(check, options_of(check));
    add_fail_on(check, options_of(check));
    add_decision_options(check, options_of(check));
    check
        .add_option("--since", options_of(check).since,
                    "Show only what involves articles changed since this git commit")
        ->type_name("COMMIT");
    check
        .add_option("--against", options_of(check).against,
                    "Compare with these claims too, which `extract` wrote: plain, gzip or zstd "
                    "(repeatable). Shows the findings that cite an ARTICLE; one that is among the "
                    "claims as well replaces what they say")
        ->type_name("CLAIMS")
        ->allow_extra_args(false);
    for (CLI::App* command : {&check, &extract}) add_rule_options(*command, options_of(*command));
  }

  void add_compare() {
    CLI::App& compare = add_reader(app_, "compare", "Findings over claims that `extract` wrote",
                                   {"text", format_names(Product::report)}, run_compare);
    Options& options = options_of(compare);
    compare
        .add_option("CLAIMS", options.inputs,
                    "Files (plain, gzip or zstd), or - for standard input")
        ->type_name("");
    add_verbose(compare, options);
    add_ui(compare, options);
    add_fail_on(compare, options);
    add_decision_options(compare, options);
  }

  void add_decide() {
    CLI::App& decide = add_reader(app_, "decide", "Note what the desk decided about a finding",
                                  {"text", "text"}, run_decide);
    Options& options = options_of(decide);
    add_ruling(decide, "--accept", Ruling::accepted, "It is right, and the texts are to be mended");
    add_ruling(decide, "--dismiss", Ruling::dismissed, "Nothing is wrong: do not show it again");
    add_ruling(decide, "--known", Ruling::known, "It is known: do not show it again");
    decide.add_flag("--prune", options.prune,
                    "Take out the decisions that meet no finding of these articles");
    decide.add_option("--reason", options.reason, "Why, in a sentence")->type_name("TEXT");
    decide.add_option("--who", options.who, "Who decides (default: the user's name)")
        ->type_name("NAME");
    add_date(decide, "--until", options.until, "The last day on which the decision holds");
    decide
        .add_option("--decisions", options.decisions,
                    "The file to write (default: crosscheck.decisions.json)")
        ->type_name("FILE");
    add_ui(decide, options);
    decide
        .add_option("ID", options.finding,
                    "Id of the finding, or how it begins; with --prune, the first ARTICLE")
        ->type_name("");
    add_article_options(decide, options);
    decide.parse_complete_callback([&options] {
      if (!options.prune || options.finding.empty()) return;
      options.inputs.insert(options.inputs.begin(), std::move(options.finding));
      options.finding.clear();
    });
  }

  void add_init() {
    CLI::App& init =
        add(app_, "init", "A crosscheck.json and a workflow for CI to begin with", run_init);
    options_of(init).no_project = true;
    init.add_option("ARTICLE", options_of(init).inputs,
                    "Files and folders that the project is about (default: articles)")
        ->type_name("");
  }

  void add_ruling(CLI::App& decide, const char* name, Ruling ruling, const char* about) {
    Options& options = options_of(decide);
    decide.add_flag_callback(
        name, [&options, ruling] { options.ruling = ruling; }, about);
  }

  void add_verify() {
    CLI::App& verify = add_reader(app_, "verify", "Do the articles still say what a report cites?",
                                  {"text", "text, json"}, run_verify);
    Options& options = options_of(verify);
    verify.add_option("REPORT", options.inputs, "A report that `check --format json` wrote")
        ->required()
        ->expected(1)
        ->type_name("");
    verify
        .add_option("--articles", options.articles,
                    "Where the articles are: files, folders or - (default: where the report says, "
                    "seen from the working directory)")
        ->type_name("PATH");
    add_metadata(verify, options);
    add_ignore(verify, options);
    add_ui(verify, options);
  }

  void add_rules_commands() {
    CLI::App& rules = *app_.add_subcommand("rules", "List, test, explain and write rules");
    rules.require_subcommand(1);
    const Formats formats{"text", "text, json"};
    CLI::App& list =
        add_ruler(rules, "list", "Every rule and what it claims", formats, run_rules_list);
    CLI::App& test = add_ruler(rules, "test", "Run the examples of every rule",
                               {"text", "text, json, junit"}, run_rules_test);
    test.add_flag("--mutate", options_of(test).mutate,
                  "Also take away each voice, gap, optional and unless: do the examples notice?");
    CLI::App& lint =
        add_ruler(rules, "lint", "Every fault of every rule file", formats, run_rules_lint);
    lint.add_option("FILE", options_of(lint).inputs,
                    "Rule files to look at beside the shipped rules (default: those alone)")
        ->type_name("");
    CLI::App& coverage =
        add_reader(rules, "coverage", "How many numbers and dates of articles are read", formats,
                   run_rules_coverage);
    add_article_options(coverage, options_of(coverage));
    add_verbose(coverage, options_of(coverage));
    for (CLI::App* command : {&list, &test, &coverage})
      add_rule_options(*command, options_of(*command));
    add_explain(rules);
    CLI::App& fresh = add(rules, "new", "A rule file to begin with", run_rules_new);
    add_rules(fresh, options_of(fresh));
    add_output(fresh, options_of(fresh));
    add_no_project(fresh, options_of(fresh));
    add_rule_id(fresh, "Id of the new rule: 'desk.flood-victims'");
  }

  void add_explain(CLI::App& rules) {
    CLI::App& explain =
        add_reader(rules, "explain", "Why a rule matches a sentence, or what is missing",
                   {"text", "text, jsonl"}, run_rules_explain);
    add_rule_id(explain, "Id of the rule to explain");
    add_article_options(explain, options_of(explain));
    explain.add_flag("--all", options_of(explain).all,
                     "Show sentences too that the rule comes nowhere near");
  }

  void add_rule_id(CLI::App& command, const char* about) {
    command.add_option("RULE", options_of(command).rule_id, about)->required()->type_name("");
  }

  CLI::App& add(CLI::App& parent, const char* name, const char* about, Command command) {
    CLI::App& added = *parent.add_subcommand(name, about);
    options_[&added];
    commands_[&added] = std::move(command);
    return added;
  }

  // A command over articles or claims.
  CLI::App& add_reader(CLI::App& parent, const char* name, const char* about,
                       const Formats& formats, Command command) {
    CLI::App& added = add(parent, name, about, std::move(command));
    add_reading_options(added, options_of(added), formats);
    return added;
  }

  // A command over the rules alone.
  CLI::App& add_ruler(CLI::App& parent, const char* name, const char* about, const Formats& formats,
                      Command command) {
    CLI::App& added = add(parent, name, about, std::move(command));
    add_rules(added, options_of(added));
    add_format(added, options_of(added), formats);
    add_output(added, options_of(added));
    add_no_project(added, options_of(added));
    return added;
  }

  Options& options_of(const CLI::App& command) { return options_.at(&command); }

  CLI::App app_{"Checks what news articles say against each other.", "crosscheck"};
  std::map<const CLI::App*, Options> options_;
  std::map<const CLI::App*, Command> commands_;
};

}  // namespace

int run_command_line(int argc, const char* const* argv) {
  return CommandLine().run(argc, argv);
}

}  // namespace crosscheck
