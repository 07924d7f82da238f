using System.Text.Json;
using System.Text.Json.Serialization;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The envelope of catalogs that say no other as a type, for tools that make schemas of types alone. Nothing is ever written by
/// it; a test compares it with the shape that is.
/// </summary>
internal sealed record CatalogErrorEnvelope
{
    /// <summary>The error.</summary>
    [JsonPropertyName("error")]
    public required CatalogErrorBody Error { get; init; }
}

/// <summary>What every error has; each code may add fields of its own.</summary>
internal sealed record CatalogErrorBody
{
    /// <summary>What went wrong; branch on it. Codes may be added.</summary>
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>For people and logs; its wording may change.</summary>
    [JsonPropertyName("message")]
    public required string Message { get; init; }

    /// <summary>Equals the X-Request-Id response header.</summary>
    [JsonPropertyName("requestId")]
    public required string RequestId { get; init; }

    /// <summary>The fields.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Fields { get; init; }
}
