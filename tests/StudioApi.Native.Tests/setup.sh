#!/usr/bin/env bash
# Installs what NativeAOT links with, and the engines that the program is tried with. Its last line says what is missing when it fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

../StudioApi.Scale.Tests/setup.sh || exit 1
command -v clang >/dev/null && [ -e /usr/include/zlib.h ] && exit
../debian.sh clang zlib1g-dev || { echo 'clang and zlib1g-dev are not installed, and apt-get could not install them'; exit 1; }
