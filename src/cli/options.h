// What the command line asks for. Filled by cli/command_line.h, read by the commands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/path_pattern.h"
#include "compare/finding.h"

namespace crosscheck {

enum class When : uint8_t { automatic, always, never };

// Where a desk's decisions are unless --decisions names another file.
inline constexpr const char* kDecisionsFile = "crosscheck.decisions.json";

// What findings of a rule, or of those that a glob fits, count as.
struct RuleSeverity {
  std::string rule;
  Severity severity = Severity::error;
};

// What is passed over in folders of articles.
struct IgnorePattern {
  PathPattern pattern;
  std::string folder;  // absolute: the one that the pattern counts from
};

struct Options {
  bool no_project = false;          // crosscheck.json is not looked for
  bool reads_articles = false;      // of the command: a project file may name them
  std::vector<std::string> inputs;  // articles or claims; "-" is standard input
  std::vector<std::string> rules;   // folders; empty: the shipped rules
  std::string language;             // empty: detected for each article
  std::string ui;                   // language of reports; empty: en
  std::string format;
  std::string output;  // empty: standard output
  When color = When::automatic;
  uint32_t jobs = 0;  // 0: one for each processor
  std::string metadata;
  std::vector<IgnorePattern> ignore;
  std::vector<std::string> against;   // check: files of claims written before
  std::vector<std::string> articles;  // verify: where the articles are; empty: as the report says
  std::optional<Severity> fail_on;    // empty: error
  bool verbose = false;
  std::vector<std::string> keep_rules;  // ids or globs; empty: all rules
  std::vector<std::string> skip_rules;
  std::vector<RuleSeverity> severities;  // of a project file: the last that fits counts
  bool mutate = false;                   // rules test
  std::string rule_id;                   // rules explain, rules new
  bool all = false;                      // rules explain: every sentence

  // What decisions do to findings.
  std::string decisions;  // file that must be there; empty: usual_decisions, if it is there
  std::string usual_decisions = kDecisionsFile;
  std::string baseline;  // an earlier report in JSON; empty: none
  std::string since;     // a git commit; empty: all articles are news
  std::string today;     // a date; empty: the clock's, asked where a decision has an end
  std::string finding;   // decide: its id, or the beginning of it
  std::optional<Ruling> ruling;
  bool prune = false;  // decide: take out the decisions whose finding is not there
  std::string reason;
  std::string who;
  std::string until;  // the last day of the decision; empty: for good
};

// How a run ends; a higher one outranks a lower.
enum ExitStatus : int { kNothingFound = 0, kFound = 1, kFailed = 2 };

}  // namespace crosscheck
