#!/usr/bin/env bash
# Installs packages of Debian. Suites that need some run side by side, and apt-get does not.
set -euo pipefail
exec 9>"${TMPDIR:-/tmp}/studio-errors-apt.lock"
flock 9
as_root=; [ "$(id -u)" -eq 0 ] || as_root='sudo -n'
$as_root apt-get update -qq
$as_root apt-get install -y -qq "$@"
