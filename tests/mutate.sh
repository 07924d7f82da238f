#!/usr/bin/env bash
# Mutation testing of a part, by hand: tests/mutate.sh Catalog|Runtime [FILES…], FILES as in 'Checks/**/*.cs' 'Json/**/*.cs'.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

part=${1:?Catalog or Runtime}
shift
[ $# -gt 0 ] || set -- '**/*.cs'
mutate=()
for files in "$@"; do mutate+=(--mutate "$files"); done
dotnet tool restore
cd "tests/Studio.Errors.$part.Tests"
# The project is named: the tests of the catalog also reference the runtime.
exec dotnet stryker --project "Studio.Errors.$part.csproj" "${mutate[@]}" --concurrency "${MUTATION_WORKERS:-2}" \
    --reporter html --reporter json --reporter cleartext --output "../../artifacts/mutation/$part"
