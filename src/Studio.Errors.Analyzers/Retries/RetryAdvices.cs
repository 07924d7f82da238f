using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>What the catalogs of a project say about sending a request again.</summary>
internal sealed class RetryAdvices(CompilationFacts facts, Catalogs catalogs)
{
    /// <summary>The advice for a code; null where no catalog of the project has it, or two differ.</summary>
    public RetryKind? Of(IFieldSymbol code)
    {
        if (facts.Symbols.CodeOf(code) is not { Code: var key })
        {
            return null;
        }

        var advices =
            catalogs.Files.Where(file => ErrorFamilies.IsEnumOf(code.ContainingType, file.Anchor))
            .SelectMany(static file => file.Reading.Catalog?.Errors.AsEnumerable() ?? []).Where(error => error.Code == key)
            .Select(static error => error.Retry).Distinct().ToList();
        return advices.Count == 1 ? advices[0] : null;
    }
}
