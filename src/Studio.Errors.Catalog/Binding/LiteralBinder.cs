namespace Studio.Errors.Catalog;

/// <summary>Binds a <c>default</c> or <c>example</c> to the type of its field or value.</summary>
internal sealed class LiteralBinder(NodeReader reader)
{
    /// <summary>Binds a constant; null where it is missing or, after a report, of another type.</summary>
    public Literal? Bind(JsonNode? node, string member, string parameter, FieldType type)
    {
        if (node is null or JsonMissing)
        {
            return null;
        }

        var literal = type.Read(node);
        if (literal is null)
        {
            var given = node is JsonNumber number ? Phrase.Quote(number.Spelling) : node.Kind;
            reader.Problems.Report(Rules.DefaultOfOtherType, node.Mark, member, Phrase.Quote(parameter), given, type.Word, type.Cure);
        }

        return literal;
    }
}
