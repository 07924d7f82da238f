namespace Studio.Errors.Catalog;

/// <summary>Binds the JSON of a baseline.</summary>
internal sealed class ShippedBinder(ProblemList problems)
{
    private readonly NodeReader reader = new(problems);
    private readonly PromiseBinder promises = new(new(problems));

    public ShippedCatalog? Bind(JsonNode node)
    {
        if (reader.Object(node, "The baseline") is not { } root)
        {
            return null;
        }

        var shaped = ShapedObject.Of(root, Shape.Shipped, "The baseline", root.Mark, problems);
        var version = reader.FilledText(shaped["version"], "version", "the version that was shipped")?.Value ?? "";
        var retired = new CodeBinder(reader).BindRetired(shaped["retired"], WireStyle.Snake);
        var headers = new HeaderBinder(reader);
        var requestId = headers.BindRequestId(shaped["requestId"]);
        var codeHeader = headers.BindCodeHeader(shaped["headers"], requestId);
        var envelope = root.Members.FirstOrDefault(member => member.Name == "envelope");
        var errors = (reader.Object(shaped["codes"], "'codes'")?.Members ?? []).Select(Error).OfType<ShippedError>();
        return new(
            version,
            errors.OrderBy(error => error.Code, StringComparer.Ordinal).ToEquatableArray(),
            retired.OrderBy(each => each.Code, StringComparer.Ordinal).ToEquatableArray())
        {
            Envelope = new EnvelopeBinder(reader).Bind(envelope, shaped["headers"] is not null).Model,
            RequestIdHeader = requestId.Header,
            CodeHeader = codeHeader,
        };
    }

    private ShippedError? Error(JsonMember member)
    {
        promises.CheckCode(member.Name, member.Place);
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (reader.Object(member.Value, label) is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.ShippedError, label, member.Place, problems);
        var number = Number(shaped["number"]);
        var status = promises.Status(shaped["status"]);
        var retry = promises.Retry(shaped["retry"]);
        var fields = (reader.Object(shaped["fields"], "'fields'")?.Members ?? []).Select(Field).OfType<ShippedField>();
        var sorted = fields.OrderBy(field => field.Name, StringComparer.Ordinal).ToEquatableArray();
        var isDeprecated = reader.Truth(shaped["deprecated"], "'deprecated'") ?? false;
        var wire = new CodeBinder(reader).BindWire(shaped["wire"]);
        var (category, type) = (reader.Words(shaped, "category"), reader.Words(shaped, "type"));
        return number is null || status is null || retry is null
            ? null
            : new(member.Name, number.Value, status.Value, retry.Value, sorted, isDeprecated)
            {
                Wire = wire is null ? new(member.Name, IsNumber: false) : new(wire.Text, wire.IsNumber),
                Category = category,
                Type = type,
            };
    }

    private ShippedField? Field(JsonMember member)
    {
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (reader.Object(member.Value, label) is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.ShippedField, label, member.Place, problems);
        var isRequired = reader.Truth(shaped["required"], "'required'") ?? true;
        return promises.Type(shaped["type"]) is { } type ? new(member.Name, type, isRequired) : null;
    }

    private int? Number(JsonNode? node)
    {
        if (reader.Number(node, "'number'") is not { } number)
        {
            return null;
        }

        if (JsonNumbers.TryWhole(number.Spelling, out var value) && value is > 0 and <= int.MaxValue)
        {
            return (int)value;
        }

        reader.ReportType(number, "'number'", $"a whole number from 1 to {Phrase.Number(int.MaxValue)}");
        return null;
    }
}
