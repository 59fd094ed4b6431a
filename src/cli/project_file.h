// crosscheck.json: what a desk would otherwise write on every command line.
//
//   {
//     "articles": ["berita"],                  // files and folders
//     "metadata": "berita/metadata.json",
//     "ignore": ["arsip/", "*.draft.md"],      // in folders of articles, as .gitignore has it
//     "rules": ["aturan"],                     // added to the shipped rules
//     "only-rules": ["conflict.*"],  "skip-rules": ["sport.*"],
//     "severities": {"calendar.*": "warning"}, // of findings that would be errors or warnings
//     "fail-on": "error",
//     "decisions": "crosscheck.decisions.json",
//     "ui": "id"                               // language of reports
//   }
//
// It is looked for in the working directory and then upwards; its paths count from the folder that
// it is in. What the command line says goes first.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/options.h"
#include "text/own_document.h"

namespace crosscheck {

struct Project {
  // Paths as the working directory sees them.
  std::vector<std::string> articles;
  std::string metadata;
  std::vector<IgnorePattern> ignore;
  std::vector<std::string> rules;
  std::string decisions;
  std::string ui;

  std::vector<std::string> keep_rules, skip_rules;
  std::vector<RuleSeverity> severities;  // in the order of the file
  std::optional<Severity> fail_on;
};

// The file to use from this directory on, or nothing.
std::optional<std::filesystem::path> find_project_file(const std::filesystem::path& directory);

// All faults of the file, if there are any. `directory` is the working one, absolute.
Result<Project> read_project(const std::filesystem::path& file,
                             const std::filesystem::path& directory);

// Fills in what the command line left open.
void complete(Options& options, const Project& project);

}  // namespace crosscheck
