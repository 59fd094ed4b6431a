// crosscheck rules new ID: a rule file to begin with, from rules/rule_template.json.

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

#include "base/json_file.h"
#include "cli/commands.h"
#include "cli/rules_run.h"

namespace crosscheck {
namespace {

// The names in the template that make way for the new rule's.
constexpr std::string_view kTemplateRule = "desk.new-rule";
constexpr std::string_view kTemplateLexicon = "desk-new-rule";
constexpr std::string_view kTemplatePack = "\"desk\"";

bool is_name(std::string_view part) {
  return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::string replaced(std::string text, std::string_view what, const std::string& with) {
  for (size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

// Why no rule can be begun under this id; empty if one can.
std::string objection(const Checker& checker, const Options& options) {
  const std::string& id = options.rule_id;
  const size_t point = id.find('.');
  if (point == id.npos || !is_name(id.substr(0, point)) || !is_name(id.substr(point + 1)))
    return fmt::format(
        "'{}' is no id of a rule: it is two names of lower-case letters, digits and hyphens with a "
        "point between, 'desk.flood-victims'",
        id);
  if (checker.rules().find(id) != nullptr)
    return fmt::format("there is a rule '{}' already; see `crosscheck rules list --rule {}`", id,
                       id);
  std::error_code error;
  if (!options.output.empty() && std::filesystem::exists(options.output, error))
    return fmt::format("{} exists already and is left as it is", options.output);
  return "";
}

}  // namespace

int run_rules_new(const Options& options) {
  Run run(options);
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  if (const std::string why = objection(*checker, options); !why.empty()) {
    run.complain(why);
    return run.status();
  }
  const std::string path = run.checker_options().rules.front() + "/rule_template.json";
  const Result<JsonFile> file = read_json_file(path);
  if (!file) {
    run.complain(file.faults());
    return run.status();
  }
  const std::string& id = options.rule_id;
  std::string text = replaced((*file).text, kTemplateRule, id);
  text = replaced(std::move(text), kTemplateLexicon, replaced(id, ".", "-"));
  text = replaced(std::move(text), kTemplatePack, "\"" + id.substr(0, id.find('.')) + "\"");
  if (!run.open_output()) return run.status();
  run.write(text);
  return run.status();
}

}  // namespace crosscheck
