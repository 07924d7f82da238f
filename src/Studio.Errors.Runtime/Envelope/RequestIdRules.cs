namespace Studio.Errors;

/// <summary>How requests get their ids: <c>requestId</c> in the catalog.</summary>
/// <param name="Header">The header that carries the id in both directions.</param>
/// <param name="Prefix">What an id begins with that the server makes; 16 hexadecimal digits follow.</param>
/// <param name="Refuse">
/// A client's own id that begins with one of these is never taken: clients confuse headers, and secrets begin so.
/// </param>
/// <param name="IsTrace">Whether the id is that of the request's trace, wherever there is one.</param>
public sealed record RequestIdRules(string Header, string Prefix, IReadOnlyList<string> Refuse, bool IsTrace)
{
    /// <summary><c>X-Request-Id</c>, <c>req_</c>, and nothing that begins with <c>sk_</c>.</summary>
    public static RequestIdRules Default { get; } = new("X-Request-Id", "req_", ["sk_"], IsTrace: false);
}
