namespace Studio.Errors.Catalog;

/// <summary>Binds one entry of <c>errors</c>.</summary>
internal sealed class ErrorBinder(NodeReader reader, BoundSettings settings)
{
    private readonly PromiseBinder promises = new(reader);
    private readonly ParameterBinder parameters = new(reader, settings.Types);
    private readonly SourceBinder sources = new(reader);
    private readonly WireBinder wires = new(reader, settings);

    /// <summary>Binds an entry; null where it can't be used. A problem inside it drops it later, however little it is.</summary>
    public BoundError? Bind(JsonMember entry)
    {
        promises.CheckCode(entry.Name, entry.Place);
        var label = $"'{Phrase.Quote(entry.Name)}'";
        if (reader.Object(entry.Value, label) is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.Error, label, entry.Place, reader.Problems);
        var status = promises.Status(shaped["status"]);
        var retry = promises.Retry(shaped["retry"]);
        var delay = promises.Delay(shaped["retryAfterDefault"], retry);
        var bound = parameters.Bind(shaped, entry.Name);
        var models = bound.Select(parameter => parameter.Model).ToEquatableArray();
        var message = reader.FilledText(shaped["message"], "message", "a sentence for people");
        var template = message is null ? null : new MessageBinder(entry.Name, models, reader.Problems).Bind(message);
        var from = sources.Bind(shaped["from"]);
        var (when, remedy) = (reader.Words(shaped, "when"), reader.Words(shaped, "remedy"));
        var since = reader.FilledText(shaped["since"], "since", "the version that the code came with")?.Value ?? "";
        var deprecated = reader.FilledText(shaped["deprecated"], "deprecated", "what to use instead")?.Value ?? "";
        var wire = wires.Bind(shaped, entry);
        RefuseFalse(shaped["override"]);
        if (status is null || retry is null || template is null)
        {
            return null;
        }

        var model = new ErrorModel(
            entry.Name, status.Value, retry.Value, template, models, from.ToModel(), when, remedy, since, deprecated)
        {
            RetryAfterDefault = delay,
        };
        return new(wires.Complete(model, wire), entry.Place, entry.Whole, bound, from, wire.Code, wire.Documentation);
    }

    private void RefuseFalse(JsonNode? node)
    {
        if (reader.Truth(node, "'override'") == false)
        {
            reader.Problems.Report(
                Rules.InvalidSetting, node!.Mark, "false", "a value of 'override'", "write true, or leave 'override' out");
        }
    }
}
