using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Cuts texts at their placeholders. <c>{name}</c> is one; <c>{{</c> and <c>}}</c> are braces that are shown.</summary>
internal static class TemplateText
{
    /// <summary>The cure for a brace that is neither.</summary>
    public const string BraceCure = "write {name}, or {{ and }} to show a brace";

    /// <summary>The parts of a text, in its order; no two constants follow one another.</summary>
    public static IEnumerable<TemplatePart> Cut(JsonText source)
    {
        var offsets = new SourceOffsets(source);
        var text = source.Value;
        var constant = new StringBuilder();
        for (var position = 0; position < text.Length;)
        {
            var character = text[position];
            var isDoubled = position + 1 < text.Length && text[position + 1] == character;
            if (character is not ('{' or '}') || isDoubled)
            {
                constant.Append(character);
                position += character is '{' or '}' ? 2 : 1;
                continue;
            }

            if (constant.Length > 0)
            {
                yield return new(TemplatePartKind.Constant, constant.ToString(), default);
                constant.Clear();
            }

            var part = AtBrace(text, position, offsets, out position);
            yield return part;
        }

        if (constant.Length > 0)
        {
            yield return new(TemplatePartKind.Constant, constant.ToString(), default);
        }
    }

    private static TemplatePart AtBrace(string text, int brace, SourceOffsets offsets, out int next)
    {
        var close = text[brace] == '{' ? text.IndexOfAny(['{', '}'], brace + 1) : -1;
        var isClosed = close > 0 && text[close] == '}';
        if (isClosed && close > brace + 1)
        {
            next = close + 1;
            return new(
                TemplatePartKind.Placeholder, text.Substring(brace + 1, close - brace - 1), offsets.Of(brace + 1, close - brace - 1));
        }

        next = isClosed ? close + 1 : brace + 1;
        return new(TemplatePartKind.StrayBrace, text.Substring(brace, next - brace), offsets.Of(brace, next - brace));
    }
}

/// <summary>What a part of a template is.</summary>
internal enum TemplatePartKind
{
    Constant,
    Placeholder,

    /// <summary>A brace, or two with nothing between them, that is neither a placeholder nor doubled.</summary>
    StrayBrace,
}

/// <summary>A part of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The constant with its braces undoubled, the name of the placeholder, or the brace.</param>
/// <param name="Place">Where the name or the brace stands; nowhere for a constant, about which nothing is told.</param>
internal sealed record TemplatePart(TemplatePartKind Kind, string Text, Extent Place);
