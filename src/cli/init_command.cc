// crosscheck init ARTICLE...: a project file and a workflow for CI, from
// rules/project_template.json and rules/workflow_template.yml.

#include <filesystem>
#include <fmt/format.h>

#include "base/json_file.h"
#include "base/json_writer.h"
#include "cli/commands.h"
#include "cli/project_file.h"
#include "cli/rules_folder.h"
#include "cli/run.h"
#include "cli/write_file.h"

namespace crosscheck {
namespace {

constexpr const char* kWorkflow = ".github/workflows/crosscheck.yml";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const size_t at = text.find(what);
  return at == text.npos ? text : text.replace(at, what.size(), with);
}

std::string json_list(const std::vector<std::string>& words) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const std::string& word : words) json.value(word);
  json.end_array();
  return out;
}

// Writes the file from a shipped template, unless there is one.
void start(Run& run, const std::string& file, const std::string& from, std::string_view place,
           const std::string& content) {
  std::error_code error;
  if (std::filesystem::exists(file, error))
    return run.complain(file + " exists already and is left as it is");
  const Result<std::string> text = read_file(shipped_rules() + "/" + from);
  if (!text) return run.complain(text.faults());
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (const auto fault = write_file(file, replaced(*text, place, content))) {
    run.complain(Diagnostics{*fault});
  } else {
    run.write(fmt::format("wrote {}\n", file));
  }
}

}  // namespace

int run_init(const Options& options) {
  Run run(options);
  if (!run.open_output()) return run.status();
  const std::vector<std::string> articles =
      options.inputs.empty() ? std::vector<std::string>{"articles"} : options.inputs;
  start(run, kProjectFile, "project_template.json", R"(["articles"])", json_list(articles));
  start(run, kWorkflow, "workflow_template.yml", "VERSION", CROSSCHECK_VERSION);
  return run.status();
}

}  // namespace crosscheck
