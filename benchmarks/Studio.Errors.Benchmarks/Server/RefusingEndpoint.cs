using FastEndpoints;

namespace Studio.Errors.Benchmarks;

/// <summary>An endpoint of FastEndpoints that refuses every request in the way of that library.</summary>
public sealed class RefusingEndpoint : EndpointWithoutRequest
{
    public const string Path = "/fast-endpoints";

    /// <inheritdoc/>
    public override void Configure()
    {
        Get(Path);
        AllowAnonymous();
    }

    /// <inheritdoc/>
    public override Task HandleAsync(CancellationToken ct)
    {
        AddError(Finished.Message, "insufficient_scope");
        return Send.ErrorsAsync(403, ct);
    }
}
