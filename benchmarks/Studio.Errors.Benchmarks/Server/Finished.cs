using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.Benchmarks;

/// <summary>One error answer in finished form: what every case has to send.</summary>
internal static class Finished
{
    public const string Scope = "stream:golive";
    public const string Message = "the API key is missing the required scope: " + Scope;
    public const string RequestId = "req_9f2c1a7b4e5d6f80";
    public const string ContentType = "application/json; charset=utf-8";
    public const string Text = $$$"""{"error":{"code":"insufficient_scope","message":"{{{Message}}}","requestId":"{{{RequestId}}}","requiredScope":"{{{Scope}}}"}}""";

    private static readonly byte[] bytes = System.Text.Encoding.UTF8.GetBytes(Text);

    /// <summary>The finished bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Where the request id stands in them.</summary>
    public static int RequestIdAt { get; } = Text.IndexOf(RequestId, StringComparison.Ordinal);

    /// <summary>The error as an object that JSON serializers write.</summary>
    public static Envelope Envelope() => new(new("insufficient_scope", Message, RequestId, Scope));

    /// <summary>Sets the headers that every error has, as constants.</summary>
    public static void SetHead(HttpResponse response, string requestId)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        var headers = response.Headers;
        headers.ContentLength = bytes.Length;
        headers.ContentType = ContentType;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["X-Request-Id"] = requestId;
        headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\", scope=\"stream:golive\"";
    }
}

/// <summary>The envelope as a type, for serializers.</summary>
internal sealed record Envelope(EnvelopeError Error);

/// <summary>What stands in it.</summary>
internal sealed record EnvelopeError(string Code, string Message, string RequestId, string RequiredScope);

/// <summary>The source-generated serializer of the envelope.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class EnvelopeContext : JsonSerializerContext;
