using System.Collections.Concurrent;
using System.Text.Json;

namespace StudioApi.Tests;

/// <summary>The structured log of a sample under load, read line by line as it is printed.</summary>
internal sealed class ErrorLog
{
    /// <summary>The settings that make the sample print it: each error, and each request as it starts.</summary>
    public static readonly string[] Settings =
    [
        "Logging__Console__FormatterName=json",
        "Logging__LogLevel__Default=Warning",
        "Logging__LogLevel__Studio.Errors=Debug",
        "Studio__RateLimit__PermitsPerMinute=1000000000",
        "Studio__RateLimit__BadKeysPerMinute=1000000000",
    ];

    /// <summary>Also each request as it starts, by its number.</summary>
    public const string Starts = "Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics=Information";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<(int Status, string Code)>> answered = new();
    private readonly ConcurrentQueue<string> alarms = new();
    private readonly ConcurrentQueue<int> started = new();

    /// <summary>The lines above Information.</summary>
    public IReadOnlyCollection<string> Alarms => alarms;

    /// <summary>The numbers of the requests that the server began to answer.</summary>
    public IReadOnlyCollection<int> Started => started;

    /// <summary>Takes a line.</summary>
    /// <param name="line">The line; what is no JSON is no part of the log.</param>
    public void Read(string line)
    {
        if (!line.StartsWith("{\"", StringComparison.Ordinal))
        {
            return;
        }

        using var entry = JsonDocument.Parse(line);
        var category = entry.RootElement.GetProperty("Category").GetString();
        var state = entry.RootElement.GetProperty("State");
        if (entry.RootElement.GetProperty("LogLevel").GetString() is "Warning" or "Error" or "Critical")
        {
            alarms.Enqueue(line);
        }

        if (category == "Studio.Errors" && state.TryGetProperty("RequestId", out var id) && state.TryGetProperty("Code", out var code))
        {
            answered.GetOrAdd(id.GetString()!, _ => new()).Enqueue((state.GetProperty("Status").GetInt32(), code.GetString()!));
        }
        else if (category == "Microsoft.AspNetCore.Hosting.Diagnostics" && state.TryGetProperty("QueryString", out var query) && entry.RootElement.GetProperty("EventId").GetInt32() == 1)
        {
            started.Enqueue(int.Parse(query.GetString()!.Split("number=")[1], provider: null));
        }
    }

    /// <summary>What the log says of the errors with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Status and code of each line.</returns>
    public IReadOnlyCollection<(int Status, string Code)> Of(string id) => answered.TryGetValue(id, out var lines) ? lines : [];
}
