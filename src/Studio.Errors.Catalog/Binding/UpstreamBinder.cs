namespace Studio.Errors.Catalog;

/// <summary>
/// Binds <c>upstreams</c>. Whether codes and fields exist is checked later (<see cref="UpstreamTargets"/>): it takes every entry.
/// </summary>
internal sealed class UpstreamBinder(NodeReader reader)
{
    public EquatableArray<UpstreamModel> Bind(JsonNode? node) =>
        Distinct(reader.Object(node, "'upstreams'"))
            .Select(Upstream)
            .OfType<UpstreamModel>()
            .OrderBy(upstream => upstream.Name, StringComparer.Ordinal)
            .ToEquatableArray();

    private UpstreamModel? Upstream(JsonMember member)
    {
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (!Names.IsCode(member.Name))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                member.Place,
                Phrase.Quote(member.Name),
                "the name of an upstream",
                "use lower-case words of a–z and 0–9 joined by single underscores");
        }

        if (reader.Object(member.Value, label) is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.Upstream, $"The upstream {label}", member.Place, reader.Problems);
        var catalog = reader.FilledText(shaped["catalog"], "catalog", "the path of its catalog, as in \"../payments/errors.json\"");
        var errors = Class(shaped["errors"]);
        if (shaped["catalog"] is null && shaped["errors"] is null)
        {
            reader.Problems.Report(
                Rules.MissingMember, member.Place, $"The upstream {label}", "catalog", "the path of its catalog, relative to this file");
        }

        if (shaped["catalog"] is not null && errors.Length > 0)
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                shaped["errors"]!.Mark,
                Phrase.Quote(errors),
                "all that says which catalog it is",
                "keep 'catalog' or 'errors', since they could say two");
        }

        var rules = Distinct(reader.Object(shaped["map"], "'map'")).Select(Rule).OfType<UpstreamRule>();
        return new(
            member.Name, catalog?.Value ?? "", errors, rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).ToEquatableArray());
    }

    private string Class(JsonNode? node)
    {
        if (reader.Text(node, "'errors'") is not { } text || Names.IsType(text.Value))
        {
            return (node as JsonText)?.Value ?? "";
        }

        reader.Problems.Report(
            Rules.InvalidSetting,
            text.Mark,
            Phrase.Quote(text.Value),
            "the name of a class",
            "name the class that has the ErrorCatalog attribute, as in PaymentsErrors or Shop.PaymentsErrors");
        return "";
    }

    private UpstreamRule? Rule(JsonMember member)
    {
        if (!Names.IsCode(member.Name) && !UpstreamModel.Classes.Contains(member.Name))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                member.Place,
                Phrase.Quote(member.Name),
                "a key of 'map'",
                $"use a code of the upstream as its catalog has it, or one of {Phrase.List(UpstreamModel.Classes)}");
            return null;
        }

        if (member.Value is JsonText code)
        {
            return new(member.Name, code.Value, EquatableArray<UpstreamArgument>.Empty);
        }

        if (member.Value is not JsonObject node)
        {
            if (member.Value is not JsonMissing)
            {
                reader.ReportType(member.Value, $"'{Phrase.Quote(member.Name)}'", "a code of this catalog, or an object");
            }

            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.UpstreamRule, $"'{Phrase.Quote(member.Name)}'", member.Place, reader.Problems);
        var arguments = Distinct(reader.Object(shaped["fields"], "'fields'")).Select(Argument).OfType<UpstreamArgument>().ToArray();
        return reader.Text(shaped["code"], "'code'") is { } named
            ? new(
                member.Name,
                named.Value,
                arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal).ToEquatableArray())
            : null;
    }

    private UpstreamArgument? Argument(JsonMember member)
    {
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (member.Value is not JsonObject node)
        {
            if (member.Value is not (JsonText or JsonMissing))
            {
                reader.ReportType(member.Value, label, "the name of a field of the upstream, or { \"value\": … }");
            }

            return member.Value is JsonText theirs ? new(member.Name, theirs.Value, null) : null;
        }

        var value = ShapedObject.Of(node, Shape.UpstreamConstant, label, member.Place, reader.Problems)["value"];
        if (value is not null && Placeless(value) is null)
        {
            reader.ReportType(value, "'value'", "a string, a number, true or false");
        }

        return value is not null && Placeless(value) is { } constant ? new(member.Name, null, constant) : null;
    }

    private static JsonNode? Placeless(JsonNode node) => node switch
    {
        JsonText text => new JsonText(default, text.Value, ""),
        JsonNumber number => new JsonNumber(default, number.Spelling),
        JsonBoolean truth => new JsonBoolean(default, truth.Value),
        _ => null,
    };

    /// <summary>The members; of a name that stands twice, the first. The parser reports the second.</summary>
    private static IEnumerable<JsonMember> Distinct(JsonObject? node)
    {
        var spelt = new HashSet<string>(StringComparer.Ordinal);
        return (node?.Members ?? []).Where(member => spelt.Add(member.Name));
    }
}
