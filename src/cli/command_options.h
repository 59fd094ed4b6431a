// Options that several commands have, each told to the parser in one place.
//
//   add_reading_options(command, options, {"text", "text, json"});
//   add_article_options(command, options);
//
// A command offers what it uses and no more. `options` must outlive the parser.
#pragma once

#include <string>

#include "cli/options.h"

namespace CLI {
class App;
}

namespace crosscheck {

// The format that a command takes if none is named, and the names of all that it offers.
struct Formats {
  std::string standard;
  std::string all;
};

// What every command over articles or claims has: --rules, --lang, --format, --output, --color,
// --jobs, --no-project.
void add_reading_options(CLI::App& command, Options& options, const Formats& formats);
// ARTICLE..., --metadata, --ignore.
void add_article_options(CLI::App& command, Options& options);

void add_rules(CLI::App& command, Options& options);
void add_format(CLI::App& command, Options& options, const Formats& formats);
void add_output(CLI::App& command, Options& options);
void add_no_project(CLI::App& command, Options& options);
void add_verbose(CLI::App& command, Options& options);
void add_ui(CLI::App& command, Options& options);

void add_metadata(CLI::App& command, Options& options);
void add_ignore(CLI::App& command, Options& options);
void add_rule_options(CLI::App& command, Options& options);  // --rule, --skip-rule
void add_fail_on(CLI::App& command, Options& options);
void add_decision_options(CLI::App& command, Options& options);  // --decisions, --baseline, --today

// A date, whole or in part, that reads as one.
void add_date(CLI::App& command, const std::string& name, std::string& date,
              const std::string& about);

}  // namespace crosscheck
