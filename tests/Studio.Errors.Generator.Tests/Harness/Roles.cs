using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Generator.Tests;

/// <summary>What a build says of additional files: which of them are bases.</summary>
internal sealed class Roles(IReadOnlyList<string> bases) : AnalyzerConfigOptionsProvider
{
    private const string Key = "build_metadata.AdditionalFiles.StudioErrorsRole";

    /// <summary>The same as the build writes it.</summary>
    public static string Config(IEnumerable<string> bases) =>
        "is_global = true\n" + string.Concat(bases.Select(path => $"[{path}]\n{Key} = base\n"));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isBase: false);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(bases.Contains(textFile.Path));

    private sealed class Options(bool isBase) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isBase && key == Key ? "base" : null;
            return value is not null;
        }
    }
}
