namespace Studio.Errors.AspNetCore;

/// <summary>
/// Names the reason that clients read where a validation attribute of the application's own refuses a value:
/// <c>[ErrorReason("odd")] sealed class OddAttribute : ValidationAttribute</c>. Without it the reason is <c>custom</c>.
/// </summary>
/// <param name="reason">The stable word.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ErrorReasonAttribute(string reason) : Attribute
{
    /// <summary>The stable word.</summary>
    public string Reason { get; } = reason;
}
