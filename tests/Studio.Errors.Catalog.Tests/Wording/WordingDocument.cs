using System.Globalization;
using System.Text.RegularExpressions;

namespace Studio.Errors.Catalog.Tests;

/// <summary>
/// A page of <c>Wording/</c>: cases with their files, and beneath each what is said of it, to be reviewed as prose. With
/// <c>STUDIO_SNAPSHOTS=update</c> what is said is written anew; the cases stay.
/// </summary>
internal static partial class WordingDocument
{
    /// <summary>Says of every case what there is to say, and compares it with the page.</summary>
    /// <param name="name">The page.</param>
    /// <param name="say">Makes of the files of a case what is said of it, a line each.</param>
    public static void Matches(string name, Func<IReadOnlyList<string>, IEnumerable<string>> say)
    {
        var page = Repository.Read(PathOf(name));
        var cases = Cases().Count(page);
        Assert.True(cases > 0 && cases == Titles().Count(page), $"{name} has a case without a file.");
        Matches(name, page, Cases().Replace(page, match =>
            match.Groups["case"].Value + Lines(say([.. match.Groups["file"].Captures.Select(file => file.Value.TrimEnd('\n'))]))));
    }

    /// <summary>Compares a page that holds nothing but what is said of cases that stand elsewhere.</summary>
    public static void Matches(string name, string title, IEnumerable<(string Case, IEnumerable<string> Said)> cases) => Matches(
        name,
        File.Exists(Repository.PathOf(PathOf(name))) ? Repository.Read(PathOf(name)) : "",
        string.Concat(cases.Select(each => $"\n## {each.Case}\n{Lines(each.Said)}").Prepend($"# {title}\n")));

    /// <summary>Problems at what stands at their places, in words.</summary>
    public static IEnumerable<string> Problems(string text, IEnumerable<Problem> problems) =>
        problems.Select(problem => $"{problem.Rule.Id} at {PlaceOf(text, problem)}: {problem.Message}");

    /// <summary>Changes with their weights and paths, in words.</summary>
    public static IEnumerable<string> Changes(IEnumerable<CatalogChange> changes) => changes.Select(change =>
        $"{change.Weight} at {change.Path}: {string.Format(CultureInfo.InvariantCulture, change.Format, [.. change.Arguments])}");

    private static void Matches(string name, string expected, string actual)
    {
        if (Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update")
        {
            File.WriteAllText(Repository.PathOf(PathOf(name)), expected = actual);
        }

        Assert.Equal(expected, actual);
    }

    private static string Lines(IEnumerable<string> said) =>
        "\n" + string.Concat(said.Select(line => $"* {line}\n").DefaultIfEmpty("Nothing.\n"));

    private static string PlaceOf(string text, Problem problem)
    {
        var place = text.Substring(problem.Range.Start, problem.Range.Length).Split('\n')[0];
        return $"{problem.Range.From.Line + 1}:{problem.Range.From.Column + 1} `{(place.Length > 40 ? place[..40] + "…" : place)}`";
    }

    private static string PathOf(string name) => $"tests/Studio.Errors.Catalog.Tests/Wording/{name}";

    [GeneratedRegex(
        "(?<case>^## [^\n]*\n(\n```jsonc\n(?<file>[^`]*)```\n)+)(\n(Nothing\\.\n|(\\* [^\n]*\n)+))?", RegexOptions.Multiline)]
    private static partial Regex Cases();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Titles();
}
