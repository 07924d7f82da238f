#!/usr/bin/env bash
# What a platform's catalog costs: builds a solution of services that extend it, and one of as many services with a catalog of their own.
# Usage: benchmarks/services.sh [SERVICES=50] [ROUNDS=3]. Wants a machine that does nothing else; packs and restores into a temporary folder.
set -euo pipefail
services=${1:-50} rounds=${2:-3} version=0.1.0-services
here=$(cd "$(dirname "$0")/.." && pwd) work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=true NUGET_PACKAGES="$work/packages"
export NUGET_FALLBACK_PACKAGES="${NUGET_FALLBACK_PACKAGES:-$HOME/.nuget/packages}"
for package in Studio.Errors Studio.Errors.AspNetCore; do
  dotnet pack "$here/src/$package" -o "$work/feed" -p:Version=$version -p:RunAnalyzers=false -v q > /dev/null
done
cat > "$work/nuget.config" <<END
<configuration><packageSources><clear /><add key="packed" value="$work/feed" /></packageSources></configuration>
END

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
seconds() { # SOLUTION
  local begin; begin=$(date +%s%N)
  dotnet build "$work/$1" --no-restore --no-incremental -v q > "$work/$1.log" 2>&1 || { cat "$work/$1.log"; exit 1; }
  echo "$1 $(( ($(date +%s%N) - begin) / 1000000 )) ms"
}
seconds single > /dev/null; seconds extending > /dev/null   # the compiler server is warm
for _ in $(seq "$rounds"); do seconds single; seconds extending; done | tee "$work/times"
awk '{ if (!($1 in best) || $2 < best[$1]) best[$1] = $2 } END { printf "%.3f times a catalog of their own (best of each)\n", best["extending"] / best["single"] }' "$work/times"
