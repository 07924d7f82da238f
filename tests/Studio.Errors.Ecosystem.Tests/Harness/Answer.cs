using System.Diagnostics;
using System.Text.Json;

namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>An answer, and what the application told its operators meanwhile.</summary>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body, IReadOnlyList<string> Log, Activity Span)
{
    public int ExceptionEvents => Span.Events.Count(happened => happened.Name == "exception");

    public string? ErrorType => Span.GetTagItem("error.type")?.ToString();

    public string? Code => Error("code");

    public string? Message => Error("message");

    public string? RequestId => Error("requestId");

    private string? Error(string member)
    {
        if (!Body.StartsWith('{'))
        {
            return null;
        }

        using var document = JsonDocument.Parse(Body);
        return document.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && error.TryGetProperty(member, out var value)
            ? value.GetString()
            : null;
    }
}
