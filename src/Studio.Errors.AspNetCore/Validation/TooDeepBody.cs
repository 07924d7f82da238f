namespace Studio.Errors.AspNetCore;

/// <summary>
/// A body that nests deeper than the framework's own validation, or its model state, follows. It throws then, as if the server were to
/// blame. By name: no type of that library may be one of this package's, since the next version of the framework has others.
/// </summary>
internal static class TooDeepBody
{
    private static readonly (string Source, string Start)[] Known =
    [
        ("Microsoft.Extensions.Validation", "Maximum validation depth"),
        ("Microsoft.AspNetCore.Mvc.Abstractions", "The specified key exceeded the maximum ModelState depth"),
        ("Microsoft.AspNetCore.Mvc.Core", "ValidationVisitor exceeded the maximum configured validation depth"),
    ];

    /// <summary>What is said of it.</summary>
    public static Refusal Refusal { get; } =
        Refusal.Of([FoundViolation.Of(RequestPlace.Body, ViolationReasons.Custom, "is nested too deep")])!;

    /// <summary>Whether an exception tells of one.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>True where it does.</returns>
    public static bool IsThrown(Exception exception) =>
        Array.Exists(Known, row => row.Source == exception.Source && exception.Message.StartsWith(row.Start, StringComparison.Ordinal));
}
