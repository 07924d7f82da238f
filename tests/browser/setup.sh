#!/usr/bin/env bash
# Installs what this suite needs: the pinned packages of npm, and Debian's chromium where no browser is there.
# Its last line says what is missing when it fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

missing() { echo "$1"; exit 1; }

command -v npm >/dev/null || missing 'Node 20 with npm is not installed'
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund || missing 'npm could not install the packages of tests/browser'
fi
if ! command -v chromium >/dev/null; then
    ../debian.sh chromium || missing 'chromium is not installed, and apt-get could not install it'
fi
