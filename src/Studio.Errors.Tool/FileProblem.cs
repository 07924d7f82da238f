using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>A problem and the file it stands in.</summary>
internal sealed record FileProblem(string Path, Problem Problem)
{
    public bool IsError => Problem.Rule.Severity == RuleSeverity.Error;

    /// <summary>As MSBuild spells it.</summary>
    public string Severity => Problem.Rule.Severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.Message => "message",
    };

    public string Message => Problem.Message;

    /// <summary>Such as <c>errors.json(3,5)</c>, counted from 1: editors and terminals open it.</summary>
    public string Place => PlaceOf(Path, Problem.Range);

    public static string PlaceOf(string path, TextRange range) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}({range.From.Line + 1},{range.From.Column + 1})");
}
