namespace Studio.Errors.Catalog;

/// <summary>Cuts a message at its placeholders. <c>{name}</c> shows a field or value, <c>{{</c> and <c>}}</c> show a brace.</summary>
/// <param name="code">The code.</param>
/// <param name="parameters">Its fields and values; null where they are not known yet, and nothing is held against them.</param>
/// <param name="problems">Takes the problems.</param>
internal sealed class MessageBinder(string code, EquatableArray<ParameterModel>? parameters, ProblemList problems)
{
    private readonly Dictionary<string, ParameterModel> known = (parameters ?? EquatableArray<ParameterModel>.Empty)
        .GroupBy(each => each.Name)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    public MessageTemplate Bind(JsonText message)
    {
        var parts = new List<MessagePart>();
        foreach (var part in TemplateText.Cut(message))
        {
            if (part.Kind == TemplatePartKind.StrayBrace)
            {
                problems.Report(Rules.MalformedPlaceholder, part.Place, part.Text, TemplateText.BraceCure);
                continue;
            }

            if (part.Kind == TemplatePartKind.Placeholder && parameters is not null)
            {
                Check(part.Text, part.Place);
            }

            parts.Add(new(part.Kind == TemplatePartKind.Placeholder, part.Text));
        }

        return new(message.Value, parts.ToEquatableArray());
    }

    /// <summary>Reports a placeholder that can't be shown.</summary>
    public void Check(string name, Extent place)
    {
        if (!known.TryGetValue(name, out var parameter))
        {
            var cure = problems.DidYouMean(name, known.Keys, "declare it, or double the braces to show them");
            problems.Report(Rules.UnknownPlaceholder, place, Phrase.Quote(name), Phrase.Quote(code), cure);
        }
        else if (parameter.Type is not ScalarType)
        {
            problems.Report(
                Rules.UnknownPlaceholder,
                place,
                Phrase.Quote(name),
                Phrase.Quote(code),
                $"leave it out, since a message can't show a '{Phrase.Quote(parameter.Type.Words)}'");
        }
        else if (!parameter.IsRequired && parameter.Default is null)
        {
            problems.Report(Rules.OptionalPlaceholder, place, name);
        }
    }
}
