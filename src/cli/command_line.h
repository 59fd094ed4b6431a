// The command line: its commands, options, help, and the run that it asks for.
#pragma once

namespace crosscheck {

// Runs the command that the arguments name; returns the exit status.
int run_command_line(int argc, const char* const* argv);

}  // namespace crosscheck
