namespace Studio.Errors.Catalog;

/// <summary>Binds what a field or value holds: <c>type</c>, and <c>format</c>, <c>of</c> and <c>max</c> beside it.</summary>
internal sealed class TypeBinder(NodeReader reader, NamedTypes named)
{
    private const int LargestMaximum = 1_000;

    private readonly ProblemList problems = reader.Problems;

    /// <summary>Binds the type that an object says; null where, after a report, it says none.</summary>
    /// <param name="shaped">The object.</param>
    /// <param name="place">Where a missing member is told.</param>
    /// <param name="owner">Whose type it is, as the beginning of a sentence.</param>
    public FieldType? Bind(ShapedObject shaped, Extent place, string owner)
    {
        if (reader.Text(shaped["type"], "'type'") is not { } word)
        {
            return null;
        }

        var isMany = word.Value is ListType.Word or MapType.Word;
        ReportUseless(shaped, isMany ? [] : ["of", "max"], $"a field of type '{Phrase.Quote(word.Value)}'", "use the type 'list' or 'map'");
        ReportUseless(
            shaped,
            word.Value == ScalarType.String.Word ? [] : ["format", "values"],
            $"a field of type '{Phrase.Quote(word.Value)}'",
            "use the type 'string'");
        return word.Value == ScalarType.String.Word ? Text(shaped)
            : !isMany ? Named(word)
            : Item(shaped["of"], place, owner) is not { } item ? null
            : word.Value == ListType.Word ? new ListType(item) : new MapType(item);
    }

    /// <summary>How many items the pipeline fills in by itself.</summary>
    public int Maximum(JsonNode? node)
    {
        if (reader.Number(node, "'max'") is not { } number)
        {
            return ParameterModel.DefaultMaximum;
        }

        if (JsonNumbers.TryWhole(number.Spelling, out var maximum) && maximum is >= 1 and <= LargestMaximum)
        {
            return (int)maximum;
        }

        problems.Report(
            Rules.InvalidSetting, number.Mark, Phrase.Quote(number.Spelling), "a number of items", "use a whole number from 1 to 1000");
        return ParameterModel.DefaultMaximum;
    }

    /// <summary>The texts that a string has today; none where the file lists none.</summary>
    public EquatableArray<string> Values(JsonNode? node)
    {
        if (reader.Array(node, "'values'") is not { } list)
        {
            return EquatableArray<string>.Empty;
        }

        if (list.Items.Count == 0)
        {
            problems.Report(
                Rules.InvalidSetting, list.Mark, "values", "a list of texts while it is empty", "list the texts, or remove the member");
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        return list.Items
            .Select(item => reader.Text(item, "A value"))
            .OfType<JsonText>()
            .Where(text => IsGood(text, values))
            .Select(text => text.Value)
            .ToEquatableArray();
    }

    private bool IsGood(JsonText text, HashSet<string> values)
    {
        if (!Names.IsWireCode(text.Value))
        {
            problems.Report(
                Rules.InvalidSetting,
                text.Mark,
                Phrase.Quote(text.Value),
                "a text that can become a constant",
                "use a letter or digit and then letters, digits, '.', '_' and '-', at most 64");
            return false;
        }

        if (!values.Add(text.Value))
        {
            problems.Report(Rules.DuplicateMember, text.Mark, Phrase.Quote(text.Value), "occurs twice in 'values'");
            return false;
        }

        return true;
    }

    private FieldType? Item(JsonNode? node, Extent place, string owner)
    {
        switch (node)
        {
            case null:
                problems.Report(Rules.MissingMember, place, owner, "of", "the type of its items, as in \"of\": \"string\"");
                return null;
            case JsonMissing:
                return null;
            case JsonText { Value: ListType.Word or MapType.Word } word:
                problems.Report(
                    Rules.InvalidSetting,
                    word.Mark,
                    word.Value,
                    "a type of items on its own",
                    $"say of what, as in {{ \"type\": \"{word.Value}\", \"of\": \"string\" }}");
                return null;
            case JsonText word:
                return Named(word);
            case JsonObject item:
                var shaped = ShapedObject.Of(item, Shape.Item, "The type of the items", item.Mark, problems);
                return Bind(shaped, item.Mark, "The type of the items");
            default:
                reader.ReportType(node, "'of'", "a string or an object");
                return null;
        }
    }

    private ScalarType? Text(ShapedObject shaped)
    {
        if (shaped["format"] is null)
        {
            return ScalarType.String;
        }

        ReportUseless(shaped, ["values"], "a string with a format", "use a string without one");
        if (reader.Text(shaped["format"], "'format'") is not { } format)
        {
            return null;
        }

        if (ScalarType.Formats.TryGetValue(format.Value, out var type))
        {
            return type;
        }

        var known = ScalarType.Formats.Keys.ToArray();
        problems.Report(
            Rules.InvalidSetting,
            format.Mark,
            Phrase.Quote(format.Value),
            "a format",
            problems.DidYouMean(format.Value, known, $"use one of {Phrase.List(known)}"));
        return null;
    }

    private FieldType? Named(JsonText word)
    {
        if (ScalarType.Plain.TryGetValue(word.Value, out var scalar))
        {
            return scalar;
        }

        if (named.Find(word) is { } type)
        {
            return new NamedType(type);
        }

        if (!named.Has(word.Value))
        {
            var known = ScalarType.Plain.Keys.Concat([ListType.Word, MapType.Word]).Concat(named.Names).ToArray();
            var cure = ScalarType.Formats.ContainsKey(word.Value)
                ? $"write \"type\": \"string\", \"format\": \"{word.Value}\""
                : problems.DidYouMean(word.Value, known, $"use {Phrase.List(known)}");
            problems.Report(Rules.UnknownParameterType, word.Mark, Phrase.Quote(word.Value), cure);
        }

        return null;
    }

    private void ReportUseless(ShapedObject shaped, string[] members, string owner, string cure)
    {
        foreach (var member in members)
        {
            if (shaped[member] is { } node and not JsonMissing)
            {
                problems.Report(Rules.InvalidSetting, node.Mark, member, $"a member of {owner}", $"{cure}, or remove it");
            }
        }
    }
}
