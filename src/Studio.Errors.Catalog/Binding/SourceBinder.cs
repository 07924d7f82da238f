namespace Studio.Errors.Catalog;

/// <summary>Binds the <c>from</c> of an entry.</summary>
internal sealed class SourceBinder(NodeReader reader)
{
    public BoundSources Bind(JsonNode? node)
    {
        if (reader.Object(node, "'from'") is not { } from)
        {
            return BoundSources.None;
        }

        var shaped = ShapedObject.Of(from, Shape.From, "'from'", from.Mark, reader.Problems);
        return new(
            [.. Items(shaped["statuses"], "'statuses'").Select(Status).OfType<BoundSource<StatusRange>>()],
            [.. Items(shaped["exceptions"], "'exceptions'").Select(Exception).OfType<BoundSource<string>>()],
            Parameter(shaped["missingScope"], "'missingScope'"),
            Parameter(shaped["binding"], "'binding'"),
            new ValidationBinder(reader).Bind(from.Members.FirstOrDefault(member => member.Name == "validation")))
        {
            Policies = [.. Items(shaped["policies"], "'policies'").Select(Policy).OfType<BoundSource<string>>()],
            Roles = [.. Items(shaped["roles"], "'roles'").Select(Role).OfType<BoundSource<string>>()],
        };
    }

    private IReadOnlyList<JsonNode> Items(JsonNode? node, string label) => reader.Array(node, label)?.Items ?? [];

    private BoundSource<StatusRange>? Status(JsonNode node)
    {
        var range = node switch
        {
            JsonText { Value: "4xx" } => new StatusRange(400, 499),
            JsonText { Value: "5xx" } => new(500, 599),
            JsonNumber number when JsonNumbers.TryWhole(number.Spelling, out var status) && status is >= 400 and <= 599 =>
                new((int)status, (int)status),
            _ => null,
        };
        if (range is not null)
        {
            return new(range, node.Mark);
        }

        ReportStatus(node);
        return null;
    }

    private void ReportStatus(JsonNode node)
    {
        var spelling = (node as JsonText)?.Value ?? (node as JsonNumber)?.Spelling;
        if (spelling is not null)
        {
            reader.Problems.Report(
                Rules.InvalidSource,
                node.Mark,
                Phrase.Quote(spelling),
                "an error status",
                "use a number from 400 to 599, \"4xx\" or \"5xx\"");
        }
        else if (node is not JsonMissing)
        {
            reader.ReportType(node, "A status", "a number, \"4xx\" or \"5xx\"");
        }
    }

    private BoundSource<string>? Exception(JsonNode node)
    {
        if (reader.Text(node, "The name of an exception type") is not { } text)
        {
            return null;
        }

        if (Names.IsType(text.Value))
        {
            return new(text.Value, text.Mark);
        }

        reader.Problems.Report(
            Rules.InvalidSource,
            text.Mark,
            Phrase.Quote(text.Value),
            "the name of an exception type",
            "write its full metadata name, as in System.TimeoutException or Some.Outer+Nested");
        return null;
    }

    private BoundSource<string>? Policy(JsonNode node) => Named(node, "an authorization policy", "write it as AddPolicy does");

    // A comma separates the roles of an Authorize attribute.
    private BoundSource<string>? Role(JsonNode node) =>
        Named(node, "a role", "write each role as an element of its own", text => text.IndexOf(',') < 0);

    private BoundSource<string>? Named(JsonNode node, string what, string cure, Func<string, bool>? isName = null)
    {
        if (reader.Text(node, $"The name of {what}") is not { } text)
        {
            return null;
        }

        if (text.Value.Length > 0 && text.Value.Trim(' ') == text.Value && isName?.Invoke(text.Value) != false)
        {
            return new(text.Value, text.Mark);
        }

        reader.Problems.Report(Rules.InvalidSource, text.Mark, Phrase.Quote(text.Value), $"the name of {what}", cure);
        return null;
    }

    private BoundSource<string>? Parameter(JsonNode? node, string label) =>
        reader.Text(node, label) is { } text ? new(text.Value, text.Mark) : null;
}
