using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>Prints a body as a picture, compact. Two bodies are the same where their pictures are.</summary>
internal sealed class EnvelopePicture : IEnvelopeVisitor<string>
{
    private static readonly EnvelopePicture printer = new();

    public static string Of(EnvelopeNode body) => body.Accept(printer);

    /// <summary>A text as JSON, as short as it can be.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    public static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    public string Visit(EnvelopeObject node) =>
        $"{{{string.Join(',', node.Properties.Select(property => $"{Quoted(property.Name)}:{property.Value.Accept(this)}"))}}}";

    public string Visit(EnvelopeList node) => $"[{string.Join(',', node.Elements.Select(element => element.Accept(this)))}]";

    public string Visit(EnvelopeMember node) => Quoted($"{{{node.Placeholder}}}");

    public string Visit(EnvelopeText node) =>
        Quoted(string.Concat(node.Parts.Select(static part =>
            part.Member is null ? Doubled(part.Literal) : $"{{{part.Member.Placeholder}}}")));

    public string Visit(EnvelopeFields node) => node.AreTexts ? "\"{fields:text}\"" : "\"{fields}\"";

    public string Visit(EnvelopeConstant node) => node.Text is { } text ? Quoted(Doubled(text)) : node.Json;

    private static string Doubled(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
