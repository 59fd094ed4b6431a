#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "base/calendar.h"
#include "cli/commands.h"
#include "cli/project_file.h"
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

void add_common_options(CLI::App& command, Options& options, const std::string& formats) {
  command
      .add_option("--rules", options.rules,
                  "Folder or file of rules (repeatable); without messages/ it adds to the shipped "
                  "rules")
      ->type_name("DIR")
      ->allow_extra_args(false);
  command.add_option("--lang", options.language, "Language of every article (default: detected)")
      ->type_name("CODE");
  command.add_option("--format", options.format, "Output format: " + formats)
      ->type_name("NAME")
      ->capture_default_str();
  command.add_option("--output", options.output, "Write to FILE instead of standard output")
      ->type_name("FILE");
  add_choice(command, "--color", options.color, kWhen, "When to use colors (default: auto)");
  command
      .add_option("--jobs", options.jobs, "Articles read at a time (default: one per processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  command.add_flag("--verbose", options.verbose, "Show everything, with citations");
  command.add_flag("--no-project", options.no_project, "Look for no crosscheck.json");
}

void add_metadata(CLI::App& command, Options& options) {
  command
      .add_option("--metadata", options.metadata,
                  "JSON file: base name of an article -> published, source, lang, ...")
      ->type_name("FILE");
}

void add_article_options(CLI::App& command, Options& options) {
  command
      .add_option("ARTICLE", options.inputs,
                  "Files, folders (read recursively) or - for standard input; "
                  ".txt .md .html .json .jsonl (default: those of crosscheck.json)")
      ->type_name("");
  add_metadata(command, options);
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

// A date, whole or in part, that reads as one.
void add_date(CLI::App& command, const std::string& name, std::string& date,
              const std::string& about) {
  const auto check = [](const std::string& text) {
    const bool reads = parse_partial_date(text).has_value();
    return reads ? std::string() : "'" + text + "' is no date such as 2027-01-31";
  };
  command.add_option(name, date, about)->type_name("DATE")->check(CLI::Validator(check, ""));
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

// The format that a command takes if none is named, and the names of all that it offers.
struct Formats {
  std::string standard;
  std::string all;
};

// The program's commands; each has options of its own, so that defaults don't mix.
class CommandLine {
 public:
  CommandLine() {
    app_.set_version_flag("--version", "crosscheck " CROSSCHECK_VERSION);
    app_.set_help_flag("-h,--help", "Show this help");
    app_.footer(kExamples);
    app_.require_subcommand(1);
    add_article_commands();
    CLI::App& compare = add(app_, "compare", "Findings over claims that `extract` wrote",
                            {"text", format_names(Product::report)}, run_compare);
    compare
        .add_option("CLAIMS", options_of(compare).inputs,
                    "Files (plain, gzip or zstd), or - for standard input")
        ->type_name("");
    add_fail_on(compare, options_of(compare));
    add_decision_options(compare, options_of(compare));
    add_decide();
    add_init();
    add_verify();
    add_rules_commands();
  }

  int run(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return app_.exit(error, std::cout, std::cerr) == 0 ? kNothingFound : kFailed;
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
  // False after a fault of the project file.
  static bool add_project(Options& options) {
    const std::filesystem::path here = std::filesystem::current_path();
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
    CLI::App& check = add(app_, "check", "Findings over articles",
                          {"text", format_names(Product::report)}, run_check);
    CLI::App& annotate = add(app_, "annotate", "Every quantity, time and entity, normalised",
                             {"text", format_names(Product::annotations)}, run_annotate);
    CLI::App& extract = add(app_, "extract", "Claims, one JSON object a line",
                            {"jsonl", format_names(Product::claims)}, run_extract);
    for (CLI::App* command : {&check, &annotate, &extract}) {
      add_article_options(*command, options_of(*command));
    }
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

  void add_decide() {
    CLI::App& decide = add(app_, "decide", "Note what the desk decided about a finding",
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
    CLI::App& init = add(app_, "init", "A crosscheck.json and a workflow for CI to begin with",
                         {"text", "text"}, run_init);
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
    CLI::App& verify = add(app_, "verify", "Do the articles still say what a report cites?",
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
  }

  void add_rules_commands() {
    CLI::App& rules = *app_.add_subcommand("rules", "List, test, explain and write rules");
    rules.require_subcommand(1);
    const Formats formats{"text", "text, json"};
    CLI::App& list = add(rules, "list", "Every rule and what it claims", formats, run_rules_list);
    CLI::App& test = add(rules, "test", "Run the examples of every rule",
                         {"text", "text, json, junit"}, run_rules_test);
    test.add_flag("--mutate", options_of(test).mutate,
                  "Also take away each voice, gap, optional and unless: do the examples notice?");
    CLI::App& lint = add(rules, "lint", "Every fault of every rule file", formats, run_rules_lint);
    lint.add_option("FILE", options_of(lint).inputs,
                    "Rule files to look at beside the shipped rules (default: those alone)")
        ->type_name("");
    CLI::App& coverage = add(rules, "coverage", "How many numbers and dates of articles are read",
                             formats, run_rules_coverage);
    add_article_options(coverage, options_of(coverage));
    for (CLI::App* command : {&list, &test, &coverage})
      add_rule_options(*command, options_of(*command));
    add_explain(rules);
    CLI::App& fresh =
        add(rules, "new", "A rule file to begin with", {"text", "text"}, run_rules_new);
    add_rule_id(fresh, "Id of the new rule: 'desk.flood-victims'");
  }

  void add_explain(CLI::App& rules) {
    CLI::App& explain = add(rules, "explain", "Why a rule matches a sentence, or what is missing",
                            {"text", "text, jsonl"}, run_rules_explain);
    add_rule_id(explain, "Id of the rule to explain");
    add_article_options(explain, options_of(explain));
    explain.add_flag("--all", options_of(explain).all,
                     "Show sentences too that the rule comes nowhere near");
  }

  void add_rule_id(CLI::App& command, const char* about) {
    command.add_option("RULE", options_of(command).rule_id, about)->required()->type_name("");
  }

  CLI::App& add(CLI::App& parent, const char* name, const char* about, const Formats& formats,
                Command command) {
    CLI::App& added = *parent.add_subcommand(name, about);
    options_[&added].format = formats.standard;
    commands_[&added] = std::move(command);
    add_common_options(added, options_[&added], formats.all);
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
