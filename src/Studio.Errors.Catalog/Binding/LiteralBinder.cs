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

        if (type is not ScalarType scalar || (member == "default" && !scalar.IsConstant))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                node.Mark,
                member,
                $"a member of a field that is '{Phrase.Quote(type.Words)}'",
                type is ScalarType ? "make the field optional, or fill it in code" : "give the members of its type examples instead");
            return null;
        }

        var literal = scalar.Read(node);
        if (literal is null)
        {
            var given = node is JsonNumber number ? Phrase.Quote(number.Spelling)
                : node is JsonText text && scalar.JsonType == "string" ? $"'{Phrase.Quote(text.Value)}'"
                : node.Kind;
            reader.Problems.Report(Rules.DefaultOfOtherType, node.Mark, member, Phrase.Quote(parameter), given, scalar.Words, scalar.Cure);
        }

        return literal;
    }
}
