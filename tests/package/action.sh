#!/usr/bin/env bash
# action.yml is one that GitHub takes, and its second step checks the articles it is given.
#
#   action.sh PROGRAM SCRATCH_FOLDER
#
# Ends with 77 where npm can't get the validator; the step is tried all the same.
set -euo pipefail
program=$(realpath "$1") scratch=$2
source=$(cd "$(dirname "$0")/../.." && pwd)
export PATH=${program%/*}:$PATH CROSSCHECK_RULES=$source/rules

# step STATUS PATTERN: runs it with the inputs of the environment.
step() {
  local status=0 out
  out=$(cd "$source/fixtures/articles" && "$source/tools/github-action/check.sh" 2>&1) || status=$?
  [ "$status" -eq "$1" ] && grep -qE "$2" <<<"$out" && return
  printf 'failed: status %s, not %s, or no "%s":\n%s\n' "$status" "$1" "$2" "$out"
  exit 1
}
export ARTICLES=$'seoul-catat-3000-tentara-korut.md\n  stoltenberg-di-seoul.md '
export ARGS='' FORMAT='' FAIL_ON=error
step 1 'beadb4881e16b9bb|^::error '
FORMAT=text step 1 '^2 articles, .* 1 contradiction'
FORMAT=json step 1 '^\{"schema":"crosscheck/report/1"'
FORMAT=text ARGS=$'--skip-rule=diplomacy.*\n--jobs\n2' step 0 '0 contradictions'
FORMAT=text ARTICLES='no such folder' step 2 'no such folder'

skip() {
  echo "skipped: $*"
  exit 77
}
command -v npm >/dev/null || skip "npm is not there"
mkdir -p "$scratch"
if [ ! -d "$scratch/node_modules/@action-validator/cli" ]; then
  echo '{"private": true}' >"$scratch/package.json"
  npm install --prefix "$scratch" --no-audit --no-fund --silent \
    @action-validator/core@0.6 @action-validator/cli@0.6 >&2 ||
    skip "npm can't install action-validator: is there a network?"
fi
"$scratch/node_modules/.bin/action-validator" "$source/action.yml"
echo 'action.yml is valid, and its step runs'
