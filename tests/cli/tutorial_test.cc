// docs/writing-rules.md, followed to the letter: its files are written, its changes made, its
// commands run in an empty folder, and what they print is what stands under them.
//
// After a change of output, write it anew and read the difference:
//   CROSSCHECK_UPDATE_EXPECTED=1 build/tests/cli_test --test-case="the tutorial*"

#include <cstdlib>
#include <doctest/doctest.h>
#include <sstream>

#include "program.h"

namespace crosscheck {
namespace {

constexpr const char* kTutorial = CROSSCHECK_SOURCE_DIR "/docs/writing-rules.md";
constexpr std::string_view kFence = "```";

struct Block {
  std::string language, file;  // "diff visitors.json"
  std::string text;
};

// A command of a reader who has installed the program, run in `folder`.
std::string run_in(const TemporaryFolder& folder, const std::string& command) {
  const std::string shell = "cd '" + folder.path() +
                            "' && { crosscheck() { CROSSCHECK_RULES='" CROSSCHECK_SOURCE_DIR
                            "/rules' '" CROSSCHECK_BINARY "' \"$@\"; }; " +
                            command + "\n} 2>&1";
  std::string out;
  std::FILE* pipe = popen(shell.c_str(), "r");
  char buffer[4096];
  for (size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, got);
  pclose(pipe);
  return out;
}

// Makes a change written as a diff without line numbers.
void change(const TemporaryFolder& folder, const Block& block) {
  std::string before, after, line;
  std::istringstream lines(block.text);
  while (std::getline(lines, line)) {
    REQUIRE(!line.empty());
    if (line[0] != '+') before += line.substr(1) + "\n";
    if (line[0] != '-') after += line.substr(1) + "\n";
  }
  std::string text = content_of(folder.path() + "/" + block.file);
  CAPTURE(before);
  const size_t at = text.find(before);
  REQUIRE(at != text.npos);
  CHECK(text.find(before, at + 1) == text.npos);
  folder.write(block.file, text.replace(at, before.size(), after));
}

// What should stand in the block, once its part of the tutorial is followed.
std::string follow(const TemporaryFolder& folder, const Block& block) {
  if (block.language == "console") {
    const std::string command = block.text.substr(0, block.text.find('\n'));
    REQUIRE(command.starts_with("$ "));
    return command + "\n" + run_in(folder, command.substr(2));
  }
  if (block.language == "diff") {
    change(folder, block);
  } else if (!block.file.empty()) {
    folder.write(block.file, block.text);
  }
  return block.text;
}

TEST_CASE("the tutorial does what it says") {
  const TemporaryFolder folder;
  std::istringstream tutorial(content_of(kTutorial));
  std::string followed, line;
  size_t commands = 0;
  while (std::getline(tutorial, line)) {
    followed += line + "\n";
    if (!line.starts_with(kFence)) continue;
    Block block;
    std::istringstream(line.substr(kFence.size())) >> block.language >> block.file;
    while (std::getline(tutorial, line) && line != kFence) block.text += line + "\n";
    const std::string right = follow(folder, block);
    followed += right + line + "\n";
    CHECK(block.text == right);
    commands += block.language == "console" ? 1 : 0;
  }
  CHECK(commands >= 8);
  if (std::getenv("CROSSCHECK_UPDATE_EXPECTED") != nullptr)
    std::ofstream(kTutorial, std::ios::binary) << followed;
}

}  // namespace
}  // namespace crosscheck
