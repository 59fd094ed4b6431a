#!/usr/bin/env bash
# Validates all shipped rule files with ajv, which it installs into a folder of the build.
#
#   validate.sh SOURCE_FOLDER SCRATCH_FOLDER
#
# Ends with 77, which ctest shows as skipped, where there is no npm or it can't get ajv.
set -euo pipefail
source=$1 scratch=$2

skip() {
  echo "skipped: $*"
  exit 77
}

command -v npm >/dev/null && command -v node >/dev/null || skip "npm or node is not there"
mkdir -p "$scratch"
if [ ! -d "$scratch/node_modules/ajv" ]; then
  echo '{"private": true}' >"$scratch/package.json"
  npm install --prefix "$scratch" --no-audit --no-fund --silent ajv@8 >&2 ||
    skip "npm can't install ajv: is there a network?"
fi
node "$source/tests/schema/validate.mjs" "$scratch" "$source/rules/schema.json" \
  "$source"/rules/packs/*.json "$source/rules/rule_template.json" \
  "$source"/fixtures/third_language/packs/*.json
node "$source/tests/schema/validate.mjs" "$scratch" "$source/rules/project.schema.json" \
  "$source/fixtures/desk/crosscheck.json" "$source/rules/project_template.json"
