using System.Globalization;

namespace StudioApi.Tests;

/// <summary>One request of the mix, and what the contract answers to it.</summary>
/// <param name="Line">Method and target.</param>
/// <param name="Status">The status.</param>
/// <param name="Code">The error's code; null for a success.</param>
/// <param name="Headers">The header lines.</param>
internal sealed record LoadRequest(string Line, int Status, string? Code, params string[] Headers)
{
    /// <summary>The requests: successes, faults of the client and of the server.</summary>
    public static IReadOnlyList<LoadRequest> Mix { get; } =
    [
        new("GET /v1/key", 200, null, Keys.Owner),
        new("GET /v1/studios/std_nowhere", 404, "not_found", Keys.Owner),
        new("GET /v1/studios", 200, null, Keys.Reader),
        new("GET /v1/studios?limit=ten", 400, "invalid_request", Keys.Owner),
        new("GET /v1/key", 401, "invalid_key"),
        new("POST /v1/studios", 403, "insufficient_scope", Keys.Reader) { Body = "{}" },
        new("HEAD /v1/studios/std_demo_main", 200, null, Keys.Owner),
        new("POST /v1/studios/std_demo_main/go-live", 503, "write_disabled", Keys.Owner) { Body = "" },
        new("GET /v1/nowhere", 404, "not_found"),
        new("POST /v1/studios", 400, "invalid_request", Keys.Owner) { Body = "{\"name\":" },
        new("GET /v1/studios/std_demo_main/streams", 200, null, Keys.Owner),
        new("DELETE /v1/key", 400, "invalid_request", Keys.Owner),
        new("GET /v1/studios/std_demo_damaged/streams/str_demo_damaged", 500, "internal", Keys.Owner),
        new("GET /v1/key", 401, "invalid_key", Keys.Revoked),
        new("HEAD /v1/nowhere", 404, "not_found", Keys.Owner),
    ];

    /// <summary>The JSON body; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Whether the answer has no body.</summary>
    public bool IsHead => Line.StartsWith("HEAD ", StringComparison.Ordinal);

    /// <summary>The request as it is sent.</summary>
    /// <param name="number">Its number, in the query.</param>
    /// <param name="id">The id that the client gives it; null for none.</param>
    /// <returns>The text.</returns>
    public string Text(int number, string? id)
    {
        var query = Line.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        string[] body = Body is null ? [] : ["Content-Type: application/json", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}")];
        string[] named = id is null ? [] : [$"X-Request-Id: {id}"];
        return string.Join("\r\n", [$"{Line}{query}number={number} HTTP/1.1", "Host: localhost", .. Headers, .. named, .. body, "", Body]);
    }
}
