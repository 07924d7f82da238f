using System.Globalization;

namespace Studio.Errors.Catalog;

/// <summary>A row of the table of catalog rules.</summary>
/// <param name="Id">Such as <c>SERR001</c>.</param>
/// <param name="Stem">The one name of the rule, such as <c>MalformedJson</c>.</param>
/// <param name="Title">What to do, as an imperative without a full stop.</param>
/// <param name="Format">The message: the defect, quoting the culprit as {0}…, then the cure.</param>
/// <param name="Severity">How the build takes it.</param>
internal sealed record Rule(string Id, string Stem, string Title, string Format, RuleSeverity Severity)
{
    /// <summary>The category of every diagnostic of the product.</summary>
    public const string Category = "Studio.Errors";

    private const string Pages = "https://github.com/studio-errors/studio-errors/blob/main/docs/rules/";

    /// <summary>The address of the rule's page.</summary>
    public string HelpLink => PageOf(Id);

    /// <summary>The address of a rule's page.</summary>
    public static string PageOf(string id) => $"{Pages}{id}.md";

    /// <summary>The message, with what its format takes.</summary>
    public string Say(IEnumerable<string> arguments) => string.Format(CultureInfo.InvariantCulture, Format, [.. arguments]);

    /// <summary>Whether it is about what was shipped (SERR050–071), not about the catalog alone.</summary>
    public bool IsPromise => string.CompareOrdinal(Id, "SERR050") >= 0 && string.CompareOrdinal(Id, "SERR072") < 0;
}

internal enum RuleSeverity
{
    Error,
    Warning,
    Message,
}
