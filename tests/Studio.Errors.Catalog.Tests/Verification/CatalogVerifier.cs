using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Reads marked catalogs and compares every problem with the marks.</summary>
internal static class CatalogVerifier
{
    /// <summary>Reads a marked catalog: what it reports, and nothing else, must be marked.</summary>
    public static CatalogReading Verify(string marked)
    {
        var markup = MarkedCatalog.Parse(marked);
        var reading = CatalogReader.Read(markup.Text);
        AssertPlaces(markup.Text, reading);
        var found = reading.Problems.Select(problem => new Expectation(problem.Rule.Id, problem.Range.Start, problem.Range.Length));
        var expected = string.Join('\n', markup.Expected.OrderBy(mark => mark.Start).ThenBy(mark => mark.Id, StringComparer.Ordinal));
        var actual = string.Join('\n', found.OrderBy(mark => mark.Start).ThenBy(mark => mark.Id, StringComparer.Ordinal));
        Assert.True(expected == actual, $"Expected:\n{expected}\nFound:\n{actual}\n{string.Join('\n', reading.Problems.Select(Describe))}\nin\n{markup.Text}");
        return reading;
    }

    /// <summary>Reads a catalog whose <c>errors</c> are given.</summary>
    public static CatalogReading VerifyErrors(string markedErrors) =>
        Verify($$"""{ "version": "v1", "errors": { {{markedErrors}} } }""");

    /// <summary>Reads a catalog of one entry, whose members are added to the three that every entry needs.</summary>
    public static CatalogReading VerifyEntry(string markedMembers) =>
        VerifyErrors($$"""
            "some_code": { "status": 400, "retry": "never", "message": "m", {{markedMembers}} }
            """);

    /// <summary>The message of the only problem of a catalog.</summary>
    public static string MessageOf(string markedErrors) => Describe(Assert.Single(VerifyErrors(markedErrors).Problems));

    public static string Describe(Problem problem) =>
        string.Format(CultureInfo.InvariantCulture, problem.Rule.Format, [.. problem.Arguments]);

    /// <summary>Every place must be inside the text and have the lines and columns that Roslyn counts.</summary>
    public static void AssertPlaces(string text, CatalogReading reading)
    {
        var lines = SourceText.From(text).Lines;
        foreach (var range in reading.Problems.Select(problem => problem.Range))
        {
            var span = new TextSpan(range.Start, range.Length);
            Assert.InRange(span.End, 0, text.Length);
            var (from, to) = (lines.GetLinePosition(span.Start), lines.GetLinePosition(span.End));
            Assert.Equal((from.Line, from.Character), (range.From.Line, range.From.Column));
            Assert.Equal((to.Line, to.Character), (range.To.Line, range.To.Column));
        }

        Assert.Equal(reading.Problems.OrderBy(problem => problem.Range.Start), reading.Problems);
    }
}
