using Studio.Errors;

namespace StudioClient;

/// <summary>Sends visits to an API and tells what comes back and what a client does then.</summary>
internal sealed class Walk(Uri address, TextWriter output) : IDisposable
{
    /// <summary>More than the permits of a minute, as the sample comes.</summary>
    private const int ManyRequests = 200;

    /// <summary>Somebody watches: a rate limit of a minute is told of, not waited for.</summary>
    private static readonly ErrorRetryOptions retry = new() { MaxAttempts = 3, MaxRetryAfter = TimeSpan.FromSeconds(20) };

    private readonly HttpClient http =
        new(new ErrorRetryHandler(ApiErrors.Catalog, retry, new SocketsHttpHandler())) { BaseAddress = address };

    public void Dispose() => http.Dispose();

    /// <summary>Makes a visit and tells of it.</summary>
    public async Task MakeAsync(Visit visit)
    {
        await output.WriteLineAsync($"{visit.Purpose}: {visit.Method} {visit.Path}");
        if (await TryAsync(visit) is { } error)
        {
            await TellAsync(error);
        }
        else
        {
            await output.WriteLineAsync("  went well");
        }
    }

    /// <summary>Repeats a visit until it fails, and tells of that.</summary>
    public async Task RepeatAsync(Visit visit)
    {
        await output.WriteLineAsync($"{visit.Purpose}: {visit.Method} {visit.Path}");
        for (var count = 1; count <= ManyRequests; count++)
        {
            if (await TryAsync(visit) is { } error)
            {
                await output.WriteLineAsync($"  after {count} requests");
                await TellAsync(error);
                return;
            }
        }

        await output.WriteLineAsync($"  {ManyRequests} requests went well");
    }

    private async Task<ApiErrorException?> TryAsync(Visit visit)
    {
        using var request = visit.ToRequest();
        using var response = await http.SendAsync(request);
        try
        {
            await response.ThrowIfApiErrorAsync();
            return null;
        }
        catch (ApiErrorException error)
        {
            return error;
        }
    }

    private async Task TellAsync(ApiErrorException error)
    {
        await output.WriteLineAsync($"  {error.Status} {error.RawCode} (request {error.RequestId})");
        await output.WriteLineAsync($"  the client {NextStep.After(error)}");
    }
}
