#include "cli/terminal.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace crosscheck {
namespace {

constexpr size_t kDefaultWidth = 100;
constexpr size_t kNarrowest = 60;  // below, columns would be of no use

bool goes_to_terminal(const Options& options) {
  return options.output.empty() && isatty(STDOUT_FILENO) == 1;
}

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

bool wants_color(const Options& options) {
  if (options.color != When::automatic) return options.color == When::always;
  return goes_to_terminal(options) && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

size_t output_width(const Options& options) {
  winsize size{};
  if (!goes_to_terminal(options) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return kDefaultWidth;
  return size.ws_col == 0 ? kDefaultWidth : std::max<size_t>(size.ws_col, kNarrowest);
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

}  // namespace crosscheck
