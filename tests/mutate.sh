#!/usr/bin/env bash
# Mutation testing of one part, by hand: tests/mutate.sh Catalog|Runtime [FILES], FILES as in 'Checks/**/*.cs'.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

part=${1:?Catalog or Runtime}
files=${2:-**/*.cs}
dotnet tool restore
cd "tests/Studio.Errors.$part.Tests"
# The project is named: the tests of the catalog also reference the runtime.
exec dotnet stryker --project "Studio.Errors.$part.csproj" --mutate "$files" --concurrency "${MUTATION_WORKERS:-2}" \
    --reporter html --reporter cleartext --output "../../artifacts/mutation/$part"
