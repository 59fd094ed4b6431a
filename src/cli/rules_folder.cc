#include "cli/rules_folder.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace crosscheck {

namespace fs = std::filesystem;

std::string shipped_rules() {
  if (const char* named = std::getenv("CROSSCHECK_RULES"); named != nullptr && *named != '\0') {
    return named;
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / "share/crosscheck/rules";
    if (fs::is_directory(installed, error)) return installed.string();
  }
  return CROSSCHECK_SOURCE_RULES;
}

std::vector<std::string> rule_folders(const std::vector<std::string>& asked) {
  std::error_code error;
  std::vector<std::string> folders = asked;
  // What does not exist stays first: loading it names the fault.
  const bool adds = !asked.empty() && fs::exists(asked.front(), error) &&
                    !fs::exists(fs::path(asked.front()) / "units.json", error);
  if (asked.empty() || adds) folders.insert(folders.begin(), shipped_rules());
  return folders;
}

std::set<std::string> known_languages(const std::vector<std::string>& folders) {
  std::set<std::string> codes;
  for (const std::string& rules : folders) {
    std::error_code error;
    for (fs::directory_iterator at(fs::path(rules) / "languages", error), end; !error && at != end;
         at.increment(error)) {
      if (at->is_directory(error)) codes.insert(at->path().filename().string());
    }
  }
  return codes;
}

}  // namespace crosscheck
