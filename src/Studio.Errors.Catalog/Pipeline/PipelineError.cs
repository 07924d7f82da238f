namespace Studio.Errors;

/// <summary>When the pipeline of a server responds with an error by itself.</summary>
internal enum PipelineOccasion
{
    /// <summary>At any endpoint: whatever runs can fail, and whatever it waits for can be late.</summary>
    Always,

    /// <summary>Before any endpoint is asked, or in the name of one that refused a request.</summary>
    Refusal,

    /// <summary>Where a caller must send credentials.</summary>
    Credentials,

    /// <summary>Where a scope is required: the entry of <c>from.missingScope</c>.</summary>
    Scope,

    /// <summary>Where a policy or a role can forbid a known caller.</summary>
    Policy,

    /// <summary>Where a rate limiter counts.</summary>
    RateLimit,

    /// <summary>Where a parameter can fail to bind or to be valid: the entry of <c>from.binding</c>.</summary>
    Binding,

    /// <summary>Where the request's body is read.</summary>
    Body,
}

/// <summary>
/// An error that the pipeline of a server responds with by itself, so that no endpoint declares it. The one list of them, compiled into the
/// server and into the analyzers: documents, drift, <c>Prefer: error=…</c> and SERR205 go by it.
/// </summary>
/// <param name="Occasion">When it does.</param>
/// <param name="Status">The status whose owner it is, where the catalog names no entry for the occasion.</param>
internal sealed record PipelineError(PipelineOccasion Occasion, int Status)
{
    /// <summary>Every such error.</summary>
    public static IReadOnlyList<PipelineError> All { get; } =
    [
        new(PipelineOccasion.Always, 500),
        new(PipelineOccasion.Always, 504),
        new(PipelineOccasion.Credentials, 401),
        new(PipelineOccasion.Scope, 403),
        new(PipelineOccasion.RateLimit, 429),
        new(PipelineOccasion.Binding, 400),
        new(PipelineOccasion.Refusal, 400),
        new(PipelineOccasion.Body, 413),
        new(PipelineOccasion.Body, 415),
        new(PipelineOccasion.Policy, 403),
    ];

    /// <summary>
    /// Whether an endpoint may respond with it without a declaration, whatever it asks of callers. Not with the error for 403: catalogs
    /// have endpoints respond with it, too.
    /// </summary>
    public bool NeedsNoDeclaration => Occasion is not PipelineOccasion.Policy;
}
