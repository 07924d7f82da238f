using System.Text;

namespace Studio.Errors.Catalog.Tests;

/// <summary>A catalog's text with the expected problems marked in it: <c>{|SERR010:NotFound|}</c>; marks may touch, not overlap.</summary>
internal sealed record Markup(string Text, IReadOnlyList<Expectation> Expected)
{
    public static Markup Parse(string marked)
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
