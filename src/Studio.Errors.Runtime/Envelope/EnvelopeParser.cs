using System.Text;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>Makes the body of a picture: JSON in whose texts a name in braces stands for a value, and doubled braces for braces.</summary>
internal static class EnvelopeParser
{
    private const string Fields = "{fields}";
    private const string FieldTexts = "{fields:text}";

    /// <summary>Reads a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>The body.</returns>
    /// <exception cref="FormatException">The picture is broken; the generator emits none that is.</exception>
    public static EnvelopeNode Body(JsonElement picture) => Node(picture) is var body and (EnvelopeObject or EnvelopeList)
        ? body
        : throw Broken(picture.GetRawText(), "a body is an object or a list");

    private static EnvelopeNode Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new EnvelopeObject(Properties(value)),
        JsonValueKind.Array => new EnvelopeList(Elements(value)),
        JsonValueKind.String => Text(value.GetString()!),
        _ => new EnvelopeConstant(value.GetRawText(), text: null),
    };

    private static List<EnvelopeProperty> Properties(JsonElement value)
    {
        var properties = new List<EnvelopeProperty>();
        foreach (var property in value.EnumerateObject())
        {
            properties.Add(Property(property));
        }

        return properties;
    }

    private static List<EnvelopeNode> Elements(JsonElement value)
    {
        var elements = new List<EnvelopeNode>();
        foreach (var element in value.EnumerateArray())
        {
            elements.Add(Node(element));
        }

        return elements;
    }

    private static EnvelopeProperty Property(JsonProperty property)
    {
        var value = Node(property.Value);
        return new(property.Name, value, IsSpread: property.Name == "..." && value is EnvelopeFields);
    }

    private static EnvelopeNode Text(string text)
    {
        if (text is Fields or FieldTexts)
        {
            return new EnvelopeFields(areTexts: text == FieldTexts);
        }

        var parts = Parts(text);
        return parts switch
        {
            [] => Constant(""),
            [{ Member: null, Literal: var literal }] => Constant(literal),
            [{ Member: { } alone }] => alone,
            _ => new EnvelopeText(parts),
        };
    }

    private static EnvelopeConstant Constant(string text) => new(EnvelopePicture.Quoted(text), text);

    private static List<EnvelopeTextPart> Parts(string text)
    {
        var parts = new List<EnvelopeTextPart>();
        var literal = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not ('{' or '}'))
            {
                literal.Append(text[index]);
            }
            else if (index + 1 < text.Length && text[index + 1] == text[index])
            {
                literal.Append(text[index++]);
            }
            else
            {
                var end = text[index] == '{' ? text.IndexOf('}', index) : -1;
                AddLiteral();
                parts.Add(new("", Member(text, index, end)));
                index = end;
            }
        }

        AddLiteral();
        return parts;

        void AddLiteral()
        {
            if (literal.Length > 0)
            {
                parts.Add(new(literal.ToString(), Member: null));
                literal.Clear();
            }
        }
    }

    private static EnvelopeMember Member(string text, int start, int end) => end < 0
        ? throw Broken(text, "a brace stands alone; double it")
        : EnvelopeMember.Named(text[(start + 1)..end]) is not { } member
            ? throw Broken(text, $"there is no {text[start..(end + 1)]}")
            : start == 0 && end == text.Length - 1 || IsFitForTexts(member)
                ? member
                : throw Broken(text, $"{text[start..(end + 1)]} can't stand in a text");

    /// <summary>What may stand in a text: what is short, and the same when it is percent-encoded.</summary>
    private static bool IsFitForTexts(EnvelopeMember member) => member.Source
        is EnvelopeSource.Code or EnvelopeSource.Status or EnvelopeSource.RetryAfter or EnvelopeSource.RequestId or EnvelopeSource.TraceId;

    private static FormatException Broken(string text, string what) =>
        new($"The shape of the catalog's errors is broken at '{text}': {what}.");
}
