# Sourced by scripts that build with the packages as others get them: packs $version into $work/feed, the one source of what is
# built in $work.
export DOTNET_NOLOGO=true NUGET_PACKAGES="$work/packages" NUGET_FALLBACK_PACKAGES="${NUGET_FALLBACK_PACKAGES:-$HOME/.nuget/packages}"
for package in Studio.Errors Studio.Errors.AspNetCore; do
  dotnet pack "$here/src/$package" -o "$work/feed" -p:Version=$version -p:RunAnalyzers=false -v q > /dev/null
done
cat > "$work/nuget.config" <<END
<configuration><packageSources><clear /><add key="packed" value="$work/feed" /></packageSources></configuration>
END
