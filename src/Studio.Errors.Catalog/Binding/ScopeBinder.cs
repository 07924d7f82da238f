namespace Studio.Errors.Catalog;

/// <summary>Binds the scopes of a catalog.</summary>
internal sealed class ScopeBinder(NodeReader reader)
{
    private const int Longest = 64;

    public IReadOnlyCollection<string> Bind(JsonNode? node)
    {
        var scopes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.Array(node, "'scopes'")?.Items ?? [])
        {
            if (reader.Text(item, "A scope") is not { } scope)
            {
                continue;
            }

            if (!IsScope(scope.Value))
            {
                reader.Problems.Report(Rules.InvalidScope, scope.Mark, Phrase.Quote(scope.Value));
            }
            else if (!scopes.Add(scope.Value))
            {
                reader.Problems.Report(Rules.DuplicateMember, scope.Mark, Phrase.Quote(scope.Value), "stands twice in 'scopes'");
            }
        }

        return scopes;
    }

    private static bool IsScope(string name) =>
        name.Length is > 0 and <= Longest
        && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or ':' or '/' or '-');
}
