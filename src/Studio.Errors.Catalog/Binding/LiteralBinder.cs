namespace Studio.Errors.Catalog;

/// <summary>Binds a <c>default</c> or <c>example</c> to the type of its field or value.</summary>
internal sealed class LiteralBinder(NodeReader reader)
{
    /// <summary>Binds a constant; null where it is missing or, after a report, of another type.</summary>
    public Literal? Bind(JsonNode? node, string member, string parameter, ParameterKind kind)
    {
        if (node is null or JsonMissing)
        {
            return null;
        }

        var literal = Convert(node, kind);
        if (literal is null)
        {
            var given = node is JsonNumber number ? Phrase.Quote(number.Spelling) : node.Kind;
            reader.Problems.Report(Rules.DefaultOfOtherType, node.Mark, member, Phrase.Quote(parameter), given, Spellings.Of(kind), CureOf(kind));
        }

        return literal;
    }

    private static Literal? Convert(JsonNode node, ParameterKind kind) => (kind, node) switch
    {
        (ParameterKind.Text, JsonText text) => new(kind, text.Value, 0, 0, false),
        (ParameterKind.Boolean, JsonBoolean truth) => new(kind, "", 0, 0, truth.Value),
        (ParameterKind.WholeNumber, JsonNumber number) when JsonNumbers.TryWhole(number.Spelling, out var whole) => new(kind, "", whole, 0, false),
        (ParameterKind.Number, JsonNumber number) when JsonNumbers.TryDouble(number.Spelling, out var value) => new(kind, "", 0, value, false),
        _ => null,
    };

    private static string CureOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Text => "a text in double quotes",
        ParameterKind.WholeNumber => "a whole number of at most 64 bits",
        ParameterKind.Number => "a number that a double can hold",
        _ => "true or false",
    };
}
