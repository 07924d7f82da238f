using System.Globalization;
using System.Text;

namespace Studio.Errors.Tests;

/// <summary>A catalog's text with the expected problems marked in it: <c>{|SERR010:NotFound|}</c>; marks may touch, not overlap.</summary>
internal sealed record MarkedCatalog(string Text, IReadOnlyList<Expectation> Expected)
{
    /// <summary>What is expected, sorted, as <c>SERR010 (3,5)-(3,13)</c>; lines and columns from 1.</summary>
    public string Places => Sorted(Expected.Select(mark => $"{mark.Id} {PlaceOf(mark.Start)}-{PlaceOf(mark.Start + mark.Length)}"));

    /// <summary>Where each of the expected begins, sorted.</summary>
    public string Beginnings => Sorted(Expected.Select(mark => $"{mark.Id} {PlaceOf(mark.Start)}"));

    public static string Sorted(IEnumerable<string> lines) => string.Join("\n", lines.Order(StringComparer.Ordinal));

    private string PlaceOf(int offset) => string.Create(
        CultureInfo.InvariantCulture,
        $"({Text.AsSpan(0, offset).Count('\n') + 1},{offset - Text.AsSpan(0, offset).LastIndexOf('\n')})");

    public static MarkedCatalog Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<Expectation>();
        for (var position = 0; position < marked.Length;)
        {
            var open = marked.IndexOf("{|SERR", position, StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(marked, position, marked.Length - position);
                break;
            }

            var colon = marked.IndexOf(':', open);
            var close = marked.IndexOf("|}", colon, StringComparison.Ordinal);
            text.Append(marked, position, open - position);
            expected.AddRange(marked[(open + 2)..colon].Split('+').Select(id => new Expectation(id, text.Length, close - colon - 1)));
            text.Append(marked, colon + 1, close - colon - 1);
            position = close + 2;
        }

        return new(text.ToString(), expected);
    }
}

/// <summary>A problem that is expected at a place.</summary>
internal sealed record Expectation(string Id, int Start, int Length)
{
    public override string ToString() => $"{Id} at {Start}, {Length} long";
}
