namespace Studio.Errors;

/// <summary>
/// How a client of an <c>IHttpClientFactory</c> treats errors. Options are named by the client and may be bound from
/// configuration: <c>services.Configure&lt;ErrorClientOptions&gt;("studio", configuration.GetSection("Studio"))</c>.
/// </summary>
public sealed class ErrorClientOptions : ErrorRetryOptions
{
    /// <summary>
    /// Whether an error response is thrown as the typed exception of its catalog. True unless set; false for code that reads
    /// error responses itself.
    /// </summary>
    public bool ThrowErrors { get; set; } = true;
}
