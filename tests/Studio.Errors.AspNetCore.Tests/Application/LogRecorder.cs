using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>One line of the log, with its values by name.</summary>
internal sealed record LogLine(string Category, LogLevel Level, EventId Id, string Text, Exception? Exception, IReadOnlyDictionary<string, object?> Values);

/// <summary>Keeps every line of the application's log.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public IReadOnlyCollection<LogLine> Lines => lines;

    public IEnumerable<LogLine> Ours => lines.Where(line => line.Category == "Studio.Errors");

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Recorder(LogRecorder log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= (category == "Studio.Errors" ? LogLevel.Debug : LogLevel.Warning);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var values = (state as IEnumerable<KeyValuePair<string, object?>>)?.ToDictionary(value => value.Key, value => value.Value) ?? [];
                log.lines.Enqueue(new(category, logLevel, eventId, formatter(state, exception), exception, values));
            }
        }
    }
}
