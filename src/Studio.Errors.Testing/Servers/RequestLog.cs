using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Studio.Errors.Testing;

/// <summary>
/// Keeps what the servers of this process said about their last errors, so that a failed assertion can show the exception behind an
/// answer: the answer itself never does.
/// </summary>
internal sealed class RequestLog : ILoggerProvider
{
    /// <summary>The category of the lines that are kept.</summary>
    public const string Category = "Studio.Errors";

    private const string IdName = "RequestId";
    private const int Most = 1000;
    private const int Looks = 50;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private static readonly ConcurrentQueue<Line> Lines = [];
    private static bool isKept;

    /// <summary>Creates the provider of one application.</summary>
    public RequestLog() => isKept = true;

    /// <summary>What was said about a request.</summary>
    /// <param name="error">Its answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The lines, or why there are none.</returns>
    public static async Task<string> OfAsync(ErrorResponse error, CancellationToken cancellationToken)
    {
        if (!isKept)
        {
            return "not kept; services.AddErrorCoverage() keeps it where the server runs in this process";
        }

        // A server writes it once the answer has left, and of a client's fault it warns nobody.
        for (var look = 0; look < Looks && Said(error).Length == 0 && error.Status >= 500; look++)
        {
            await Task.Delay(BetweenLooks, cancellationToken);
        }

        var said = Said(error);
        return said.Length == 0 ? "nothing about this request" : string.Join('\n', said);
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => categoryName == Category ? new Keeper() : NullLogger.Instance;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The lines stay: an assertion may follow the end of the application.
    }

    private static string[] Said(ErrorResponse error) =>
        [.. Lines.Where(line => line.RequestId == error.RequestId).Select(static line => line.Text())];

    private static void Keep(Line line)
    {
        Lines.Enqueue(line);
        while (Lines.Count > Most && Lines.TryDequeue(out _))
        {
        }
    }

    // Texts are made when they are asked for, which is hardly ever.
    private sealed record Line(string RequestId, Func<string> Text);

    private sealed class Keeper : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values && IdIn(values) is { } id)
            {
                Keep(new(id, () => $"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}"));
            }
        }

        private static string? IdIn(IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            for (var index = 0; index < values.Count; index++)
            {
                if (values[index].Key == IdName)
                {
                    return values[index].Value as string;
                }
            }

            return null;
        }
    }
}
