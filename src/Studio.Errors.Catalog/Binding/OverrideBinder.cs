namespace Studio.Errors.Catalog;

/// <summary>Binds an entry that says of an inherited code what differs.</summary>
internal sealed class OverrideBinder(NodeReader reader, BoundSettings settings)
{
    private readonly ParameterBinder parameters = new(reader, settings.Types);
    private readonly SourceBinder sources = new(reader);
    private readonly WireBinder wires = new(reader, settings);

    /// <summary>Whether an entry is one.</summary>
    public static bool IsOverride(JsonMember entry) => entry.Value is JsonObject node
        && node.Members.FirstOrDefault(member => member.Name == "override")?.Value is JsonBoolean { Value: true };

    /// <summary>Binds an entry. What it says of the inherited one is held against that later.</summary>
    public BoundOverride Bind(JsonMember entry)
    {
        var code = Phrase.Quote(entry.Name);
        new PromiseBinder(reader).CheckCode(entry.Name, entry.Place);
        if (!settings.IsExtending)
        {
            reader.Problems.Report(
                Rules.OverrideWithoutBase,
                entry.Place,
                code,
                "this catalog extends none",
                "remove \"override\" and write the whole entry, or name the base, as in \"extends\": [\"platform.errors.json\"]");
        }

        var node = (JsonObject)entry.Value;
        foreach (var member in node.Members.Where(IsPromised))
        {
            reader.Problems.Report(Rules.OverriddenMember, member.Place, member.Name, code);
        }

        var own = node with { Members = [.. node.Members.Where(member => !IsPromised(member))] };
        var shaped = ShapedObject.Of(own, Shape.Override, $"'{code}'", entry.Place, reader.Problems);
        var message = reader.FilledText(shaped["message"], "message", "a sentence for people");
        var model = new OverrideModel(entry.Name)
        {
            Message = message is null ? null : new MessageBinder(entry.Name, null, reader.Problems).Bind(message),
            Values = shaped["values"] is null
                ? null
                : parameters.Bind(shaped, entry.Name).Select(value => value.Model).ToEquatableArray(),
            From = shaped["from"] is { } from ? sources.Bind(from).ToModel() : null,
            Title = shaped["title"] is { } title ? wires.Title(title) : null,
            When = shaped["when"] is null ? null : reader.Words(shaped, "when"),
            Remedy = shaped["remedy"] is null ? null : reader.Words(shaped, "remedy"),
            Deprecated = reader.FilledText(shaped["deprecated"], "deprecated", "what to use instead")?.Value,
        };
        return new(model, entry.Whole);
    }

    private static bool IsPromised(JsonMember member) => Shape.Error.Has(member.Name) && !Shape.Override.Has(member.Name);
}

/// <summary>What a file says of an inherited code, and where.</summary>
internal sealed record BoundOverride(OverrideModel Model, Extent Whole);
