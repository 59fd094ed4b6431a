#include "cli/git_changes.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

// Reads to the end; the descriptor is closed after.
std::string read_all(int descriptor) {
  std::string out;
  std::array<char, 4096> buffer;
  ssize_t got = 0;
  while ((got = read(descriptor, buffer.data(), buffer.size())) > 0 || (got < 0 && errno == EINTR))
    out.append(buffer.data(), got > 0 ? static_cast<size_t>(got) : 0);
  close(descriptor);
  return out;
}

// What git writes to standard output; nothing if it fails, after it has said why on standard error.
// No shell is asked, so the arguments are what they are.
std::optional<std::string> run_git(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "git");
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return std::nullopt;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  pid_t child = 0;
  const int fault = posix_spawnp(&child, "git", &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string out = read_all(ends[0]);
  int status = 0;
  if (fault != 0 || waitpid(child, &status, 0) != child || status != 0) return std::nullopt;
  return out;
}

// Names that git wrote with -z, each ended by a NUL byte.
void add_names(std::string_view names, const fs::path& root, std::set<std::string>& files) {
  while (!names.empty()) {
    const size_t end = names.find('\0');
    std::error_code error;  // a circle of links: no article
    const fs::path file = fs::weakly_canonical(root / names.substr(0, end), error);
    if (!error) files.insert(file.string());
    names.remove_prefix(end == names.npos ? names.size() : end + 1);
  }
}

}  // namespace

Result<std::set<std::string>> changed_files(const std::string& commit) {
  auto root = run_git({"rev-parse", "--show-toplevel"});
  if (!root) return diagnose_file("--since", "needs a git checkout");
  if (root->ends_with('\n')) root->pop_back();
  const std::string asked = commit + "^{commit}";
  const auto found = run_git({"rev-parse", "--verify", "--quiet", "--end-of-options", asked});
  if (!found) return diagnose_file("--since", "this checkout has no commit '" + commit + "'");
  const std::string id = found->substr(0, found->find('\n'));
  const auto changed = run_git({"-C", *root, "diff", "--name-only", "-z", id, "--"});
  const auto unknown = run_git({"-C", *root, "ls-files", "--others", "--exclude-standard", "-z"});
  if (!changed || !unknown) return diagnose_file("--since", "git cannot tell what has changed");
  std::set<std::string> files;
  add_names(*changed, *root, files);
  add_names(*unknown, *root, files);
  return files;
}

}  // namespace crosscheck
