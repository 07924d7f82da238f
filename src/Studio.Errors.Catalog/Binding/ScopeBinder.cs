namespace Studio.Errors.Catalog;

/// <summary>Binds the scopes of a catalog, none of them twice.</summary>
internal sealed class ScopeBinder(NodeReader reader)
{
    private const int LongestScope = 64;

    public IReadOnlyCollection<string> Bind(JsonNode? node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.Array(node, "'scopes'")?.Items ?? [])
        {
            if (reader.Text(item, "A scope") is not { } text)
            {
                continue;
            }

            if (!IsScope(text.Value))
            {
                reader.Problems.Report(Rules.InvalidScope, text.Mark, Phrase.Quote(text.Value));
            }
            else if (!names.Add(text.Value))
            {
                reader.Problems.Report(Rules.DuplicateMember, text.Mark, Phrase.Quote(text.Value), "occurs twice in 'scopes'");
            }
        }

        return names;
    }

    private static bool IsScope(string name) =>
        name.Length is > 0 and <= LongestScope
        && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or ':' or '/' or '-');
}
