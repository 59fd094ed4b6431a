// What the command line asks for. Filled by cli/command_line.h, read by the commands.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace crosscheck {

enum class When : uint8_t { automatic, always, never };

struct Options {
  std::vector<std::string> inputs;  // articles or claims; "-" is standard input
  std::vector<std::string> rules;   // folders; empty: the shipped rules
  std::string language;             // empty: detected for each article
  std::string format;
  std::string output;  // empty: standard output
  When color = When::automatic;
  uint32_t jobs = 0;  // 0: one for each processor
  std::string metadata;
  Severity fail_on = Severity::error;
  bool verbose = false;
  std::vector<std::string> keep_rules;  // ids or globs; empty: all rules
  std::vector<std::string> skip_rules;
  bool mutate = false;  // rules test
  std::string rule_id;  // rules explain, rules new
  bool all = false;     // rules explain: every sentence
};

// How a run ends; a higher one outranks a lower.
enum ExitStatus : int { kNothingFound = 0, kFound = 1, kFailed = 2 };

}  // namespace crosscheck
