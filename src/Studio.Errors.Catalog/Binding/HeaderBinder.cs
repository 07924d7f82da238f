namespace Studio.Errors.Catalog;

/// <summary>Binds what is said of headers: <c>requestId</c> and <c>headers</c>.</summary>
internal sealed class HeaderBinder(NodeReader reader)
{
    private const string FromTrace = "trace";

    /// <summary>Headers with a meaning of their own in every response.</summary>
    private static readonly HashSet<string> taken = new(
        [
            "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Language", "Content-Length", "Content-Type", "Date",
            "ETag", "Keep-Alive", "Location", "Retry-After", "Server", "Set-Cookie", "Trailer", "Transfer-Encoding", "Upgrade", "Vary",
            "WWW-Authenticate",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly ProblemList problems = reader.Problems;

    public RequestIdModel BindRequestId(JsonNode? node)
    {
        var otherwise = RequestIdModel.Default;
        if (reader.Object(node, "'requestId'") is not { } settings)
        {
            return otherwise;
        }

        var shaped = ShapedObject.Of(settings, Shape.RequestId, "'requestId'", settings.Mark, problems);
        var isFromTrace = Text(
            shaped["from"], "'from'", word => word == FromTrace, "a source of ids", "write \"trace\", or leave it out") is not null;
        if (isFromTrace)
        {
            RefuseBesideTrace(shaped);
        }

        return new(
            Header(shaped["header"], "'header'") ?? otherwise.Header,
            Text(shaped["prefix"], "'prefix'", IsPrefix, "the beginning of an id", "use at most 32 of A–Z, a–z, 0–9, '.', '_', '~' and '-'")
                ?? otherwise.Prefix,
            shaped["refuse"] is { } refuse ? Refused(refuse) : otherwise.Refuse,
            isFromTrace);
    }

    /// <summary>An id of the trace begins with nothing of ours, and where ids are the trace's no client's is taken.</summary>
    private void RefuseBesideTrace(ShapedObject requestId)
    {
        if (requestId["prefix"] is JsonText { Value.Length: > 0 } prefix)
        {
            problems.Report(
                Rules.InvalidSetting,
                prefix.Mark,
                Phrase.Quote(prefix.Value),
                "the beginning of a trace's id",
                "leave 'prefix' out, or 'from'");
        }

        if (requestId["refuse"] is JsonArray { Items.Count: > 0 } refuse)
        {
            problems.Report(
                Rules.InvalidSetting,
                refuse.Mark,
                "refuse",
                "needed beside \"from\": \"trace\", which takes no id of a client",
                "leave 'refuse' out, or 'from'");
        }
    }

    /// <summary>The header that carries the code; null where none does.</summary>
    public string? BindCodeHeader(JsonNode? node, RequestIdModel requestId)
    {
        if (reader.Object(node, "'headers'") is not { } headers)
        {
            return null;
        }

        var code = ShapedObject.Of(headers, Shape.Headers, "'headers'", headers.Mark, problems)["code"];
        var name = Header(code, "'code'");
        if (name is not null && string.Equals(name, requestId.Header, StringComparison.OrdinalIgnoreCase))
        {
            problems.Report(
                Rules.InvalidSetting,
                code!.Mark,
                name,
                "a header of its own",
                "choose another, since it carries the id of the request");
        }

        return name;
    }

    private string? Header(JsonNode? node, string label)
    {
        const string Cure = "use a letter and then letters, digits and '-', at most 64, as in X-Error-Code";
        var name = Text(node, label, Names.IsHeader, "the name of a header", Cure);
        if (name is not null && taken.Contains(name))
        {
            const string Other = "choose another, since HTTP gives it a meaning of its own";
            problems.Report(Rules.InvalidSetting, node!.Mark, name, "a header that is free", Other);
        }

        return name;
    }

    private EquatableArray<string> Refused(JsonNode node)
    {
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.Array(node, "'refuse'")?.Items ?? [])
        {
            const string Cure = "use 1 to 64 of A–Z, a–z, 0–9 and . _ ~ : + / = @ -";
            var text = Text(item, "The beginning of an id", IsRefusable, "a beginning that an id can have", Cure);
            if (text is not null && !beginnings.Add(text))
            {
                problems.Report(Rules.DuplicateMember, item.Mark, text, "occurs twice in 'refuse'");
            }
        }

        return beginnings.OrderBy(text => text, StringComparer.Ordinal).ToEquatableArray();
    }

    private string? Text(JsonNode? node, string label, Func<string, bool> isGood, string what, string cure)
    {
        if (reader.Text(node, label) is not { } text)
        {
            return null;
        }

        if (isGood(text.Value))
        {
            return text.Value;
        }

        problems.Report(Rules.InvalidSetting, text.Mark, Phrase.Quote(text.Value), what, cure);
        return null;
    }

    private static bool IsPrefix(string text) => text.Length <= 32 && text.All(character => Names.IsIdCharacter(character, "._~-"));

    private static bool IsRefusable(string text) =>
        text.Length is > 0 and <= 64 && text.All(character => Names.IsIdCharacter(character, "._~:+/=@-"));
}
