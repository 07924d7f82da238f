namespace Studio.Errors;

/// <summary>A value that an error's body shows, alone or in a text. Each is a row here.</summary>
public sealed class EnvelopeMember : EnvelopeNode
{
    private readonly Func<ErrorDefinition, string?>? constant;
    private readonly string summary;
    private readonly string guidance;

    private EnvelopeMember(
        EnvelopeSource source,
        string placeholder,
        string summary,
        string? guidance = null,
        Func<ErrorDefinition, string?>? constant = null)
    {
        Source = source;
        Placeholder = placeholder;
        this.summary = summary;
        this.guidance = guidance ?? summary;
        this.constant = constant;
    }

    /// <summary>The code.</summary>
    public static EnvelopeMember Code { get; } = new(
        EnvelopeSource.Code,
        "code",
        "What went wrong; branch on it. Codes may be added.",
        "Stable and machine-readable: branch on it. "
        + "The compatibility promise: codes may be added, an existing one never changes its meaning.",
        static error => error.Code);

    /// <summary>The message, with its values filled in.</summary>
    public static EnvelopeMember Message { get; } = new(
        EnvelopeSource.Message,
        "message",
        "For people and logs; its wording may change. Never branch on it.",
        "For people and logs. Never branch on it; its wording may change at any time.");

    /// <summary>The request's id.</summary>
    public static EnvelopeMember RequestId { get; } = new(
        EnvelopeSource.RequestId,
        "requestId",
        "Equals the {header} response header.",
        "Names this one request. It equals the {header} response header; show it in your own error reports.");

    /// <summary>Every value that a body can show.</summary>
    public static IReadOnlyList<EnvelopeMember> All { get; } =
    [
        Code,
        Message,
        RequestId,
        new(
            EnvelopeSource.Title,
            "title",
            "What kind of error it is, in words that are the same in every answer.",
            constant: static error => error.Title),
        new(EnvelopeSource.Category, "category", "What group of codes the code is one of.", constant: static error => error.Category),
        new(EnvelopeSource.TraceId, "traceId", "The id of the trace that the request is part of, 32 hexadecimal digits."),
        new(EnvelopeSource.TraceParent, "traceparent", "The trace that the request is part of, as the traceparent header has it."),
        new(EnvelopeSource.Time, "time", "When the error was answered, in UTC."),
        new(EnvelopeSource.Status, "status", "Equals the status of the response.", constant: static error => Digits(error.Status)),
        new(
            EnvelopeSource.StatusText,
            "status:text",
            "The status of the response as text.",
            constant: static error => Digits(error.Status)),
        new(EnvelopeSource.Reason, "reason", "The name of the status.", constant: static error => StatusPhrase.Of(error.Status)),
        new(
            EnvelopeSource.Retry,
            "retry",
            "Whether the request may be sent again: never, backoff or retryAfter.",
            constant: static error => error.Retry switch
            {
                RetryAdvice.Never => "never",
                RetryAdvice.Backoff => "backoff",
                RetryAdvice.RetryAfter => "retryAfter",
            }),
        new(
            EnvelopeSource.RetryAfter,
            "retryAfter",
            "The seconds to wait before the request is sent again; equals the Retry-After response header."),
        new(EnvelopeSource.Documentation, "documentation", "Where the error is described.", constant: static error => error.Documentation),
    ];

    /// <summary>Where its value comes from.</summary>
    public EnvelopeSource Source { get; }

    /// <summary>The name that a picture has for it, such as <c>status:text</c>.</summary>
    public string Placeholder { get; }

    /// <summary>What it is, for a schema.</summary>
    /// <param name="shape">The shape that shows it.</param>
    /// <returns>A sentence or two.</returns>
    public string Summary(EnvelopeShape shape) => Filled(summary, shape);

    /// <summary>What it is, for the readers of a reference.</summary>
    /// <param name="shape">The shape that shows it.</param>
    /// <returns>A sentence or two.</returns>
    public string Guidance(EnvelopeShape shape) => Filled(guidance, shape);

    /// <summary>Whether it is a JSON number; otherwise it is a string.</summary>
    /// <param name="shape">The shape that shows it.</param>
    /// <returns>True for a number.</returns>
    public bool IsNumber(EnvelopeShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return Source is EnvelopeSource.Status or EnvelopeSource.RetryAfter || (Source is EnvelopeSource.Code && shape.HasNumericCodes);
    }

    /// <summary>Whether it has a value for every error of every catalog.</summary>
    public bool IsInEveryError => Source is EnvelopeSource.Code or EnvelopeSource.Message or EnvelopeSource.RequestId or EnvelopeSource.Time
        or EnvelopeSource.Status or EnvelopeSource.StatusText or EnvelopeSource.Reason or EnvelopeSource.Retry;

    /// <summary>The value that every answer of an error has.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The value as text; null where it has none, or one that each request makes.</returns>
    public string? ConstantIn(ErrorDefinition error) => constant?.Invoke(error) is { Length: > 0 } value ? value : null;

    /// <inheritdoc/>
    public override T Accept<T>(IEnvelopeVisitor<T> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }

    /// <summary>The value of a name in a picture; null where there is none of that name.</summary>
    internal static EnvelopeMember? Named(string placeholder) => All.FirstOrDefault(member => member.Placeholder == placeholder);

    /// <summary>Whether the answers of an error have a value for it.</summary>
    internal EnvelopePresence Presence(ErrorDefinition error) => Source switch
    {
        EnvelopeSource.Code or EnvelopeSource.Message or EnvelopeSource.RequestId or EnvelopeSource.Time => EnvelopePresence.Always,
        EnvelopeSource.TraceId or EnvelopeSource.TraceParent => EnvelopePresence.Sometimes,
        EnvelopeSource.RetryAfter => error.Retry is RetryAdvice.RetryAfter ? EnvelopePresence.Sometimes : EnvelopePresence.Never,
        EnvelopeSource.Title or EnvelopeSource.Category or EnvelopeSource.Documentation or EnvelopeSource.Reason
            or EnvelopeSource.Status or EnvelopeSource.StatusText or EnvelopeSource.Retry =>
            ConstantIn(error) is null ? EnvelopePresence.Never : EnvelopePresence.Always,
    };

    private static string Digits(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Filled(string text, EnvelopeShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return text.Replace("{header}", shape.RequestId.Header, StringComparison.Ordinal);
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

    /// <summary>The entry's <c>title</c>.</summary>
    Title = 3,

    /// <summary>The entry's <c>category</c>.</summary>
    Category = 4,

    /// <summary>The id of the request's trace, 32 hexadecimal digits; none where there is no trace.</summary>
    TraceId = 5,

    /// <summary>The request's trace as W3C's traceparent has it; none where there is no trace.</summary>
    TraceParent = 6,

    /// <summary>When the error is answered: RFC 3339, UTC, whole seconds.</summary>
    Time = 7,

    /// <summary>The HTTP status, a number.</summary>
    Status = 8,

    /// <summary>The digits of the HTTP status.</summary>
    StatusText = 9,

    /// <summary>The name of the HTTP status.</summary>
    Reason = 10,

    /// <summary>The entry's <c>retry</c>.</summary>
    Retry = 11,

    /// <summary>The seconds of <c>Retry-After</c>; none where the answer has no such header.</summary>
    RetryAfter = 12,

    /// <summary>The URI of the entry's documentation.</summary>
    Documentation = 13,
}
