namespace Studio.Errors.Catalog;

/// <summary>Finds the parts of a catalog that a change can be told at.</summary>
internal static class CatalogParts
{
    private static readonly string[] Told = ["status", "retry", "message", "from", "deprecated"];

    public static IEnumerable<Spot> Of(JsonNode? file)
    {
        var root = Members(file);
        return root.Select(member => new Spot($"/{member.Name}", member.Place))
            .Concat(root.Where(member => $"/{member.Name}" == CatalogMap.RetiredPath).SelectMany(member => Items(member.Value)))
            .Concat(root
                .Where(member => $"/{member.Name}" == CatalogMap.ErrorsPath)
                .SelectMany(member => Members(member.Value))
                .SelectMany(Entry));
    }

    private static IEnumerable<Spot> Items(JsonNode node) =>
        (node as JsonArray)?.Items.OfType<JsonText>().Select(item => new Spot($"{CatalogMap.RetiredPath}/{item.Value}", item.Mark)) ?? [];

    private static IEnumerable<Spot> Entry(JsonMember entry)
    {
        var members = Members(entry.Value);
        return members
            .Where(member => Told.Contains(member.Name))
            .Select(member => new Spot($"{entry.Name}/{member.Name}", member.Value.Mark))
            .Concat(members.Where(member => member.Name == "fields").SelectMany(fields => Fields(entry.Name, fields)))
            .Prepend(new(entry.Name, entry.Place));
    }

    private static IEnumerable<Spot> Fields(string code, JsonMember fields) =>
        Members(fields.Value).SelectMany(field => Members(field.Value)
            .Where(member => member.Name is "type" or "required")
            .Select(member => new Spot($"{code}/fields/{field.Name}/{member.Name}", member.Value.Mark))
            .Prepend(new($"{code}/fields/{field.Name}", field.Place)))
        .Prepend(new($"{code}/fields", fields.Place));

    private static IReadOnlyList<JsonMember> Members(JsonNode? node) => (node as JsonObject)?.Members ?? [];
}
