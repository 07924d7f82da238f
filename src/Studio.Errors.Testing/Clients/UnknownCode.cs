using System.Text;
using System.Text.Json.Nodes;

namespace Studio.Errors.Testing;

/// <summary>An error of a newer server: in the catalog's envelope, with a code that this build's catalog doesn't have.</summary>
internal static class UnknownCode
{
    private const string Text = "code_of_a_newer_server";
    private const string Number = "2147483646";

    /// <summary>Makes the answer.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <returns>The answer.</returns>
    public static SimulatedResponse Of(ErrorCatalog catalog)
    {
        var known = catalog.Errors.FirstOrDefault(static error => error.Status is > 400 and < 500) ?? catalog.Errors[0];
        var rendering = new ErrorRendering(catalog, known, retryAfter: null, fields: null, requestId: null);
        var unknown = catalog.Envelope.HasNumericCodes ? Number : Text;
        return SimulatedResponse.Of(
            $"{known.Status} with an unknown code", request => Renamed(rendering.Answer(request), catalog.Envelope, known.Code, unknown));
    }

    private static HttpResponseMessage Renamed(HttpResponseMessage answer, EnvelopeShape shape, string known, string unknown)
    {
        if (shape.CodeHeader is { } header)
        {
            answer.Headers.Remove(header);
            answer.Headers.Add(header, unknown);
        }

        using var content = answer.Content;
        using var text = new StreamReader(content.ReadAsStream(), Encoding.UTF8);
        var body = Renamed(JsonNode.Parse(text.ReadToEnd()), known, unknown, shape.HasNumericCodes)!.ToJsonString();
        answer.Content = new StringContent(body, Encoding.UTF8, content.Headers.ContentType!);
        return answer;
    }

    // Wherever the code is a value, or the end of one, as in the URI of a problem's type.
    private static JsonNode? Renamed(JsonNode? node, string known, string unknown, bool isNumber) => node switch
    {
        JsonObject members => new JsonObject(
            members.Select(member => KeyValuePair.Create(member.Key, Renamed(member.Value, known, unknown, isNumber)))),
        JsonArray elements => new JsonArray([.. elements.Select(element => Renamed(element, known, unknown, isNumber))]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.EndsWith(known, StringComparison.Ordinal) =>
            text[..^known.Length] + unknown,
        JsonValue value when isNumber && value.ToJsonString() == known => JsonNode.Parse(unknown),
        { } other => other.DeepClone(),
        null => null,
    };
}
