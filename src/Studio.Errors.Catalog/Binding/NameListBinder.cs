namespace Studio.Errors.Catalog;

/// <summary>Binds the lists of names in a catalog's root: scopes and retired codes, none of them twice.</summary>
internal sealed class NameListBinder(NodeReader reader)
{
    private const int LongestScope = 64;

    public IReadOnlyCollection<string> BindScopes(JsonNode? node) => Bind(node, "'scopes'", "A scope", IsScope, Rules.InvalidScope);

    public IReadOnlyCollection<string> BindCodes(JsonNode? node) =>
        Bind(node, "'retired'", "A retired code", Names.IsCode, Rules.InvalidCode);

    private HashSet<string> Bind(JsonNode? node, string label, string itemLabel, Func<string, bool> isGood, Rule bad)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.Array(node, label)?.Items ?? [])
        {
            if (reader.Text(item, itemLabel) is not { } text)
            {
                continue;
            }

            if (!isGood(text.Value))
            {
                reader.Problems.Report(bad, text.Mark, Phrase.Quote(text.Value), "");
            }
            else if (!names.Add(text.Value))
            {
                reader.Problems.Report(Rules.DuplicateMember, text.Mark, Phrase.Quote(text.Value), $"occurs twice in {label}");
            }
        }

        return names;
    }

    private static bool IsScope(string name) =>
        name.Length is > 0 and <= LongestScope
        && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or ':' or '/' or '-');
}
