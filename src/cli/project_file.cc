#include "cli/project_file.h"

#include "base/json_file.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

class ProjectReader {
 public:
  ProjectReader(const JsonFile& file, fs::path from, fs::path directory, Diagnostics& faults)
      : json_(file, faults), from_(std::move(from)), directory_(std::move(directory)) {}

  Project read(const JsonValue& root) {
    json_.only(root, {"$schema", "articles", "metadata", "ignore", "rules", "only-rules",
                      "skip-rules", "severities", "fail-on", "decisions", "ui"});
    return {.articles = paths(root, "articles"),
            .metadata = path(root, "metadata"),
            .ignore = ignore(root),
            .rules = paths(root, "rules"),
            .decisions = path(root, "decisions", kDecisionsFile),
            .ui = json_.string(root, "ui"),
            .keep_rules = json_.strings(root, "only-rules"),
            .skip_rules = json_.strings(root, "skip-rules"),
            .severities = severities(root),
            .fail_on = fail_on(root)};
  }

 private:
  std::string place(const std::string& path) const {
    return (from_ / path).lexically_normal().lexically_relative(directory_).string();
  }
  std::string path(const JsonValue& root, std::string_view name, std::string fallback = "") {
    const std::string path = json_.string(root, name, std::move(fallback));
    return path.empty() ? path : place(path);
  }
  std::vector<std::string> paths(const JsonValue& root, std::string_view name) {
    std::vector<std::string> paths = json_.strings(root, name);
    for (std::string& path : paths) path = place(path);
    return paths;
  }

  std::vector<IgnorePattern> ignore(const JsonValue& root) {
    std::vector<IgnorePattern> patterns;
    const JsonValue* list = root.find("ignore");
    if (list == nullptr) return patterns;
    const bool is_one = list->is(JsonValue::Kind::string);
    for (const JsonValue& item : is_one ? std::vector{*list} : json_.array(root, "ignore")) {
      if (!json_.expect(item, JsonValue::Kind::string)) continue;
      Result<PathPattern> pattern = PathPattern::parse(item.string);
      if (pattern)
        patterns.push_back({*std::move(pattern), from_.string()});
      else
        json_.fault(item, pattern.faults()[0].message);
    }
    return patterns;
  }

  Severity severity(const JsonValue& value) {
    return static_cast<Severity>(json_.choice(value, {"note", "warning", "error"}, 0));
  }
  std::optional<Severity> fail_on(const JsonValue& root) {
    const JsonValue* value = root.find("fail-on");
    return value == nullptr ? std::nullopt : std::optional(severity(*value));
  }
  std::vector<RuleSeverity> severities(const JsonValue& root) {
    std::vector<RuleSeverity> severities;
    for (const JsonMember& rule : json_.object(root, "severities"))
      severities.push_back({rule.name, severity(rule.value)});
    return severities;
  }

  JsonReader json_;
  const fs::path from_;       // the file's folder
  const fs::path directory_;  // the working one
};

template <class Value>
void fill(Value& option, const Value& from_project) {
  if (option.empty()) option = from_project;
}

}  // namespace

std::optional<fs::path> find_project_file(const fs::path& directory) {
  std::error_code ignored;
  for (fs::path folder = directory;; folder = folder.parent_path()) {
    if (fs::path file = folder / kProjectFile; fs::is_regular_file(file, ignored)) return file;
    if (folder == folder.root_path() || folder.empty()) return std::nullopt;
  }
}

Result<Project> read_project(const fs::path& file, const fs::path& directory) {
  const fs::path shown = file.lexically_relative(directory);
  const Result<JsonFile> json = read_json_file(shown.string());
  if (!json) return json.faults();
  Diagnostics faults;
  Project project = ProjectReader(*json, file.parent_path(), directory, faults).read(json->root);
  if (!faults.empty()) return faults;
  return project;
}

void complete(Options& options, const Project& project) {
  if (options.reads_articles) {
    // Metadata belongs to the articles that the file names.
    if (options.inputs.empty()) fill(options.metadata, project.metadata);
    fill(options.inputs, project.articles);
  }
  // Patterns of the command line come last, so that they can take back.
  options.ignore.insert(options.ignore.begin(), project.ignore.begin(), project.ignore.end());
  fill(options.rules, project.rules);
  fill(options.ui, project.ui);
  fill(options.keep_rules, project.keep_rules);
  fill(options.skip_rules, project.skip_rules);
  options.usual_decisions = project.decisions;
  options.severities = project.severities;
  if (!options.fail_on) options.fail_on = project.fail_on;
}

}  // namespace crosscheck
