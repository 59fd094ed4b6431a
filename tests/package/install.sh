#!/usr/bin/env bash
# Installs the package into a minimal Debian and uses it there: the proof that it needs nothing of
# the tree it was built from. Needs root, debootstrap and a Debian mirror (the one that apt uses).
#
#   install.sh PACKAGE.deb [ROOT]
#
# ROOT: where the minimal Debian goes; one that is there already is used again, and stays. Without
# it a new one is made and thrown away. Ends with 77 where this can't be done here.
set -euo pipefail
package=$(realpath "${1:?usage: install.sh PACKAGE.deb [ROOT]}")
source=$(cd "$(dirname "$0")/../.." && pwd)

say() { printf '== %s\n' "$*"; }
skip() {
  echo "skipped: $*"
  exit 77
}
fail() {
  echo "failed: $*" >&2
  exit 1
}

[ "$(id -u)" -eq 0 ] || skip "only root can make a root folder"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
# shellcheck source=/dev/null
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
# shellcheck disable=SC2016  # apt expands these
mirror=$(apt-get indextargets --format '$(ORIGIN) $(CODENAME) $(REPO_URI)' 'Created-By: Packages' |
  awk -v codename="$codename" '$1 == "Debian" && $2 == codename { print $3; exit }')
[ -n "$mirror" ] || skip "apt knows no mirror of Debian $codename"
eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
[ -z "${http_proxy:-}" ] || export http_proxy

if [ $# -ge 2 ]; then
  root=$(realpath -m "$2")
else
  folder=$(mktemp -d)
  root=$folder/root
  trap 'rm -rf --one-file-system "$folder"' EXIT
fi

in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }
apt_in_root() {
  in_root ${http_proxy:+http_proxy="$http_proxy"} DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o APT::Sandbox::User=root -o Dpkg::Use-Pty=0 "$@"
}

if [ ! -e "$root/.made" ]; then
  say "a minimal Debian $codename"
  mkdir -p "$root"
  [ -z "$(ls -A "$root")" ] || fail "$root is not empty, and no root of this script"
  debootstrap --variant=minbase "$codename" "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -n 5 "$root.log" && skip "debootstrap did not get through: is there a network?"; }
  touch "$root/.made"
fi

say "apt-get install ./$(basename "$package")"
rm -rf "$root/tmp/articles"
mkdir -p "$root/tmp/articles"
cp "$package" "$root/tmp/"
cp "$source"/fixtures/articles/s{eoul-catat-3000-tentara-korut,toltenberg-di-seoul}.md \
  "$root/tmp/articles/"
apt_in_root update || skip "apt finds no packages: is there a network?"
apt_in_root install --no-install-recommends "/tmp/$(basename "$package")" ||
  fail "the package can't be installed"
in_root dpkg-query -W crosscheck
# shellcheck disable=SC2016
in_root dpkg-query -W -f='${Depends}\n' crosscheck

say 'crosscheck check articles'
status=0
in_root sh -c 'cd /tmp && crosscheck check articles' >"$root/tmp/report" || status=$?
cat "$root/tmp/report"
[ "$status" -eq 1 ] || fail "check ended with $status, not with the 1 of a contradiction"
grep -q '^CONTRADICTION .*South Korea' "$root/tmp/report" || fail 'it is not reported'

say 'crosscheck rules list, lint'
rules=$(in_root crosscheck rules list | wc -l)
[ "$rules" -gt 0 ] || fail 'no rules'
echo "$rules rules"
in_root crosscheck rules lint || fail 'the installed rules have faults'

say 'files'
for file in usr/bin/crosscheck usr/share/crosscheck/rules/schema.json \
  usr/share/man/man1/crosscheck.1.gz usr/share/doc/crosscheck/copyright \
  usr/share/bash-completion/completions/crosscheck usr/share/zsh/vendor-completions/_crosscheck \
  usr/share/fish/vendor_completions.d/crosscheck.fish; do
  [ -f "$root/$file" ] || fail "/$file is not installed"
  echo "/$file"
done
! grep -qF "$source" "$root/usr/bin/crosscheck" || fail 'the program names its source folder'

say 'apt-get purge crosscheck'
apt_in_root purge crosscheck
left=$(find "$root/usr" "$root/etc" -name '*crosscheck*')
[ -z "$left" ] || fail "left behind: $left"
say 'passed'
