namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>One line of the table: what is sent, and what is expected with us. Without us is the yardstick.</summary>
internal sealed record Row(string Situation, Sent Sent, Wanted Wanted);

/// <summary>A request.</summary>
internal sealed record Sent(string Method, string Path)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>How often it is sent; the last answer counts.</summary>
    public int Times { get; init; } = 1;

    public static Sent Get(string path) => new("GET", path);

    public static Sent Post(string path, string body) => new("POST", path) { Body = body };

    public Sent With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}

/// <summary>What must come out. A header that isn't named here must be as it is without us.</summary>
internal sealed record Wanted
{
    /// <summary>The code in the envelope; null where the answer must be byte for byte that of the application.</summary>
    public string? Code { get; private init; }

    /// <summary>The body of a success that there is only with us, where only we know that the caller may.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether only the head of the envelope can be looked at, as in an answer to HEAD.</summary>
    public bool HasNoBody { get; init; }

    /// <summary>A part of the message.</summary>
    public string? Message { get; init; }

    /// <summary>Headers that differ from those without us; null for one that must be absent.</summary>
    public IReadOnlyDictionary<string, string?> Headers { get; init; } = new Dictionary<string, string?>();

    /// <summary>A part of a line of the log.</summary>
    public string? Log { get; init; }

    /// <summary>A part that no line of the log may have.</summary>
    public string? NoLog { get; init; }

    /// <summary>Events of exceptions in the span; null where it must have as many as without us.</summary>
    public int? ExceptionEvents { get; init; }

    /// <summary>Whether the span's <c>error.type</c> is to be compared with that without us.</summary>
    public bool SameErrorType { get; init; }

    /// <summary>All as without us, and a request id.</summary>
    public static Wanted Same { get; } = new();

    public static Wanted Success(string text) => new() { Text = text };

    public static Wanted Error(string code, string? message = null) => new() { Code = code, Message = message };

    public Wanted With(string header, string? value) => this with { Headers = new Dictionary<string, string?>(Headers) { [header] = value } };
}
