namespace Studio.Errors;

/// <summary>A value that an error's body shows, a JSON string. Each is a row here.</summary>
public sealed class EnvelopeMember : EnvelopeNode
{
    private EnvelopeMember(EnvelopeSource source, string summary, string guidance)
    {
        Source = source;
        Summary = summary;
        Guidance = guidance;
    }

    /// <summary>The code.</summary>
    public static EnvelopeMember Code { get; } = new(
        EnvelopeSource.Code,
        "What went wrong; branch on it. Codes may be added.",
        "Stable and machine-readable: branch on it. "
        + "The compatibility promise: codes may be added, an existing one never changes its meaning.");

    /// <summary>The message, with its values filled in.</summary>
    public static EnvelopeMember Message { get; } = new(
        EnvelopeSource.Message,
        "For people and logs; its wording may change. Never branch on it.",
        "For people and logs. Never branch on it; its wording may change at any time.");

    /// <summary>The request's id.</summary>
    public static EnvelopeMember RequestId { get; } = new(
        EnvelopeSource.RequestId,
        "Equals the X-Request-Id response header.",
        "Names this one request. It equals the X-Request-Id response header; show it in your own error reports.");

    /// <summary>Where its value comes from.</summary>
    public EnvelopeSource Source { get; }

    /// <summary>What it is, for a schema.</summary>
    public string Summary { get; }

    /// <summary>What it is, for the readers of a reference.</summary>
    public string Guidance { get; }

    /// <inheritdoc/>
    public override T Match<T>(Func<EnvelopeObject, T> onObject, Func<EnvelopeMember, T> onMember)
    {
        ArgumentNullException.ThrowIfNull(onMember);
        return onMember(this);
    }
}

/// <summary>Where a value of an error's body comes from.</summary>
public enum EnvelopeSource
{
    /// <summary>The error's code.</summary>
    Code = 0,

    /// <summary>The error's message with its arguments.</summary>
    Message = 1,

    /// <summary>The request's id.</summary>
    RequestId = 2,
}
