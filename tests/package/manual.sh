#!/usr/bin/env bash
# The manual names every command, option, choice and format that --help names, and no others; its
# examples run.
#
#   manual.sh PROGRAM
set -euo pipefail
PROGRAM=$(realpath "$1")
source=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=tests/package/help.sh
. "$source/tests/package/help.sh"
manual=$source/docs/crosscheck.1

failed=0
same() {
  local what=$1 helped=$2 told=$3
  [ "$helped" != "$told" ] || return 0
  failed=1
  printf '%s differ: < --help, > docs/crosscheck.1\n' "$what"
  diff <(echo "$helped") <(echo "$told") | grep '^[<>]' || true
}

# section NAME: its lines.
section() { sed -n "/^\.Sh $1\$/,/^\.Sh /p" "$manual"; }

# Options in lines such as ".Op Fl -rule Ar ID" and ".It Fl h , Fl -help".
named() { grep -oE 'Fl -[a-z-]+' | sed 's/Fl -/--/' | sort; }

# list FIRST_LINE: the options of the list under it.
list() { section OPTIONS | sed -n "/^$1/,/^\.El/p" | grep '^\.It ' | named; }
always=$(list 'Every command has')
common=$(list 'These are the')
others=$(list 'These and others')

# What the synopsis says after ".Cm COMMAND".
synopsis() {
  section SYNOPSIS | awk -v command=".Cm $1" '/^\.Nm/ { on = 0 } $0 == command { on = 1 } on'
}

# The options of a command by its synopsis: those of every command, those that ".Op Ar options"
# stands for, and those that it names.
told_of() {
  local lines
  lines=$(synopsis "$1")
  {
    echo "$always"
    ! grep -qx '\.Op Ar options' <<<"$lines" || echo "$common"
    named <<<"$lines" || true
  } | sort
}

# What stands under a command in the list of formats.
formats() {
  section FORMATS | awk -v command=".It Cm $1" '/^\./ { on = $0 == command; next } on' |
    sed 's/, */\n/g' | sed '/^$/d' | sort
}

# The words of ".It Fl -color Cm always | auto | never".
chosen_by() {
  section OPTIONS | sed -n "s/^\.It Fl ${1#-} Cm //p" | tr -d ' ' | tr '|' '\n' | sort
}

mapfile -t all < <(commands)
same 'commands' "$(printf '%s\n' "${all[@]}")" "$(section SYNOPSIS | sed -n 's/^\.Cm //p')"
same 'commands' "$(printf '%s\n' "${all[@]}")" "$(section DESCRIPTION | sed -n 's/^\.It Cm //p')"
for command in "${all[@]}"; do
  # shellcheck disable=SC2086  # "rules list" is two words
  {
    same "options of $command" "$(options $command)" "$(told_of "$command")"
    same "formats of $command" "$(choices --format $command)" \
      "$(formats "$command")"
    for option in $(options $command | grep -vx -e --format); do
      chosen=$(choices "$option" $command)
      [ -z "$chosen" ] || same "choices of $option" "$chosen" "$(chosen_by "$option")"
    done
  }
done
same 'options of the lists' \
  "$({ options; for command in "${all[@]}"; do
    # shellcheck disable=SC2086
    options $command
  done; } | sort -u)" "$(sort <<<"$always
$common
$others")"

# The examples, in a folder with what they name. 1 is no fault: the articles contradict each other.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PATH=${PROGRAM%/*}:$PATH CROSSCHECK_RULES=$source/rules
mkdir "$scratch/articles" "$scratch/my-rules"
cp "$source"/fixtures/articles/s*.md "$scratch/articles/"
cp "$source/fixtures/articles/stoltenberg-di-seoul.md" "$scratch/a.md"
echo 'Korea Utara mengirim 5.000 tentara ke Rusia.' >"$scratch/b.txt"
echo '{"b.txt": {"published": "2024-10-30"}}' >"$scratch/dates.json"
while IFS= read -r example; do
  status=0
  (cd "$scratch" && eval "$example") >"$scratch/out" 2>"$scratch/errors" || status=$?
  [ "$status" -gt 1 ] || [ -s "$scratch/errors" ] || continue
  failed=1
  printf 'status %s of the example: %s\n' "$status" "$example"
  cat "$scratch/errors"
done < <(section EXAMPLES | sed -n 's/^\.Dl //p')

[ "$failed" -eq 0 ] && echo "the manual of ${#all[@]} commands says what --help says"
