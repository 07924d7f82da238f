using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>The same options for every file, as a .globalconfig gives them.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> options) : AnalyzerConfigOptionsProvider
{
    /// <summary>The file that every test's project gives as a base.</summary>
    public const string Base = "/platform/platform.errors.json";

    private static readonly Values role = new(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.StudioErrorsRole"] = "base" });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path == Base ? role : GlobalOptions;

    private sealed class Values(IReadOnlyDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
    }
}
