namespace Studio.Errors.Catalog;

/// <summary>Binds what an entry says of itself on the wire: <c>wire</c>, <c>title</c>, <c>category</c>, <c>documentation</c>.</summary>
internal sealed class WireBinder(NodeReader reader, BoundSettings settings)
{
    private readonly CodeBinder codes = new(reader);
    private readonly AddressBinder addresses = new(reader);

    public BoundEntryWire Bind(ShapedObject error, JsonMember entry) => new(
        codes.BindWire(error["wire"]),
        Title(error["title"]),
        Category(error["category"], entry),
        addresses.Bind(error["documentation"]));

    /// <summary>An entry with what it says of itself or, where it says nothing, the catalog says for it.</summary>
    public ErrorModel Complete(ErrorModel model, BoundEntryWire said)
    {
        var spelling = new SaidSpelling(
            said.Code is { } code ? new(code.Text, code.IsNumber) : null,
            said.Title,
            (said.Documentation ?? settings.Documentation)?.Template ?? "");
        return (model with { Category = said.Category, Said = spelling }).Spelt(settings.Style, settings.Envelope.Model);
    }

    public string Title(JsonNode? node)
    {
        const string Cure = "a short text that is the same in every response";
        if (reader.FilledText(node, "title", Cure) is not { } title)
        {
            return "";
        }

        if (title.Value.IndexOfAny(['{', '}']) >= 0)
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                title.Mark,
                Phrase.Quote(title.Value),
                "a title, which shows no values",
                "remove the braces, and show the values in the message");
        }

        return title.Value;
    }

    private string Category(JsonNode? node, JsonMember entry)
    {
        if (node is null && !settings.IsExtending && settings.Envelope.Model.Shows(Placeholder.Category))
        {
            reader.Problems.Report(
                Rules.MissingMember,
                entry.Place,
                $"'{Phrase.Quote(entry.Name)}'",
                "category",
                "one, since the envelope shows it");
        }

        if (reader.Text(node, "'category'") is not { } text)
        {
            return "";
        }

        if (!Names.IsCategory(text.Value))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                text.Mark,
                Phrase.Quote(text.Value),
                "a category",
                "use a letter and then letters, digits, '.', '_' and '-', at most 64");
        }

        return text.Value;
    }
}

/// <summary>What an entry says of itself.</summary>
/// <param name="Code">The spelling of its code; null where it gives none.</param>
/// <param name="Title">Its title; empty where it gives none.</param>
/// <param name="Category">Its category; empty where it gives none.</param>
/// <param name="Documentation">Where it is documented; null where it doesn't say.</param>
internal sealed record BoundEntryWire(BoundWire? Code, string Title, string Category, BoundAddress? Documentation);
