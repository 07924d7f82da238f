#!/usr/bin/env bash
# Installs the engines that this suite starts for itself. Its last line says what is missing when it fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

command -v redis-server >/dev/null && compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null && exit
../debian.sh postgresql redis-server || { echo 'postgresql and redis-server are not installed, and apt-get could not install them'; exit 1; }
