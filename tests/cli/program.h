// Runs the program as a script would, and keeps what it says.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace crosscheck {

// A folder that is gone with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "crosscheck-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

  // Writes a file of the folder; returns its path.
  std::string write(const std::string& name, const std::string& content) const {
    const std::string file = path_ + "/" + name;
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }

 private:
  std::string path_;
};

inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct ProgramRun {
  int status = -1;
  std::string out;
  std::string errors;
};

// `arguments` as in a shell; the source tree's rules unless they say otherwise. Runs in
// `directory`.
inline ProgramRun run_program(const std::string& arguments, const std::string& directory = ".") {
  const TemporaryFolder folder;
  const std::string errors = folder.path() + "/errors";
  const std::string command = "{ cd '" + directory +
                              "' && CROSSCHECK_RULES='" CROSSCHECK_SOURCE_DIR
                              "/rules' '" CROSSCHECK_BINARY "' " +
                              arguments + "\n} 2>'" + errors + "'";
  ProgramRun outcome;
  std::FILE* pipe = popen(command.c_str(), "r");
  char buffer[65536];
  for (size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    outcome.out.append(buffer, got);
  const int status = pclose(pipe);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.errors = content_of(errors);
  return outcome;
}

}  // namespace crosscheck
