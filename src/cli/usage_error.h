// What is wrong with a command line, with the word that was most likely meant.
//
//   unknown_word(app, {"check", "--formt", "json", "a.md"})
//       "unknown option '--formt' of check; did you mean '--format'?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace crosscheck {

// The first command or option that the program does not have; empty if it has all.
std::string unknown_word(const CLI::App& app, const std::vector<std::string_view>& words);

// "; did you mean 'check'?", or nothing where no name is near.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace crosscheck
