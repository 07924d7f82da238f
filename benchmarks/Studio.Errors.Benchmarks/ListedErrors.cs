using System.Text.Json.Serialization;

namespace Studio.Errors.Benchmarks;

/// <summary>An error that lists what is wrong, generated as for a user.</summary>
[ErrorCatalog("listed.errors.json")]
internal static partial class ListedErrors;

/// <summary>Ten violations, made once.</summary>
internal static class TenViolations
{
    /// <summary>As our records.</summary>
    public static ListedErrors.InvalidRequest Ours { get; } = new(
        [.. Enumerable.Range(0, 10).Select(static index => new ListedErrors.Violation($"/lines/{index}/quantity", "range", "must be from 1 to 10"))]);

    /// <summary>The same as an object that JSON serializers write.</summary>
    public static ListedEnvelope Theirs { get; } = new(new(
        "invalid_request",
        "the request is not valid",
        Finished.RequestId,
        [.. Enumerable.Range(0, 10).Select(static index => new ListedViolation($"/lines/{index}/quantity", "range", "must be from 1 to 10"))]));
}

/// <summary>The envelope as a type, for serializers.</summary>
internal sealed record ListedEnvelope(ListedError Error);

/// <summary>What stands in it.</summary>
internal sealed record ListedError(string Code, string Message, string RequestId, IReadOnlyList<ListedViolation> Violations);

/// <summary>An item of its list.</summary>
internal sealed record ListedViolation(string? Pointer, string Reason, string? Message);

/// <summary>The source-generated serializer of the envelope.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListedEnvelope))]
internal sealed partial class ListedContext : JsonSerializerContext;
