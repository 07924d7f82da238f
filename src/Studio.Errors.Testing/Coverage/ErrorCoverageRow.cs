namespace Studio.Errors.Testing;

/// <summary>One error of one endpoint.</summary>
/// <param name="Application">The application's name; two APIs may have the same routes.</param>
/// <param name="Endpoint">Method and route, such as <c>GET /v1/studios/{id}</c>; empty where no route matched.</param>
/// <param name="Code">The code as it is on the wire.</param>
/// <param name="Origin">Why it stands here.</param>
/// <param name="Seen">How often the endpoint answered it.</param>
/// <param name="Asked">
/// How often it was answered only because a request asked for it (<c>Prefer: error=…</c>): the endpoint did not run.
/// </param>
public sealed record ErrorCoverageRow(string Application, string Endpoint, string Code, ErrorOrigin Origin, long Seen, long Asked)
{
    /// <summary>Whether the endpoint promises it and no test has seen it.</summary>
    public bool IsGap => Origin == ErrorOrigin.Declared && Seen == 0;

    /// <summary>Endpoint and code, as an exception names them.</summary>
    /// <returns>Such as <c>GET /v1/studios/{id} not_found</c>.</returns>
    public override string ToString() => $"{Endpoint} {Code}";
}
