#!/usr/bin/env bash
# What a platform's catalog costs: builds a solution of services that extend it, and one of as many services with a catalog of their own.
# Usage: benchmarks/services.sh [SERVICES=50] [ROUNDS=3]. Packs and restores into a temporary folder.
set -euo pipefail
services=${1:-50} rounds=${2:-3} version=0.1.0-services
here=$(cd "$(dirname "$0")/.." && pwd) work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/benchmarks/feed.sh"

entries() { # 40 codes of a platform
  for status in $(seq 400 419) $(seq 500 519); do
    printf '"p%s": { "status": %s, "retry": "never", "message": "m {what}", "fields": { "what": { "type": "string", "default": "" } }, "from": { "statuses": [%s] } },\n' $status $status $status
  done
}

solution() { # NAME, what each catalog begins with, what each project names
  mkdir -p "$work/$1"
  dotnet new sln -n "$1" -o "$work/$1" > /dev/null
  for number in $(seq "$services"); do
    local folder="$work/$1/S$number"
    mkdir -p "$folder"
    printf '{ "version": "v1", %s "own": { "status": 420, "retry": "never", "message": "m" } } }' "$2" > "$folder/errors.json"
    cat > "$folder/S$number.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><NoWarn>\$(NoWarn);SERR045;SERR049</NoWarn></PropertyGroup>
  <ItemGroup><PackageReference Include="Studio.Errors.AspNetCore" Version="$version" />$3</ItemGroup>
</Project>
END
    cat > "$folder/Program.cs" <<END
using Studio.Errors;
using Studio.Errors.AspNetCore;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();
var app = builder.Build();
app.MapGet("/", IResult (int id) => id > 0 ? Results.Ok(id) : new ApiErrors.P404("x")).ProducesError<ApiErrors.P404>();
app.Run();
[ErrorCatalog("errors.json")] static partial class ApiErrors;
END
  done
  dotnet sln "$work/$1" add "$work/$1"/S*/*.csproj > /dev/null
  dotnet restore "$work/$1" -v q > /dev/null
}

printf '{ "version": "v1", "errors": {\n%s } }' "$(entries | sed '$ s/,$//')" > "$work/platform.errors.json"
solution single "\"errors\": { $(entries)" ""
solution extending '"extends": ["../../platform.errors.json"], "errors": {' '<StudioErrorsBase Include="../../platform.errors.json" />'
# CPU time of the build and of its compiler server, which no other build shares, in ms: others on the machine cost elapsed time.
server="services-$$"
of_server() { local pid; pid=$(pgrep -f "VBCSCompiler.*-pipename:$server" | head -1) || true
  [ -n "$pid" ] && awk -v hz="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / hz) }' "/proc/$pid/stat" || echo 0; }
cpu() { # SOLUTION
  local before after; before=$(of_server)
  TIMEFORMAT='%U %S'
  { time dotnet build "$work/$1" --no-restore --no-incremental -m:1 -nodeReuse:false -v q \
      -p:UseSharedCompilation=true -p:SharedCompilationId="$server" > "$work/$1.log" 2>&1; } 2> "$work/$1.time" || { cat "$work/$1.log"; exit 1; }
  after=$(of_server)
  echo "$1 $(awk -v server=$((after - before)) '{ print int(($1 + $2) * 1000) + server, server }' "$work/$1.time")"
}
cpu single > /dev/null; cpu extending > /dev/null   # the compiler server is warm
for _ in $(seq "$rounds"); do cpu single; cpu extending; done | tee "$work/times"
awk '$1 == "single" { whole = $2; compiler = $3 } $1 == "extending" { print $2 / whole, $3 / compiler }' "$work/times" | sort -n > "$work/ratios"
awk '{ whole[NR] = $1; compiler[NR] = $2 } END { printf "%.3f times a catalog of their own (median of pairs); the compiler alone %.3f\n", whole[int((NR + 1) / 2)], compiler[int((NR + 1) / 2)] }' "$work/ratios"

