#!/usr/bin/env bash
# Installs the Debian package of the release that this action belongs to, unless the program is
# there already. The first step of action.yml.
#
# Takes REPOSITORY (owner/name) and GITHUB_SERVER_URL from the environment.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() {
  echo "::error title=crosscheck::$*"
  exit 2
}
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }

if command -v crosscheck >/dev/null; then
  crosscheck --version
  exit 0
fi
# shellcheck source=/dev/null
system=$(. /etc/os-release && echo "$ID ${VERSION_ID:-}")
[ "$system" = 'debian 12' ] ||
  fail "the package is for Debian 12 and this is $system: give the job 'container: debian:12'"

version=$(sed -nE 's/^project\(crosscheck VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
package=crosscheck_${version}_$(dpkg --print-architecture).deb
url=$GITHUB_SERVER_URL/$REPOSITORY/releases/download/v$version/$package
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

apt_get update
command -v curl >/dev/null || apt_get install -y --no-install-recommends curl ca-certificates
curl --fail --silent --show-error --location --retry 3 --output "$folder/$package" "$url" ||
  fail "$url can't be fetched"
apt_get install -y --no-install-recommends "$folder/$package"
crosscheck --version
