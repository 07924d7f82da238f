using System.Globalization;
using Microsoft.AspNetCore.Http;
using Studio.Errors;
using Xunit.Abstractions;

namespace Clients.Tests;

/// <summary>What a server, or something in front of it, sends in place of a success.</summary>
public sealed class Answer : IXunitSerializable
{
    private static readonly Answer[] all =
    [
        new("write_disabled", 503, ApiErrorCode.WriteDisabled, RetryAdvice.Never),
        new("unavailable", 503, ApiErrorCode.Unavailable, RetryAdvice.Backoff),
        new("maintenance", 503, ApiErrorCode.Unknown, RetryAdvice.Backoff),
        new("insufficient_scope", 403, ApiErrorCode.InsufficientScope, RetryAdvice.Never) { Fields = ",\"requiredScope\":\"studio:read\"" },
        new("rate_limited", 429, ApiErrorCode.RateLimited, RetryAdvice.RetryAfter) { RetryAfter = 1 },
        new("conflict", 409, ApiErrorCode.Unknown, RetryAdvice.Never),
        new("page", 502, ApiErrorCode.Unknown, RetryAdvice.Backoff) { Body = "<html><h1>502 Bad Gateway</h1></html>", Type = "text/html" },
        new("half", 503, ApiErrorCode.Unknown, RetryAdvice.Backoff) { Body = "{\"error\":{\"code\":\"write_disabled\",\"mess" },
    ];

    private Answer(string name, int status, ApiErrorCode code, RetryAdvice advice) =>
        (Name, Status, Code, Advice) = (name, status, code, advice);

    /// <summary>For the test runner alone.</summary>
    [Obsolete("For the test runner alone.")]
    public Answer() => Name = "";

    /// <summary>All of them, for a theory.</summary>
    public static IEnumerable<Answer> All => all;

    public string Name { get; private set; }

    public int Status { get; private set; }

    public ApiErrorCode Code { get; private set; }

    public RetryAdvice Advice { get; private set; }

    public int? RetryAfter { get; private set; }

    /// <summary>Whether the body is an envelope, so that the code in it is known.</summary>
    public bool IsEnvelope => Body is null;

    private string Fields { get; set; } = "";

    private string? Body { get; set; }

    private string Type { get; set; } = "application/json; charset=utf-8";

    /// <summary>Sends it.</summary>
    public Task SendAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var body = Body ?? $$$"""{"error":{"code":"{{{Name}}}","message":"for people","requestId":"req_1"{{{Fields}}}}}""";
        context.Response.StatusCode = Status;
        context.Response.ContentType = Type;
        context.Response.Headers["X-Request-Id"] = "req_1";
        if (RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsync(body);
    }

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var same = all.Single(answer => answer.Name == info.GetValue<string>(nameof(Name)));
        (Name, Status, Code, Advice, RetryAfter, Fields, Body, Type) =
            (same.Name, same.Status, same.Code, same.Advice, same.RetryAfter, same.Fields, same.Body, same.Type);
    }

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(nameof(Name), Name);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
