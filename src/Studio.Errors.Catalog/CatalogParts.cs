namespace Studio.Errors.Catalog;

/// <summary>Finds the parts of a catalog that a change can be told at.</summary>
internal static class CatalogParts
{
    private static readonly string[] Told =
        ["status", "retry", "message", "from", "deprecated", "wire", "title", "category", "documentation"];

    /// <param name="file">The file.</param>
    /// <param name="isWhole">
    /// Whether every member is a part: of a catalog that extends others much is found when it is linked, without the text.
    /// </param>
    public static IEnumerable<Spot> Of(JsonNode? file, bool isWhole)
    {
        var root = Members(file);
        return root.Select(member => new Spot($"/{member.Name}", member.Place))
            .Concat(root
                .Where(member => $"/{member.Name}" is CatalogMap.EnvelopePath or CatalogMap.RequestIdPath or CatalogMap.HeadersPath)
                .SelectMany(member => Inside($"/{member.Name}", member.Value)))
            .Concat(root
                .Where(member => $"/{member.Name}" == CatalogMap.UpstreamsPath)
                .SelectMany(member => Members(member.Value))
                .SelectMany(Upstream))
            .Concat(root.Where(member => $"/{member.Name}" == CatalogMap.RetiredPath).SelectMany(member => Items(member.Value)))
            .Concat(root
                .Where(member => $"/{member.Name}" == CatalogMap.TypesPath)
                .SelectMany(member => Members(member.Value))
                .SelectMany(type => Entry($"{CatalogMap.TypesPath}/{type.Name}", type)))
            .Concat(root
                .Where(member => $"/{member.Name}" == CatalogMap.ErrorsPath)
                .SelectMany(member => Members(member.Value))
                .SelectMany(entry => Entry(entry.Name, entry)))
            .Concat(isWhole ? root.SelectMany(Whole) : []);
    }

    private static IEnumerable<Spot> Whole(JsonMember member) => $"/{member.Name}" switch
    {
        CatalogMap.ErrorsPath => Members(member.Value).SelectMany(entry => Deep(entry.Name, entry)),
        CatalogMap.TypesPath => Deep(CatalogMap.TypesPath, member),
        CatalogMap.ExtendsPath or CatalogMap.WithoutPath => Texts(member),
        _ => [],
    };

    private static IEnumerable<Spot> Texts(JsonMember list) => ((list.Value as JsonArray)?.Items ?? [])
        .OfType<JsonText>()
        .Select(item => new Spot($"/{list.Name}/{CatalogMap.Step(item.Value)}", item.Mark));

    /// <summary>A member and all in it: a plain value where it stands, what has members at its name.</summary>
    private static IEnumerable<Spot> Deep(string path, JsonMember member)
    {
        var parts = member.Value is JsonArray list
            ? list.Items.Select((item, index) => new JsonMember(Phrase.Number(index), item.Mark, item))
            : Members(member.Value);
        return parts.SelectMany(part => Deep($"{path}/{part.Name}", part))
            .Prepend(new(path, member.Value is JsonObject or JsonArray or JsonMissing ? member.Place : member.Value.Mark));
    }

    /// <summary>Every member in a value, and every item of its lists.</summary>
    private static IEnumerable<Spot> Inside(string path, JsonNode node)
    {
        var parts = node is JsonArray list
            ? list.Items.Select((item, index) => (Step: Phrase.Number(index), Place: item.Mark, Value: item))
            : Members(node).Select(member => (Step: CatalogMap.Step(member.Name), member.Place, member.Value));
        return parts.SelectMany(part => Inside($"{path}/{part.Step}", part.Value).Prepend(new($"{path}/{part.Step}", part.Place)));
    }

    /// <summary>An upstream, and each key of its map: where its code and what it fills its fields with stand.</summary>
    private static IEnumerable<Spot> Upstream(JsonMember upstream)
    {
        var path = UpstreamPlaces.Of(upstream.Name);
        var members = Members(upstream.Value);
        return members
            .Select(member => new Spot($"{path}/{member.Name}", member.Name == "map" ? member.Place : member.Value.Mark))
            .Concat(members.Where(member => member.Name == "map").SelectMany(map => Members(map.Value)).SelectMany(Rule))
            .Prepend(new(path, upstream.Place));

        IEnumerable<Spot> Rule(JsonMember rule)
        {
            var inside = Members(rule.Value);
            var code = inside.FirstOrDefault(member => member.Name == "code")?.Value ?? rule.Value;
            return inside.Where(member => member.Name == "fields").SelectMany(fields => Members(fields.Value)).SelectMany(field => new[]
            {
                new Spot(UpstreamPlaces.Argument(upstream.Name, rule.Name, field.Name), field.Place),
                new Spot(UpstreamPlaces.Theirs(upstream.Name, rule.Name, field.Name), field.Value.Mark),
            })
            .Prepend(new(UpstreamPlaces.Target(upstream.Name, rule.Name), code.Mark))
            .Prepend(new(UpstreamPlaces.Key(upstream.Name, rule.Name), rule.Place));
        }
    }

    private static IEnumerable<Spot> Items(JsonNode node) =>
        ((node as JsonArray)?.Items ?? [])
            .Select(item => item is JsonObject pair ? pair.Members.FirstOrDefault(member => member.Name == "code")?.Value : item)
            .OfType<JsonText>()
            .Select(code => new Spot($"{CatalogMap.RetiredPath}/{code.Value}", code.Mark));

    private static IEnumerable<Spot> Entry(string path, JsonMember entry)
    {
        var members = Members(entry.Value);
        return members
            .Where(member => Told.Contains(member.Name))
            .Select(member => new Spot($"{path}/{member.Name}", member.Value.Mark))
            .Concat(members.Where(member => member.Name == "fields").SelectMany(fields => Fields(path, fields)))
            .Prepend(new(path, entry.Place));
    }

    private static IEnumerable<Spot> Fields(string code, JsonMember fields) =>
        Members(fields.Value).SelectMany(field => Members(field.Value)
            .Where(member => member.Name is "type" or "required" or "values")
            .Select(member => new Spot($"{code}/fields/{field.Name}/{member.Name}", member.Value.Mark))
            .Prepend(new($"{code}/fields/{field.Name}", field.Place)))
        .Prepend(new($"{code}/fields", fields.Place));

    private static IReadOnlyList<JsonMember> Members(JsonNode? node) => (node as JsonObject)?.Members ?? [];
}
