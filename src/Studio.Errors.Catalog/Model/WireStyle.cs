namespace Studio.Errors.Catalog;

/// <summary>How the codes of a catalog are spelt on the wire. Each style is a row here, named by its own example.</summary>
internal sealed class WireStyle
{
    public static readonly WireStyle Snake = new("snake_case", words => string.Join("_", words));

    public static readonly IReadOnlyDictionary<string, WireStyle> All =
        new[]
        {
            Snake,
            new("SCREAMING_SNAKE_CASE", words => string.Join("_", words.Select(word => word.ToUpperInvariant()))),
            new("camelCase", words => words[0] + string.Concat(words.Skip(1).Select(Identifiers.Pascal))),
            new("PascalCase", words => string.Concat(words.Select(Identifiers.Pascal))),
            new("kebab-case", words => string.Join("-", words)),
            new("dot.case", words => string.Join(".", words)),
        }.ToDictionary(style => style.Word, StringComparer.Ordinal);

    private readonly Func<string[], string> join;

    private WireStyle(string word, Func<string[], string> join)
    {
        Word = word;
        this.join = join;
    }

    /// <summary>The word in the file.</summary>
    public string Word { get; }

    /// <summary>The spelling of a code.</summary>
    public string Spell(string code) => join(code.Split('_'));
}
