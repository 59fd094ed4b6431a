#!/usr/bin/env bash
# Opens HTML reports in Chromium, from disk, and works them as a reader does:
#
#   check.sh SOURCE_FOLDER SCRATCH_FOLDER CROSSCHECK
#
# Playwright drives the browser and axe-core looks for what keeps people out (WCAG 2.1 A and AA);
# both come from npm into a folder of the build, the browser is the system's.
#
# Ends with 77, which ctest shows as skipped, where there is no Chromium, or no npm, or it can't
# get them.
set -euo pipefail
source=$1 scratch=$2 crosscheck=$3
chromium=/usr/bin/chromium

skip() {
  echo "skipped: $*"
  exit 77
}

[ -x "$chromium" ] || skip "$chromium is not there"
for tool in npm node; do
  command -v "$tool" >/dev/null || skip "$tool is not there"
done
mkdir -p "$scratch/reports"
if [ ! -f "$scratch/installed" ]; then
  echo '{"private": true}' >"$scratch/package.json"
  npm install --prefix "$scratch" --no-audit --no-fund --silent playwright-core@1 axe-core@4 >&2 ||
    skip "npm can't install playwright-core and axe-core: is there a network?"
  touch "$scratch/installed"
fi

report() {
  local status=0 name=$1
  shift
  "$crosscheck" check --rules "$source/rules" --format html --output "$scratch/reports/$name.html" "$@" ||
    status=$?
  [ "$status" -le 1 ] || exit "$status"
}
printf 'Warga membersihkan lumpur di jalan sejak pagi.\n' >"$scratch/plain.txt"
cd "$source/fixtures"
rm -f "$scratch/reports"/*
report articles-en articles
report hostile-en hostile
report empty-en "$scratch/plain.txt"
report articles-id --ui id articles
report hostile-id --ui id hostile
node "$source/tests/report/browser/check.mjs" "$scratch" "$chromium"
