using Microsoft.Extensions.Logging;

namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>Keeps what operators would read, and all of our own lines.</summary>
internal sealed class LogToRecords : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName);

    public void Dispose()
    {
    }

    private sealed class Recorder(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= (category == "Studio.Errors" ? LogLevel.Debug : LogLevel.Warning);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Records.All.Tell($"{logLevel} {category}: {formatter(state, exception)}");
            }
        }
    }
}
