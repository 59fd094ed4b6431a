#include <csignal>

#include "cli/command_line.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // `crosscheck ... | head` ends quietly
  return crosscheck::run_command_line(argc, argv);
}
