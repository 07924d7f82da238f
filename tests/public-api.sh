#!/usr/bin/env bash
# Declares the public API as it is: writes what the analyzer misses into PublicAPI.Unshipped.txt, and takes out what is gone.
# Read the diff. At a release, what is unshipped moves into PublicAPI.Shipped.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for shipped in src/*/PublicAPI.Shipped.txt; do
    project=$(dirname "$shipped")
    unshipped=$project/PublicAPI.Unshipped.txt
    printf '#nullable enable\n' > "$unshipped"
    dotnet build "$project" -v q -p:TreatWarningsAsErrors=false -p:AnalysisMode=None -p:EnforceCodeStyleInBuild=false --no-incremental --no-dependencies \
        | sed -nE "s/.*RS0016: Symbol '(.*)' is not part of the declared public API.*/\1/p" | LC_ALL=C sort -u >> "$unshipped"
done
git diff --stat -- 'src/*/PublicAPI.*.txt'
