namespace Studio.Errors.AspNetCore;

/// <summary>
/// One thing that is wrong with a request: its place, in the names that the client knows, and why. At most one of
/// <see cref="Pointer"/> and <see cref="Parameter"/> is set; a violation of the request as a whole has neither.
/// </summary>
public sealed class RequestViolation
{
    /// <summary>The place in the body, as a JSON pointer (RFC 6901): <c>/lines/0/qty</c>; empty for the whole body.</summary>
    public string? Pointer { get; init; }

    /// <summary>The same place as a fragment of a URI (RFC 6901, section 6): <c>#/lines/0/qty</c>.</summary>
    public string? Fragment => Pointer is null ? null : ViolationPlace.ToFragment(Pointer);

    /// <summary>The same place as a path of names and indexes: <c>lines[0].qty</c>.</summary>
    public string? Path => Pointer is null ? null : ViolationPlace.ToPath(Pointer);

    /// <summary>The name of the query, path, header or form parameter.</summary>
    public string? Parameter { get; init; }

    /// <summary>Where the parameter is: <c>query</c>, <c>path</c>, <c>header</c> or <c>form</c>; null where that isn't known.</summary>
    public string? In { get; init; }

    /// <summary>
    /// Why, as one stable word: <c>required</c>, <c>range</c>, <c>length</c>, <c>pattern</c>, <c>email</c>, <c>url</c>,
    /// <c>format</c>, <c>value</c>, <c>type</c>, <c>unknown</c>, <c>syntax</c>, <c>custom</c>, or a word of the application's.
    /// </summary>
    public required string Reason { get; init; }

    /// <summary>Why, for people: the application's own words, or ours. Never what the client sent.</summary>
    public string? Message { get; init; }

    /// <summary>The least that is taken, of a value or of a length; null where there is none.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that is taken, of a value or of a length; null where there is none.</summary>
    public decimal? Max { get; init; }
}
