using System.Net;
using System.Text.Json;

namespace StudioApi;

/// <summary>
/// The ingest as a service of its own: <c>POST {BaseUrl}/studios/{id}/live</c> or <c>/offline</c>, answered by 200 and
/// <c>{"state":"live"}</c> or <c>{"state":"offline"}</c>. Whatever else it answers is its fault, never the caller's.
/// </summary>
internal sealed partial class HttpIngest(HttpClient http, ILogger<HttpIngest> log) : IIngest
{
    /// <inheritdoc/>
    public async Task<IngestAnswer> TurnAsync(bool on, string studio, CancellationToken cancelled)
    {
        var wanted = on ? "live" : "offline";
        try
        {
            using var answer = await http.PostAsync(
                new Uri($"studios/{Uri.EscapeDataString(studio)}/{wanted}", UriKind.Relative),
                content: null,
                cancelled);
            var agreed = answer.StatusCode is HttpStatusCode.OK
                && await answer.Content.ReadFromJsonAsync(StudioJson.Default.StudioState, cancelled) is { State: { } state }
                && state == wanted;
            return agreed ? IngestAnswer.Done : Unexpected($"status {(int)answer.StatusCode}");
        }
        catch (Exception fault) when (IsUnreachable(fault, cancelled))
        {
            LogUnreachable(fault);
            return IngestAnswer.Unreachable;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or InvalidOperationException)
        {
            // No HTTP, no JSON, or JSON in a charset that does not exist.
            return Unexpected(fault.GetType().Name);
        }
    }

    // HttpClient reports its own time-out as a cancellation; the caller's is another and goes on.
    private static bool IsUnreachable(Exception fault, CancellationToken cancelled) => fault switch
    {
        OperationCanceledException => !cancelled.IsCancellationRequested,
        HttpRequestException http => http.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
        _ => false,
    };

    private IngestAnswer Unexpected(string what)
    {
        LogUnexpected(what);
        return IngestAnswer.Unexpected;
    }

    [LoggerMessage(LogLevel.Warning, "The ingest can't be reached.")]
    private partial void LogUnreachable(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The ingest answered with something unexpected: {What}.")]
    private partial void LogUnexpected(string what);

    /// <summary>What it answers.</summary>
    /// <param name="State">Where the studio is now: <c>live</c> or <c>offline</c>.</param>
    internal sealed record StudioState(string? State);
}
