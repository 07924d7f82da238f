namespace Studio.Errors.Catalog;

/// <summary>Binds <c>documentation</c>: an absolute address, in which <c>{code}</c> stands for the code on the wire.</summary>
internal sealed class AddressBinder(NodeReader reader)
{
    private const string Marks = "._~:/?#[]@!$&'()*+,;=%-";

    /// <summary>Binds an address; null where there is none or, after a report, no good one.</summary>
    public BoundAddress? Bind(JsonNode? node)
    {
        if (reader.Text(node, "'documentation'") is not { } text)
        {
            return null;
        }

        var parts = TemplateText.Cut(text).ToArray();
        var stranger = parts.FirstOrDefault(part => part is { Kind: TemplatePartKind.Placeholder, Text: not "code" });
        if (stranger is not null)
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                stranger.Place,
                Phrase.Quote(stranger.Text),
                "a placeholder of an address",
                "write {code}, the only one that it can have");
            return null;
        }

        if (!IsAddress(parts))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                text.Mark,
                Phrase.Quote(text.Value),
                "an absolute address",
                "write one as in https://api.example.com/errors/{code}, and what an address can't hold as %20");
            return null;
        }

        return new(
            string.Concat(parts.Select(part => part.Kind == TemplatePartKind.Placeholder ? SaidSpelling.CodeMark : part.Text)),
            text.Mark);
    }

    /// <summary>The scheme is a constant, and there is something behind it; no brace can be part of it.</summary>
    private static bool IsAddress(TemplatePart[] parts)
    {
        if (parts.Length == 0 || parts.Any(part => part.Kind == TemplatePartKind.StrayBrace))
        {
            return false;
        }

        var first = parts[0].Kind == TemplatePartKind.Constant ? parts[0].Text : "";
        var colon = first.IndexOf(':');
        return colon > 0
            && (colon < first.Length - 1 || parts.Length > 1)
            && Names.IsLetter(first[0])
            && first.Take(colon).All(character => Names.IsIdCharacter(character, "+.-"))
            && parts
                .Where(part => part.Kind == TemplatePartKind.Constant)
                .All(part => part.Text.All(character => Names.IsIdCharacter(character, Marks)));
    }
}

/// <summary>An address.</summary>
/// <param name="Template">It, with <see cref="SaidSpelling.CodeMark"/> where the code stands.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record BoundAddress(string Template, Extent Place);
