# shellcheck shell=bash
# What --help says, for the tests of what must not fall behind it. Sourced; PROGRAM is the program.

help_of() { "$PROGRAM" "$@" --help; }

# part NAME [COMMAND...]: the lines of one part of a command's help, such as "Options".
part() {
  local name=$1
  shift
  help_of "$@" | sed -n "/^$name:\$/,/^\$/{/^  [^ ]/p}"
}

subcommands() { part Subcommands "$@" | awk '{ print $1 }'; }

# The commands that do something, one a line: "check", "rules list".
commands() {
  local name deeper
  for name in $(subcommands "$@"); do
    deeper=$(subcommands "$@" "$name")
    if [ -n "$deeper" ]; then commands "$@" "$name"; else echo "$*${1:+ }$name"; fi
  done
}

# The long options of a command, one a line.
options() { part Options "$@" | awk '{ print $1 }' | tr , '\n' | grep '^--' | sort; }

# choices OPTION COMMAND...: the words that the help names for an option.
choices() {
  local option=$1
  shift
  part Options "$@" | sed -nE -e "s/^  $option [^ ]+ +Output format: //p" \
    -e "s/^  $option ([^ ]*[|][^ ]*).*/\1/p" | sed 's/, /\n/g; s/|/\n/g' | sort
}
