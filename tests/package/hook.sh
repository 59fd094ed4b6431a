#!/usr/bin/env bash
# The pre-commit hook in a small repository: a commit passes, and one with a contradiction does not.
#
#   hook.sh PROGRAM
#
# Ends with 77 where git or pre-commit is not installed.
set -euo pipefail
program=$(realpath "$1")
source=$(cd "$(dirname "$0")/../.." && pwd)
for needed in git pre-commit; do
  command -v "$needed" >/dev/null || {
    echo "skipped: $needed is not installed"
    exit 77
  }
done
export PATH=${program%/*}:$PATH CROSSCHECK_RULES=$source/rules
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Nothing of the user's, nor of a repository that runs this test as a hook.
unset "${!GIT_@}"
export HOME=$folder PRE_COMMIT_HOME=$folder/cache
git config --global user.name Desk
git config --global user.email desk@newsroom.example
git config --global init.defaultBranch main

fail() {
  echo "failed: $*"
  cat "$folder/log"
  exit 1
}
commit() { git add . && git commit --quiet --message "$1" >"$folder/log" 2>&1; }

git init --quiet "$folder/hooks"
cd "$folder/hooks"
cp "$source/.pre-commit-hooks.yaml" .
commit hooks
git tag v1

git init --quiet "$folder/newsroom"
cd "$folder/newsroom"
cat >.pre-commit-config.yaml <<CONFIG
repos:
  - repo: $folder/hooks
    rev: v1
    hooks:
      - id: crosscheck
        args: [articles, --metadata=dates.json]
CONFIG
pre-commit install >"$folder/log"
echo '{}' >dates.json
mkdir articles
cp "$source/fixtures/articles/seoul-catat-3000-tentara-korut.md" articles
commit 'an article' || fail 'an article without a contradiction does not pass'
grep -q 'crosscheck.*Passed' "$folder/log" || fail 'the hook did not run'

cp "$source/fixtures/articles/stoltenberg-di-seoul.md" articles
! commit 'a contradiction' || fail 'a contradiction passes'
grep -q '^2 articles, .*: 1 contradiction' "$folder/log" ||
  fail 'not all articles are compared'
echo 'the hook lets pass what agrees and stops a contradiction'
