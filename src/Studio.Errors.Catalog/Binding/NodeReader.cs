namespace Studio.Errors.Catalog;

/// <summary>
/// Takes JSON values for what they should be. A member that is missing is null without a word, a value of another type
/// is null after a report.
/// </summary>
internal sealed class NodeReader(ProblemList problems)
{
    public ProblemList Problems => problems;

    public JsonObject? Object(JsonNode? node, string label) => As<JsonObject>(node, label, "an object");

    public JsonArray? Array(JsonNode? node, string label) => As<JsonArray>(node, label, "an array");

    public JsonText? Text(JsonNode? node, string label) => As<JsonText>(node, label, "a string");

    public JsonNumber? Number(JsonNode? node, string label) => As<JsonNumber>(node, label, "a number");

    public bool? Truth(JsonNode? node, string label) => As<JsonBoolean>(node, label, "true or false")?.Value;

    /// <summary>A text that may be missing or empty: empty then.</summary>
    public string Words(ShapedObject owner, string member) => Text(owner[member], $"'{member}'")?.Value ?? "";

    /// <summary>A text that must say something.</summary>
    public JsonText? FilledText(JsonNode? node, string member, string cure)
    {
        var text = Text(node, $"'{member}'");
        if (text is { Value: "" })
        {
            problems.Report(Rules.EmptyText, text.Mark, member, cure);
            return null;
        }

        return text;
    }

    public void ReportType(JsonNode node, string label, string expected) =>
        problems.Report(Rules.WrongJsonType, node.Mark, label, expected, node.Kind);

    private T? As<T>(JsonNode? node, string label, string expected)
        where T : JsonNode
    {
        if (node is not (null or T or JsonMissing))
        {
            ReportType(node, label, expected);
        }

        return node as T;
    }
}
