using System.Net.Http.Headers;

namespace Studio.Errors.Testing;

/// <summary>A request that a client has sent to an <see cref="ErrorSimulator"/>.</summary>
/// <param name="Method">The method.</param>
/// <param name="Uri">The address.</param>
/// <param name="Headers">The headers, without those of the body.</param>
/// <param name="Body">The body as text; null where there is none.</param>
/// <param name="At">
/// When it came, by the simulator's <see cref="ErrorSimulator.Time"/>: two of them tell how long the client has waited.
/// </param>
public sealed record SimulatedRequest(HttpMethod Method, Uri? Uri, HttpRequestHeaders Headers, string? Body, DateTimeOffset At)
{
    /// <summary>The first line of the request.</summary>
    /// <returns>Such as <c>GET /v1/studios</c>.</returns>
    public override string ToString() => $"{Method} {Uri?.PathAndQuery}";
}
