using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What a diagnostic tells its fix: the names of its properties. The fixes live in an assembly of their own, and are
/// compiled with this file.
/// </summary>
internal static class FixHints
{
    /// <summary>The full name of the generated result to use or declare.</summary>
    public const string Error = "error";

    /// <summary>The text that the marked literal should have.</summary>
    public const string Text = "text";

    /// <summary>The full name of the constant to use in place of the marked literal.</summary>
    public const string Constant = "constant";

    /// <summary>The code that errors.json lacks.</summary>
    public const string NewCode = "newCode";

    /// <summary>The path of the errors.json to add it to.</summary>
    public const string Catalog = "catalog";

    public static ImmutableDictionary<string, string?> Of(string name, string? value) =>
        value is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(name, value);

    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
