using System.Globalization;

namespace Studio.Errors.Tests;

/// <summary>
/// Damages catalogs at random, the same way for the same seed. STUDIO_FUZZ says how many mutants of a series a test asks
/// for, as a number, or as a part of the series: <c>20000-40000</c>.
/// </summary>
internal static class CatalogMutations
{
    /// <summary>What gets in: pieces of the format, and of every language that a catalog's texts end up in.</summary>
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "'", "/*", "*/", "//", "\n", "\0", "\uFEFF", "\uD800", "\uFFFF", "\u2028", "\u202E", "İ", "ı",
        "\\u0000", "\\ud800", "\\\"", "\"\"\"", "\"\"\"u8;", "; evil(); //", "#if", "@", "$\"{x}\"", "</summary>", "]]>", "&amp;", "<script>", "${x}", "`", "|",
        "{{", "}}", "{x}", "null", "true", "-1", "1e999", "4e2", "\"status\": 404,", "\"fields\": {},", "\"class\"", "\"equals\"", "\"Unknown\"", "\"4xx\"",
        "\"type\": \"list\", \"of\": \"string\",", "\"type\": \"map\", \"of\":", "\"type\": \"fault\",", "\"format\": \"date\",", "\"required\": false,",
        "\"values\": [\"a\", \"Equals\", \"9\"],", "\"types\": { \"fault\": { \"fields\": {} } },", "\"validation\": { \"list\": \"x\" },",
        "\"System.Exception\"", "\"values\": { \"x\": { \"type\": \"string\" } },", "\"default\": \"*/ \\n\",", "\"deprecated\": \"use x\",",
    ];

    /// <summary>The seeds of one run: three series, each as long as STUDIO_FUZZ says.</summary>
    public static IEnumerable<int> Seeds(int otherwise)
    {
        var part = Part(otherwise);
        return Enumerable.Range(0, 3).SelectMany(series => part.Select(seed => (series * 100_000_000) + seed));
    }

    /// <summary>The part of one series that STUDIO_FUZZ asks for.</summary>
    public static IEnumerable<int> Part(int otherwise)
    {
        var bounds = Environment.GetEnvironmentVariable("STUDIO_FUZZ") is { Length: > 0 } set
            ? set.Split('-').Select(bound => int.Parse(bound, CultureInfo.InvariantCulture)).ToArray()
            : [otherwise];
        return bounds is [var from, var to] ? Enumerable.Range(from, to - from) : Enumerable.Range(0, bounds[0]);
    }

    /// <summary>Whether STUDIO_FUZZ asks for a long run.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("STUDIO_FUZZ") is { Length: > 0 };

    /// <summary>Every beginning of a text; a few of them in a short run.</summary>
    public static IEnumerable<string> Prefixes(string text, int step) =>
        Enumerable.Range(0, text.Length + 1).Where(length => IsLong || length % step == 0).Select(length => text[..length]);

    /// <summary>Every text that has one character changed to one of those given; a few of them in a short run.</summary>
    public static IEnumerable<string> OneCharacterChanges(string text, string characters, int step)
    {
        for (var change = 0; change < text.Length * characters.Length; change += IsLong ? 1 : step)
        {
            var (at, character) = (change / characters.Length, characters[change % characters.Length]);
            if (text[at] != character)
            {
                yield return string.Concat(text.AsSpan(0, at), [character], text.AsSpan(at + 1));
            }
        }
    }

    /// <summary>A text with one to six random edits.</summary>
    public static string Mutate(string text, int seed)
    {
        var random = new Random(seed);
        for (var edits = random.Next(1, 7); edits > 0; edits--)
        {
            var (at, length) = (random.Next(text.Length + 1), random.Next(12));
            var end = Math.Min(text.Length, at + length);
            var piece = random.Next(4) == 0 ? Slice(text, random) : Pieces[random.Next(Pieces.Length)];
            text = random.Next(3) switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, end - at),
                _ => string.Concat(text.AsSpan(0, at), piece, text.AsSpan(end)),
            };
        }

        return text;
    }

    private static string Slice(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return text[at..Math.Min(text.Length, at + random.Next(80))];
    }
}
