#!/usr/bin/env bash
# Builds everything and runs every test suite. The last line is the sum: N passed, N failed.
#
# Two suites run at a time: some start compilers, servers and a browser and wait for them. A suite that can't run here is
# printed as NOT RUN with the reason and counts as neither; with CI=true it fails the run, because there it should have
# run. Logs stay in artifacts/test/.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Hundreds of short processes: what prepares a process for a long life only costs here. No profiles, no collector beside the program,
# and a method is compiled once more after 512 calls (hexadecimal), not after 30.
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 DOTNET_TC_CallCountThreshold=200
# All builds of the run share one compiler, which ends with it.
export UseSharedCompilation=true SharedCompilationId=studio-errors-$$
trap 'pkill -f "pipename:$SharedCompilationId"' EXIT

logs=artifacts/test
sums=$logs/sums
lanes=2

# seconds STARTED: how long ago that was
seconds() { echo $((SECONDS - $1)); }

# report STATE NAME SECONDS [REMARK]
report() { printf '%-8s %-34s %4ss  %s\n' "$1" "$2" "$3" "${4-}"; }

# add KIND COUNT: passed, failed or not_run; a file, since the suites are processes of their own
add() { echo "$1 $2" >>"$sums"; }

# sum KIND
sum() { awk -v kind="$1" '$1 == kind { sum += $2 } END { print sum + 0 }' "$sums"; }

skip() {
    add not_run 1
    report 'NOT RUN' "$1" 0 "$2"
}

# start COMMAND…: in the background, as soon as a lane is free
start() {
    while [ "$(jobs -rp | wc -l)" -ge "$lanes" ]; do wait -n; done
    "$@" &
}

finish() {
    local passed failed not_run
    wait
    passed=$(sum passed)
    failed=$(sum failed)
    not_run=$(sum not_run)
    if [ "$not_run" -gt 0 ] && [ "${CI-}" = true ]; then
        echo "$not_run not run, and under CI=true everything must run."
        failed=$((failed + not_run))
    fi
    echo "total ${SECONDS}s"
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# step NAME COMMAND…: a step that must work before any suite can run
step() {
    local name=$1 started=$SECONDS log="$logs/$1.log"
    shift
    if "$@" >"$log" 2>&1; then
        report ok "$name" "$(seconds "$started")"
        return 0
    fi
    report FAILED "$name" "$(seconds "$started")"
    grep -E ': (error|warning) |error:' "$log" | sort -u | head -20
    echo "see $log"
    add failed 1
    return 1
}

# count WORD LOG: the sum over the runner's summary lines, such as "Passed!  - Failed: 0, Passed: 12, Skipped: 0"
count() { grep -E '^(Passed|Failed)! ' "$2" | grep -oE "[ ,]$1: +[0-9]+" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { if (NR) print sum }'; }

# unready NAME: why a suite can't run here; nothing where it can
unready() {
    if [ -x "tests/$1/setup.sh" ]; then "tests/$1/setup.sh" >"$logs/$1.setup.log" 2>&1 || tail -1 "$logs/$1.setup.log"; fi
    [ "$1" = Studio.Errors.TypeScript.Tests ] || return 0
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        echo 'Node 20 with npm is not installed'
    elif [ ! tests/typescript/node_modules/.package-lock.json -nt tests/typescript/package-lock.json ] \
        && ! (cd tests/typescript && npm ci --no-audit --no-fund --ignore-scripts) >"$logs/npm.log" 2>&1; then
        echo "npm could not install the packages of tests/typescript; see $logs/npm.log"
    fi
}

# suite PROJECT: one test project
suite() {
    local name started=$SECONDS log status good bad unrun reason
    name=$(basename "$1" .csproj)
    log="$logs/$name.log"
    reason=$(unready "$name")
    if [ -n "$reason" ]; then
        skip "$name" "$reason"
        return
    fi
    dotnet test "$1" --no-build >"$log" 2>&1
    status=$?
    good=$(count Passed "$log")
    bad=$(count Failed "$log")
    unrun=$(count Skipped "$log")
    if [ "$status" -eq 0 ] && [ -z "$good" ]; then
        skip "$name" 'it has no tests yet'
        return
    fi
    # A runner that dies without counting a failure has failed all the same.
    if [ "$status" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then bad=1; fi
    add passed "${good:-0}"
    add failed "${bad:-0}"
    if [ "${bad:-0}" -eq 0 ]; then
        report passed "$name" "$(seconds "$started")" "$good"
    else
        report FAILED "$name" "$(seconds "$started")" "$bad failed, ${good:-0} passed; see $log"
        grep -E '^ +Failed [A-Za-z]' "$log" | head -20
    fi
    if [ "${unrun:-0}" -gt 0 ]; then skip "$name" "$unrun of its tests were skipped"; fi
}

# browser: the pages in a real browser, the OpenAPI document in tools of others
browser() {
    local started=$SECONDS log=$logs/browser.log good bad
    if ! tests/browser/setup.sh >"$log" 2>&1; then
        skip browser "$(tail -1 "$log")"
        return
    fi
    (cd tests/browser && npm test --silent) >>"$log" 2>&1
    good=$(grep -oP '^# pass \K\d+' "$log")
    bad=$(grep -oP '^# fail \K\d+' "$log")
    # A runner that dies without a sum has failed.
    add passed "${good:-0}"
    add failed "${bad:-1}"
    if [ "${bad:-1}" -eq 0 ]; then
        report passed browser "$(seconds "$started")" "$good"
    else
        report FAILED browser "$(seconds "$started")" "${bad:-it} failed, ${good:-0} passed; see $log"
        grep -E '^ *not ok ' "$log" | head -20
    fi
}

mkdir -p "$logs"
: >"$sums"
if ! command -v dotnet >/dev/null; then
    skip everything 'the .NET SDK is not installed; global.json names its version'
    add failed 1
    finish
fi

step restore dotnet restore Studio.Errors.sln && step build dotnet build Studio.Errors.sln --no-restore || {
    for project in tests/*/*.Tests.csproj; do skip "$(basename "$project" .csproj)" 'the build failed'; done
    finish
}
# The longest first, so that none is left alone at the end.
long=(tests/Studio.Errors.Package.Tests tests/StudioApi.Tests tests/StudioApi.Native.Tests tests/StudioApi.Scale.Tests tests/Studio.Errors.Analyzers.Tests)
for folder in "${long[@]}"; do start suite "$folder"/*.csproj; done
start browser
for project in tests/*/*.Tests.csproj; do
    case " ${long[*]} " in *" $(dirname "$project") "*) ;; *) start suite "$project" ;; esac
done
finish
