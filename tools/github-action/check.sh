#!/usr/bin/env bash
# Checks the articles; the step's status is crosscheck's. The second step of action.yml.
#
# Takes ARTICLES and ARGS (one a line), FAIL_ON and FORMAT from the environment.
set -euo pipefail

lines() { sed -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' -e '/^$/d' <<<"$1"; }
# shellcheck disable=SC2153
mapfile -t articles < <(lines "$ARTICLES")
mapfile -t args < <(lines "${ARGS:-}")

if [ -z "${FORMAT:-}" ]; then
  FORMAT=text
  ! crosscheck check --help | grep -qE 'Output format:.*\bgithub\b' || FORMAT=github
fi
exec crosscheck check --format "$FORMAT" --fail-on "$FAIL_ON" "${args[@]}" -- "${articles[@]}"
