using System.Diagnostics;

namespace Studio.Errors.AspNetCore;

/// <summary>What only the request knows of an answer, beside the arguments.</summary>
/// <param name="RequestId">The request's id.</param>
/// <param name="DelaySeconds">The seconds of <c>Retry-After</c>; null where the answer has none.</param>
/// <param name="Time">The clock; the system's where it is null.</param>
internal readonly record struct AnswerFacts(string RequestId, int? DelaySeconds = null, TimeProvider? Time = null)
{
    /// <summary>The time of the answer.</summary>
    public DateTimeOffset Now => (Time ?? TimeProvider.System).GetUtcNow();

    /// <summary>The trace that the request is part of; null where there is none of the kind that W3C defines.</summary>
    public static Activity? Trace => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity : null;
}
