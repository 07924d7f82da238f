using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Runtime.Tests;

/// <summary>Keeps the lines of a log.</summary>
internal sealed class CollectedLog : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Line)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(CollectedLog owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner.Lines.Enqueue((category, logLevel, formatter(state, exception)));
    }
}
