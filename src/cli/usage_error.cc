#include "cli/usage_error.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <list>

#include "base/diagnostic.h"

namespace crosscheck {
namespace {

const CLI::App* subcommand(const CLI::App& app, std::string_view name) {
  for (const CLI::App* each : app.get_subcommands(nullptr)) {
    if (each->get_name() == name) return each;
  }
  return nullptr;
}

std::vector<std::string_view> subcommand_names(const CLI::App& app) {
  std::vector<std::string_view> names;
  for (const CLI::App* each : app.get_subcommands(nullptr)) names.push_back(each->get_name());
  return names;
}

std::string unknown_option(const CLI::App& command, std::string_view word) {
  word = word.substr(0, word.find('='));
  if (word == "-h") return "";
  std::list<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  if (std::find(names.begin(), names.end(), word) != names.end()) return "";
  const std::string of = command.get_parent() == nullptr ? "" : " of " + command.get_name();
  return fmt::format("unknown option '{}'{}{}", word, of,
                     suggestion(word, {names.begin(), names.end()}));
}

// Of an article it is the command that was left out.
std::string unknown_command(std::string_view word, const std::vector<std::string_view>& names) {
  std::error_code missing;
  const std::string meant = std::filesystem::exists(word, missing)
                                ? fmt::format("; did you mean 'check {}'?", word)
                                : suggestion(word, names);
  return fmt::format("unknown command '{}'{}", word, meant);
}

}  // namespace

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view near = nearest_name(word, known);
  return near.empty() ? "" : fmt::format("; did you mean '{}'?", near);
}

std::string unknown_word(const CLI::App& app, const std::vector<std::string_view>& words) {
  const CLI::App* command = &app;
  for (const std::string_view word : words) {
    if (word == "--") return "";
    if (word.starts_with('-') && word != "-") {
      if (std::string fault = unknown_option(*command, word); !fault.empty()) return fault;
    } else if (const std::vector<std::string_view> names = subcommand_names(*command);
               !names.empty()) {
      const CLI::App* named = subcommand(*command, word);
      if (named == nullptr) return unknown_command(word, names);
      command = named;
    }
  }
  return "";
}

}  // namespace crosscheck
