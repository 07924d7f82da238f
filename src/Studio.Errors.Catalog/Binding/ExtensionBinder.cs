namespace Studio.Errors.Catalog;

/// <summary>Binds <c>extends</c> and <c>without</c>.</summary>
internal sealed class ExtensionBinder(NodeReader reader)
{
    /// <summary>How many catalogs one may extend.</summary>
    public const int MaximumBases = 32;

    /// <summary>The paths of the catalogs that one extends, none of them twice.</summary>
    public IReadOnlyList<string> BindExtends(JsonNode? node)
    {
        var paths = Distinct(
            (reader.Array(node, "'extends'")?.Items ?? [])
                .Select(item => reader.Text(item, "The path of a base"))
                .OfType<JsonText>()
                .Where(IsFilled),
            "extends");
        foreach (var path in paths.Skip(MaximumBases).Take(1))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                path.Mark,
                Phrase.Quote(path.Value),
                $"among the first {Phrase.Number(MaximumBases)} bases",
                "let a base extend some of them, since it and those after it are ignored");
        }

        return [.. paths.Take(MaximumBases).Select(path => path.Value)];
    }

    /// <summary>The codes that a catalog leaves out, none of them twice.</summary>
    public IReadOnlyList<string> BindWithout(JsonMember? member, bool isExtending)
    {
        if (member is not null && !isExtending)
        {
            reader.Problems.Report(
                Rules.MissingMember,
                member.Place,
                "A catalog with 'without'",
                "extends",
                "the catalogs whose codes it leaves out, or remove 'without'");
        }

        var codes = (reader.Array(member?.Value, "'without'")?.Items ?? [])
            .Select(item => reader.Text(item, "A code to leave out"))
            .OfType<JsonText>()
            .Where(IsCode);
        return [.. Distinct(codes, "without").Select(code => code.Value)];
    }

    private List<JsonText> Distinct(IEnumerable<JsonText> texts, string list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<JsonText>();
        foreach (var text in texts)
        {
            if (seen.Add(text.Value))
            {
                distinct.Add(text);
            }
            else
            {
                reader.Problems.Report(Rules.DuplicateMember, text.Mark, Phrase.Quote(text.Value), $"occurs twice in '{list}'");
            }
        }

        return distinct;
    }

    private bool IsFilled(JsonText text)
    {
        if (text.Value.Length == 0)
        {
            reader.Problems.Report(Rules.EmptyText, text.Mark, "extends", "the path of a catalog, as in \"../platform.errors.json\"");
        }

        return text.Value.Length > 0;
    }

    private bool IsCode(JsonText text)
    {
        if (!Names.IsCode(text.Value))
        {
            reader.Problems.Report(Rules.InvalidCode, text.Mark, Phrase.Quote(text.Value), "");
        }

        return Names.IsCode(text.Value);
    }
}
