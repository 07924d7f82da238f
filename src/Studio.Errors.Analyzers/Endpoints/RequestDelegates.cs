using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>Whether handlers are called by code of the request-delegate generator, which takes a result by its declared type.</summary>
internal static class RequestDelegates
{
    public static bool AreGenerated(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.EnableRequestDelegateGenerator", out var value)
            && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
