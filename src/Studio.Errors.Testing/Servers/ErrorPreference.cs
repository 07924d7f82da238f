namespace Studio.Errors.Testing;

/// <summary>The header <c>Prefer: error=…</c>, and whether the server has followed it.</summary>
internal static class ErrorPreference
{
    /// <summary>The header by which a server says that it has followed a preference.</summary>
    public const string Applied = "Preference-Applied";

    /// <summary>Asks for an error.</summary>
    /// <param name="request">The request.</param>
    /// <param name="code">The code.</param>
    public static void Set(HttpRequestMessage request, string code)
    {
        request.Headers.Remove("Prefer");
        request.Headers.Add("Prefer", "error=" + code);
    }

    /// <summary>Demands that the server has followed it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The answer.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>Done where it has.</returns>
    /// <exception cref="ErrorAssertionException">It hasn't.</exception>
    public static async Task DemandAsync(
        HttpRequestMessage request, HttpResponseMessage response, string code, CancellationToken cancellationToken)
    {
        if (!response.Headers.TryGetValues(Applied, out var values) || !values.Contains("error=" + code))
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            var answered = $"{(int)response.StatusCode}: {(body.Length == 0 ? "nothing" : body)}";
            throw new ErrorAssertionException(
                $"""
                {request.Method} {request.RequestUri?.PathAndQuery} was asked for the error '{code}' and answered {answered}
                A server does so in Development alone (builder.UseEnvironment("Development")), where the endpoint declares the code or the
                pipeline answers it there. A key, a scope and a rate limit are asked for first, as ever.
                """);
        }
    }
}
