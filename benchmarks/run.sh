#!/usr/bin/env bash
# Measures everything, prints one table of ratios and writes it into docs/performance.md. About a quarter of an hour;
# BENCH=quick takes two. `run.sh writer client` measures only those areas again; `run.sh detail` has BenchmarkDotNet look
# closer at single cases (its own arguments follow, such as --filter '*Writer*').
#
# STUDIO_BENCH_LINES=200000 STUDIO_BENCH_ANALYZERS=3600 takes larger code for the analyzers, and the seconds that it needs.
# STUDIO_REAL_CODE=<folder> measures the analyzers on that folder of C# too, STUDIO_REAL_PART=25 on a quarter of its files. Settings.cs lists the other sizes.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=1
export STUDIO_BENCH_RESULTS=$PWD/artifacts/benchmarks
project=benchmarks/Studio.Errors.Benchmarks
program=$project/bin/Release/net10.0/Studio.Errors.Benchmarks.dll

dotnet build "$project" -c Release -v quiet || exit 1
if [ "${1-}" = detail ]; then
    shift
    exec dotnet "$program" detail "$@"
fi

# Seconds that an area may take at most. What it has measured until then stays in the table.
declare -A limit=([waits]=400 [writer]=40 [request]=60 [load]=90 [client]=60 [generator]=100 [emit]=160 [analyzers]=${STUDIO_BENCH_ANALYZERS:-420})
if [ $# -eq 0 ]; then
    rm -rf "$STUDIO_BENCH_RESULTS"
    set -- waits writer request load client generator emit analyzers
fi

failed=0
for area in "$@"; do
    settings=()
    if [ "$area" = waits ]; then
        measured=$STUDIO_BENCH_RESULTS/waits.txt
        mkdir -p "$STUDIO_BENCH_RESULTS"
        timeout -k 5 "${limit[$area]}" benchmarks/waits.sh "$measured" "$([ "${BENCH-}" = quick ] && echo 3 || echo 10)" &&
            dotnet "$program" waits "$measured" || {
            echo "$area did not come to its end (exit $?)"
            failed=1
        }
        continue
    fi

    if [ "$area" = analyzers ]; then
        # Compiles are compared that differ by a hundredth: no code that is replaced half-way, and few collections.
        settings=(DOTNET_TieredCompilation=0 DOTNET_GCgen0size=0x8000000)
    fi

    env "${settings[@]}" timeout -k 5 "${limit[$area]}" dotnet "$program" "$area" || {
        echo "$area did not come to its end (exit $?)"
        failed=1
    }
done
dotnet "$program" table docs/performance.md || failed=1
exit $failed
