namespace Studio.Errors.Catalog;

/// <summary>How requests are named.</summary>
/// <param name="Header">The header that carries the id, in both directions.</param>
/// <param name="Prefix">What an id of the server's begins with.</param>
/// <param name="Refuse">What an id of a client's must not begin with.</param>
/// <param name="IsFromTrace">Whether the server's id is the trace's.</param>
internal sealed record RequestIdModel(string Header, string Prefix, EquatableArray<string> Refuse, bool IsFromTrace)
{
    public static readonly RequestIdModel Default = new("X-Request-Id", "req_", new(["sk_"]), IsFromTrace: false);
}
