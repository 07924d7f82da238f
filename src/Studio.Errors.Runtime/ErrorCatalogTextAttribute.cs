using System.ComponentModel;

namespace Studio.Errors;

/// <summary>
/// Carries the catalog of a public class in its library, for the compilers of projects that reference it. Generated; applications that are
/// trimmed or compiled ahead of time don't have it.
/// </summary>
/// <param name="anchor">The class with its namespace.</param>
/// <param name="format">How the text is written; a compiler reads those that it knows.</param>
/// <param name="text">The catalog.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorCatalogTextAttribute(string anchor, int format, string text) : Attribute
{
    /// <summary>The class with its namespace.</summary>
    public string Anchor { get; } = anchor;

    /// <summary>How the text is written.</summary>
    public int Format { get; } = format;

    /// <summary>The catalog.</summary>
    public string Text { get; } = text;
}
