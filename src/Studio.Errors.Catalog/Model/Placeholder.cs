namespace Studio.Errors.Catalog;

/// <summary>What the picture of an error's body can show. Each is a row here.</summary>
internal sealed class Placeholder
{
    public static readonly Placeholder Code = new("code", "string", canBeInText: true);
    public static readonly Placeholder Message = new("message", "string");
    public static readonly Placeholder Title = new("title", "string");
    public static readonly Placeholder Category = new("category", "string");
    public static readonly Placeholder RequestId = new("requestId", "string", canBeInText: true);
    public static readonly Placeholder TraceId = new("traceId", "string", canBeInText: true);
    public static readonly Placeholder TraceParent = new("traceparent", "string");
    public static readonly Placeholder Time = new("time", "string");
    public static readonly Placeholder Status = new("status", "number", canBeInText: true);
    public static readonly Placeholder StatusText = new("status:text", "string");
    public static readonly Placeholder Reason = new("reason", "string");
    public static readonly Placeholder Retry = new("retry", "string");
    public static readonly Placeholder RetryAfter = new("retryAfter", "number", canBeInText: true);
    public static readonly Placeholder Documentation = new("documentation", "string");
    public static readonly Placeholder Fields = new("fields", "object");
    public static readonly Placeholder FieldsText = new("fields:text", "object");

    /// <summary>All of them, by the word that the file uses.</summary>
    public static readonly IReadOnlyDictionary<string, Placeholder> All =
        new[]
        {
            Code, Message, Title, Category, RequestId, TraceId, TraceParent, Time, Status, StatusText, Reason, Retry, RetryAfter,
            Documentation, Fields, FieldsText,
        }.ToDictionary(each => each.Word, StringComparer.Ordinal);

    private Placeholder(string word, string jsonType, bool canBeInText = false)
    {
        Word = word;
        JsonType = jsonType;
        CanBeInText = canBeInText;
    }

    /// <summary>The word between the braces.</summary>
    public string Word { get; }

    /// <summary>The JSON type of its value: <c>string</c>, <c>number</c> or <c>object</c>. A code may be a number too.</summary>
    public string JsonType { get; }

    /// <summary>Whether it may be a part of a text: its values hold nothing that a reader could not tell from the text.</summary>
    public bool CanBeInText { get; }

    /// <summary>Whether it shows the fields of an entry.</summary>
    public bool IsFields => this == Fields || this == FieldsText;

    /// <inheritdoc/>
    public override string ToString() => $"{{{Word}}}";
}
