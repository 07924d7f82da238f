using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>The changes of the file that mend it, as <see cref="Print"/> writes them.</summary>
    public const string Edits = "edits";

    /// <summary>The code that errors.json lacks.</summary>
    public const string NewCode = "newCode";

    /// <summary>The status of the code that errors.json lacks.</summary>
    public const string NewStatus = "newStatus";

    /// <summary>Its message; not there where each response has words of its own.</summary>
    public const string NewMessage = "newMessage";

    /// <summary>The changes of the file that respond with it, as <see cref="Print"/> writes them.</summary>
    public const string NewEdits = "newEdits";

    /// <summary>The path of the errors.json to add it to.</summary>
    public const string Catalog = "catalog";

    public static ImmutableDictionary<string, string?> Of(string name, string? value) =>
        value is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(name, value);

    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Changes as a property's value: each its start, its length and its text, which has no such separators.</summary>
    public static string Print(IEnumerable<TextChange> edits) =>
        string.Join(
            "\u001e",
            edits.Select(static edit => FormattableString.Invariant($"{edit.Span.Start}\u001f{edit.Span.Length}\u001f{edit.NewText}")));

    public static IEnumerable<TextChange> Parse(string edits) =>
        from edit in edits.Split('\u001e')
        let parts = edit.Split('\u001f')
        select new TextChange(
            new TextSpan(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)), parts[2]);
}
