#!/usr/bin/env bash
# Every command, option and choice that --help names is completed, and nothing else: the shell is
# asked what it offers.
#
#   completions.sh PROGRAM bash|zsh|fish
#
# Ends with 77 where the shell is not installed.
set -euo pipefail
PROGRAM=$(realpath "$1") shell=$2
source=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=tests/package/help.sh
. "$source/tests/package/help.sh"
command -v "$shell" >/dev/null || {
  echo "skipped: $shell is not installed"
  exit 77
}
export PATH=${PROGRAM%/*}:$PATH CROSSCHECK_RULES=$source/rules
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Each reads command lines and prints each after "> ", then what is offered at its end.
offers_of_bash() {
  bash --norc -c '
    . "$1"
    compopt() { files=; }  # the real one works only while a key is handled
    while IFS= read -r line; do
      echo "> $line"
      read -ra COMP_WORDS <<<"${line//=/ = }"
      [[ $line != *[\ =] ]] || COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) files=yes
      _crosscheck
      printf "%s\n" "${COMPREPLY[@]}"
      [[ ${#COMPREPLY[@]} -gt 0 || ! $files ]] || compgen -f -- "${COMP_WORDS[COMP_CWORD]}"
    done' bash "$source/completions/crosscheck.bash"
}
offers_of_zsh() {
  zsh -f "$source/tests/package/completions_capture.zsh" "$source/completions" "$scratch/offered"
}
offers_of_fish() {
  # shellcheck disable=SC2016
  fish --no-config -c '
    source $argv[1]
    while read -l line
        echo "> $line"
        complete -C $line | string replace -r "\t.*" ""
    end
    true' "$source/completions/crosscheck.fish"
}

# The command lines to complete, each with what is to be offered: "LINE => a b c".
row() {
  local line=$1
  shift
  echo "$line => $(printf '%s\n' "$@" | sort | paste -sd ' ')"
}
rows() {
  local command option
  # shellcheck disable=SC2046,SC2086  # split into words on purpose
  {
    row 'crosscheck ' $(subcommands)
    row 'crosscheck rules ' $(subcommands rules)
    row 'crosscheck --' $(options)
    commands | while read -r command; do
      row "crosscheck $command --" $(options $command)
      for option in --color --format; do
        options $command | grep -qx -e $option || continue
        row "crosscheck $command $option " $(choices $option $command)
      done
    done
    for command in check compare; do
      row "crosscheck $command --fail-on " $(choices --fail-on $command)
    done
    for command in check compare decide verify; do
      row "crosscheck $command --ui " $(choices --ui $command)
    done
  }
  row 'crosscheck ch' check
  row 'crosscheck rules e' explain
  row 'crosscheck check --fail-on w' warning
  row 'crosscheck check --verbose --color=n' never
  row 'crosscheck check --format=js' json
  row 'crosscheck check --jobs '
  row 'crosscheck check --ui i' id
  row 'crosscheck check --lang '
  row 'crosscheck check --ignore '
  row 'crosscheck check --rule sport.final' sport.final-score
  row 'crosscheck check --skip-rule sport.final' sport.final-score
  row 'crosscheck rules explain sport.final' sport.final-score
  row 'crosscheck rules explain sport.final-score stolten' stoltenberg-di-seoul.md
  row 'crosscheck check stolten' stoltenberg-di-seoul.md
  row 'crosscheck check --verbose stolten' stoltenberg-di-seoul.md
  row 'crosscheck check --metadata stolten' stoltenberg-di-seoul.md
  row 'crosscheck check --output=stolten' stoltenberg-di-seoul.md
  row 'crosscheck compare stolten' stoltenberg-di-seoul.md
}

# What a shell printed, in the form of the rows.
as_rows() {
  awk '/^> / { line = substr($0, 3); print line "\t"; next } NF { print line "\t" $0 }' |
    grep -vP '\t-h$' | sed -E 's/\t--[^=]+=/\t/' | sort -u -t "$(printf '\t')" -k 1,2 |
    awk -F '\t' '$1 != line { if (line) print line " =>" words; line = $1; words = "" }
                 $2 != "" { words = words " " $2 }
                 END { print line " =>" words }'
}

rows | sed 's/ *$//' | sort >"$scratch/expected"
cd "$source/fixtures/articles"
sed 's/ =>.*//' "$scratch/expected" | "offers_of_$shell" | as_rows | sort >"$scratch/offered.rows"
diff -u "$scratch/expected" "$scratch/offered.rows"
echo "$shell completes $(wc -l <"$scratch/expected") lines as it should"
