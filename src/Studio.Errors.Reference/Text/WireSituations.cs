namespace Studio.Errors.Reference;

/// <summary>A situation, the code that answers it, and what else is to say.</summary>
/// <param name="Situation">What happened.</param>
/// <param name="Code">The code; null where there is none.</param>
/// <param name="Remark">What else; it follows the code.</param>
internal sealed record WireSituation(string Situation, ErrorDefinition? Code, string Remark);

/// <summary>
/// What the pipeline answers where no endpoint chose the code. The behaviour is the product's, the codes are the catalog's.
/// </summary>
internal static class WireSituations
{
    private const int Binding = 400;

    private static readonly WireSituation[] Unanswered =
    [
        new("The client went away", null, "No answer, and no error in a metric"),
        new(
            "Bytes of a success have already left",
            null,
            "The connection is aborted, so that a cut body can’t pass for a whole one; a stream of items carries an error item in band"),
    ];

    public static IEnumerable<WireSituation> Of(ErrorCatalog catalog)
    {
        var owners = OwnedStatuses.Of(catalog);
        ErrorDefinition? For(int status) => owners.Find(status);
        var missingScope = catalog.Errors.FirstOrDefault(error => error.MissingScopeField is not null);
        WireSituation[] answered =
        [
            new("No route has the path", For(404), ""),
            new("Malformed input; a parameter or body that does not bind", For(Binding), ""),
            new(
                "405, 406, 408, 412–417, 431, 505 and every other 4xx of the framework that the catalog does not claim by number",
                For(405),
                "; 405 keeps its Allow header"),
            new(
                "Credentials are missing or bad",
                For(401),
                ", with the challenge of the scheme that refused, such as WWW-Authenticate: Bearer "
                + "(error=\"invalid_token\" where some were sent)"),
            new(
                "A scope is missing",
                missingScope,
                ", naming the first missing scope in the order of declaration, group before endpoint; "
                + "to a bearer token, WWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"…\" lists all"),
            new("Forbidden for another reason than a scope", For(403), ""),
            new("Too many requests", For(429), ", always with Retry-After: whole seconds, rounded up, at least 1"),
            new("504, a time-out of a dependency, a cancellation that the client did not ask for", For(504), ""),
            new("An error that a called service answered escapes", For(502), ", or what is mapped for it; never that service’s own code"),
            new("Any other 5xx, any exception that is not mapped", For(500), ", with no word of the exception"),
            new(
                "The server refuses a request before it is read (bad request line, headers too long), over HTTP/1",
                For(Binding),
                ", in the envelope too; over HTTP/2 the connection is closed"),
        ];
        return [.. answered.Where(row => row.Code is not null), .. Unanswered];
    }
}
