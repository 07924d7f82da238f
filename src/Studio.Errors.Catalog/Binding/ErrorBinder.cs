namespace Studio.Errors.Catalog;

/// <summary>Binds one entry of <c>errors</c>.</summary>
internal sealed class ErrorBinder(NodeReader reader)
{
    private static readonly Dictionary<string, RetryKind> Retries = new(StringComparer.Ordinal)
    {
        ["never"] = RetryKind.Never,
        ["backoff"] = RetryKind.Backoff,
        ["retryAfter"] = RetryKind.RetryAfter,
    };

    private readonly ParameterBinder parameters = new(reader);
    private readonly SourceBinder sources = new(reader);

    /// <summary>Binds an entry; null where it can't be used. A problem inside it drops it later, however little it is.</summary>
    public BoundError? Bind(JsonMember entry)
    {
        ReportCode(entry);
        if (reader.Object(entry.Value, $"'{Phrase.Quote(entry.Name)}'") is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.Error, $"'{Phrase.Quote(entry.Name)}'", entry.Place, reader.Problems);
        var status = Status(shaped["status"]);
        var retry = Retry(shaped["retry"]);
        var bound = parameters.Bind(shaped, entry.Name);
        var models = bound.Select(parameter => parameter.Model).ToEquatableArray();
        var message = reader.FilledText(shaped["message"], "message", "a sentence for people");
        var template = message is null ? null : new MessageBinder(entry.Name, models, reader.Problems).Bind(message);
        var from = sources.Bind(shaped["from"]);
        var (when, remedy) = (reader.Words(shaped, "when"), reader.Words(shaped, "remedy"));
        if (status is null || retry is null || template is null)
        {
            return null;
        }

        return new(
            new(entry.Name, status.Value, retry.Value, template, models, from.ToModel(), when, remedy),
            entry.Place,
            entry.Whole,
            bound,
            from);
    }

    private void ReportCode(JsonMember entry)
    {
        if (!Names.IsCode(entry.Name))
        {
            var proposal = Names.ProposeCode(entry.Name);
            var hint = proposal is null ? "" : $", as in '{Phrase.Quote(proposal)}'";
            reader.Problems.Report(Rules.InvalidCode, entry.Place, Phrase.Quote(entry.Name), hint);
        }
    }

    private int? Status(JsonNode? node)
    {
        if (reader.Number(node, "'status'") is not { } number)
        {
            return null;
        }

        if (JsonNumbers.TryWhole(number.Spelling, out var status) && status is >= 400 and <= 599)
        {
            return (int)status;
        }

        reader.Problems.Report(Rules.StatusOutOfRange, number.Mark, Phrase.Quote(number.Spelling));
        return null;
    }

    private RetryKind? Retry(JsonNode? node)
    {
        if (reader.Text(node, "'retry'") is not { } text)
        {
            return null;
        }

        if (Retries.TryGetValue(text.Value, out var retry))
        {
            return retry;
        }

        reader.Problems.Report(Rules.UnknownRetry, text.Mark, Phrase.Quote(text.Value), Hint(text.Value, Retries.Keys));
        return null;
    }

    /// <summary>The end of a sentence that has told all choices: the one that was probably meant.</summary>
    internal static string Hint(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } nearest ? $" (did you mean '{nearest}'?)" : "";
}
