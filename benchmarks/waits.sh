#!/usr/bin/env bash
# What people wait for: builds from cold and warm, the start of a process, its first error, a check of a large catalog. Each is
# measured in pairs, in turn, with us and without: the same application with the framework's problem details, or the same sources
# written by hand. Figures are CPU, user and system; they go to a file, a line each, from which the table is made.
# Usage: benchmarks/waits.sh RESULT [ROUNDS=10]
set -euo pipefail
result=$1 rounds=${2:-10} version=0.1.0-waits
here=$(cd "$(dirname "$0")/.." && pwd) work=$(mktemp -d)
servers=()
trap 'for each in "${servers[@]}"; do kill "$each" 2> /dev/null || true; done; rm -rf "$work"' EXIT
. "$here/benchmarks/feed.sh"
: > "$result"
sdk=$(dirname "$(dotnet msbuild "$here/src/Studio.Errors.Runtime" -getProperty:RoslynTargetsPath)")/Roslyn/bincore

project() { # NAME, what it references
  mkdir -p "$work/$1"
  cat > "$work/$1/App.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
    <NoWarn>\$(NoWarn);SERR045;SERR049</NoWarn>
  </PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
END
}

ours="<PackageReference Include=\"Studio.Errors.AspNetCore\" Version=\"$version\" />"
template="$here/src/Studio.Errors.Templates/content/studio-errors-api"

# The template's application, with us and with what the framework has; its last line is replaced where the start is measured.
project with "$ours"
project without ""
sed -E '/^#else/,/^#endif/d; /^#(if|endif)/d' "$template/Program.cs" > "$work/with/Program.cs"
sed -E '/^ *\/\/#(if|endif)/d' "$template/errors.json" > "$work/with/errors.json"
cp "$template/ApiErrors.cs" "$work/with/"
sed -e '/^using Studio.Api;/d' -e 's/AddApiErrors();.*/AddProblemDetails();/' -e 's/ApiErrors.NotFound>/NotFound>/' \
  -e 's/new ApiErrors.NotFound(id)/TypedResults.NotFound()/' -e 's/^app.MapGet/app.UseExceptionHandler();\napp.UseStatusCodePages();\n\n&/' \
  "$work/with/Program.cs" > "$work/without/Program.cs"

entries() { # NUMBER of codes
  for code in $(seq $(($1 - 1))); do
    printf '"code_%s": { "status": %s, "retry": "never", "message": "there is no {what}", "fields": { "what": { "type": "string" } } },\n' "$code" $((400 + code % 29))
  done
}
for codes in 100 1000; do
  project "with$codes" "$ours"
  { echo '{ "version": "v1", "errors": {'; entries $codes
    echo '"internal": { "status": 500, "retry": "backoff", "message": "a fault", "from": { "statuses": ["4xx", "5xx"] } } } }'; } > "$work/with$codes/errors.json"
  cp "$template/ApiErrors.cs" "$work/with$codes/"
  cat > "$work/with$codes/Program.cs" <<'END'
using Studio.Api;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();
var app = builder.Build();
app.MapGet("/", IResult (int id) => id > 0 ? Results.Ok(id) : new ApiErrors.Code1("x")).ProducesError<ApiErrors.Code1>();
app.Run();
END
  sed -i '1i using Studio.Errors.AspNetCore;' "$work/with$codes/Program.cs"
done

arguments() { # PROJECT: what the compiler is given for it, in PROJECT.rsp
  dotnet build "$work/$1" -c Release -v q > "$work/$1.log" 2>&1 || { cat "$work/$1.log" >&2; exit 1; }
  touch "$work/$1/Program.cs"
  (cd "$work/$1" && dotnet msbuild -t:Compile -p:Configuration=Release -p:ProvideCommandLineArgs=true -p:SkipCompilerExecution=true -getItem:CscCommandLineArgs 2> /dev/null || true) |
    sed -n 's/^ *"Identity": "\(.*\)",$/\1/p' | sed -e 's/\\u002B/+/g' -e 's/\\u0022/"/g' -e 's/\\"/"/g' -e 's/\\\\/\\/g' | grep -v '^/noconfig' > "$work/$1.rsp"
}
for each in with without with100 with1000; do arguments $each; done

# The same sources as if a hand had written them: what is generated as files, and neither generator nor analyzers.
for codes in 100 1000; do
  cp -r "$work/with$codes" "$work/hand$codes"
  mkdir -p "$work/generated$codes"
  (cat "$work/with$codes.rsp"; echo "/generatedfilesout:$work/generated$codes") > "$work/once.rsp"
  (cd "$work/with$codes" && dotnet exec "$sdk/csc.dll" /noconfig "@$work/once.rsp" > "$work/output") || { cat "$work/output" >&2; exit 1; }
  { grep -v 'analyzer:.*studio\.errors' "$work/with$codes.rsp"; find "$work/generated$codes" -path '*Studio.Errors*' -name '*.cs'; } > "$work/hand$codes.rsp"
done

TIMEFORMAT='%U %S'
cpu() { # NAME COMMAND...: a line with the name and the seconds of CPU
  local name=$1 times; shift
  times=$( { time "$@" > "$work/output" 2>&1 || touch "$work/failed"; } 2>&1 )
  [ ! -e "$work/failed" ] || { cat "$work/output" >&2; exit 1; }
  awk -v name="$name" '{ printf "%s %.3f\n", name, $1 + $2 }' <<< "$times" | tee -a "$result"
}
compile() { # PROJECT
  cd "$work/$1"
  cpu "cold-$1" dotnet exec "$sdk/csc.dll" /noconfig "@$work/$1.rsp"
}
compile with > /dev/null; : > "$result"
for round in $(seq "$rounds"); do
  if [ $((round % 2)) = 0 ]; then compile with; compile without; else compile without; compile with; fi
done
for round in $(seq $(((rounds + 1) / 2))); do
  for codes in 100 1000; do compile hand$codes; compile with$codes; done
done

# A server that compiles again and again, with one line of C# edited each time; its own CPU is what counts.
ticks=$(getconf CLK_TCK)
spent() { awk -v ticks="$ticks" '{ print ($14 + $15) / ticks }' "/proc/$1/stat"; }
serve() { # PROJECT
  local pipe="waits-$$-$1"
  (cd "$work/$1" && exec dotnet exec "$sdk/VBCSCompiler.dll" "-pipename:$pipe" > /dev/null 2>&1) &
  servers+=($!)
}
warm() { # PROJECT PID
  local pipe="waits-$$-$1" begin
  begin=$(spent "$2")
  for number in 1 2 3 4 5; do
    echo "// $RANDOM" >> "$work/$1/Program.cs"
    (cd "$work/$1" && dotnet exec "$sdk/csc.dll" "/shared:$pipe" /noconfig "@$work/$1.rsp" > /dev/null)
  done
  awk -v name="warm-$1" -v begin="$begin" -v end="$(spent "$2")" 'BEGIN { printf "%s %.3f\n", name, (end - begin) / 5 }'
}
serve with; serve without; sleep 3
for _ in 1 2 3 4 5 6; do warm without "${servers[1]}"; warm with "${servers[0]}"; done > /dev/null
for _ in $(seq "$rounds"); do warm without "${servers[1]}"; warm with "${servers[0]}"; done | tee -a "$result"

# The start of a process up to its first response, then its first and second error, told by the process itself.
for each in with without; do
  cp "$here/benchmarks/Waits.cs.txt" "$work/$each/Waits.cs"
  sed -i 's/^app.Run();.*/await Waits.RunAsync(app);/' "$work/$each/Program.cs"
  dotnet build "$work/$each" -c Release -v q > "$work/$each.log" 2>&1 || { cat "$work/$each.log" >&2; exit 1; }
done
start() { (cd "$work/$1" && dotnet "bin/Release/net10.0/App.dll" --urls http://127.0.0.1:0 --Logging:LogLevel:Default=None) | sed -n "s/^waits \([a-z0-9-]*\) /\1-$1 /p"; }
start with > /dev/null; start without > /dev/null
for _ in $(seq $((rounds * 2))); do start without; start with; done | tee -a "$result"

tool="$work/packages/studio.errors/$version/tools/net10.0/studio-errors.dll"
for _ in $(seq "$rounds"); do cpu check-1000 dotnet exec "$tool" check "$work/with1000/errors.json"; done
