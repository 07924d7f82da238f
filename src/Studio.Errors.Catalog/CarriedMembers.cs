namespace Studio.Errors.Catalog;

/// <summary>What a catalog that a library carries says beside what errors.json can say (<see cref="CatalogJson"/>).</summary>
/// <param name="Rest">The catalog as errors.json has it.</param>
/// <param name="Origins">The file that has each inherited code, by code.</param>
/// <param name="KeepsUpstreams">Whether its file has upstreams.</param>
internal sealed record CarriedMembers(JsonNode Rest, IReadOnlyDictionary<string, string> Origins, bool KeepsUpstreams)
{
    /// <summary>The name of the member with the inherited codes, by the name of their file.</summary>
    public const string Inherited = "inherited";

    /// <summary>The name of the member that says whether there are upstreams.</summary>
    public const string Upstreams = "upstreams";

    /// <summary>Takes them out of a text that was parsed. One by hand may have anything in their place.</summary>
    public static CarriedMembers Of(JsonNode root)
    {
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root is not JsonObject catalog)
        {
            return new(root, origins, KeepsUpstreams: false);
        }

        foreach (var file in (Find(catalog, Inherited) as JsonObject)?.Members ?? [])
        {
            foreach (var code in ((file.Value as JsonArray)?.Items ?? []).OfType<JsonText>())
            {
                origins[code.Value] = file.Name;
            }
        }

        var rest = catalog with { Members = [.. catalog.Members.Where(member => member.Name is not (Inherited or Upstreams))] };
        return new(rest, origins, Find(catalog, Upstreams) is JsonBoolean { Value: true });
    }

    /// <summary>A catalog that was made of the rest, with them.</summary>
    public CatalogModel In(CatalogModel catalog) => catalog with
    {
        KeepsUpstreams = KeepsUpstreams,
        Errors = catalog.Errors
            .Select(error => Origins.TryGetValue(error.Code, out var file) ? error with { Of = file } : error)
            .ToEquatableArray(),
    };

    private static JsonNode? Find(JsonObject node, string name) => node.Members.FirstOrDefault(member => member.Name == name)?.Value;
}
