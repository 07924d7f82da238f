#!/usr/bin/env bash
# Declares the public API as it is: PublicAPI.Unshipped.txt beside each public project gets what the analyzer misses, and loses what is gone.
# Read the diff. At a release, what is unshipped moves into PublicAPI.Shipped.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for unshipped in src/*/PublicAPI.Unshipped.txt; do
    printf '#nullable enable\n' > "$unshipped"
done
dotnet build src/Packages.slnf --no-incremental -v q \
    -p:TreatWarningsAsErrors=false -p:AnalysisMode=None -p:EnforceCodeStyleInBuild=false > public-api.log || { cat public-api.log; exit 1; }
for unshipped in src/*/PublicAPI.Unshipped.txt; do
    project=$(basename "$(dirname "$unshipped")")
    sed -nE "s/.*RS0016: Symbol '(.*)' is not part of the declared public API.*[/\\]$project\.csproj\].*/\1/p" public-api.log \
        | LC_ALL=C sort -u >> "$unshipped"
done
rm public-api.log
git diff --stat -- 'src/*/PublicAPI.*.txt'
