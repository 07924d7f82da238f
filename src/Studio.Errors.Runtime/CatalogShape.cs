using System.Text.Json;

namespace Studio.Errors;

/// <summary>Takes what the head of a catalog says of the shape of answers.</summary>
internal sealed class CatalogShape
{
    private JsonElement shape;
    private JsonElement requestId;
    private JsonElement headers;
    private bool hasNumericCodes;
    private bool saysSomething;

    /// <summary>The shape, once the head was read.</summary>
    public EnvelopeShape Envelope => !saysSomething
        ? EnvelopeShape.Error
        : new(
            Text(shape, "mediaType") ?? EnvelopeShape.Error.MediaType,
            Text(shape, "contentType") ?? EnvelopeShape.Error.ContentType,
            Member(shape, "body") is { } body ? EnvelopeParser.Body(body) : EnvelopeShape.Error.Body)
        {
            RequestId = Rules(requestId),
            CodeHeader = Text(headers, "code"),
            HasNumericCodes = hasNumericCodes,
        };

    /// <summary>Takes a member of the head.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reader">Stands at its value; goes past it.</param>
    public void Add(string name, ref Utf8JsonReader reader)
    {
        saysSomething |= name is "shape" or "requestId" or "headers" or "codes";
        switch (name)
        {
            case "shape":
                shape = JsonElement.ParseValue(ref reader);
                break;
            case "requestId":
                requestId = JsonElement.ParseValue(ref reader);
                break;
            case "headers":
                headers = JsonElement.ParseValue(ref reader);
                break;
            case "codes":
                hasNumericCodes = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("number"u8);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static RequestIdRules Rules(JsonElement requestId) => new(
        Text(requestId, "header") ?? RequestIdRules.Default.Header,
        Text(requestId, "prefix") ?? RequestIdRules.Default.Prefix,
        Member(requestId, "refuse") is { } refuse
            ? [.. refuse.EnumerateArray().Select(static each => each.GetString()!)]
            : RequestIdRules.Default.Refuse,
        Text(requestId, "from") == "trace");

    private static string? Text(JsonElement owner, string name) => Member(owner, name)?.GetString();

    private static JsonElement? Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : null;
}
