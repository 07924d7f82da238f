using System.Globalization;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// An HTTP answer that is an error, as a client understands it: the envelope of a catalog, or something else that came
/// in its place (a proxy's page, half a body, nothing), which is told apart and never a parse error.
/// </summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
public sealed class ErrorResponse
{
    private const double LargestExact = 9_007_199_254_740_991;

    private readonly JsonElement? error;

    private ErrorResponse(ErrorCatalog catalog, int status, JsonElement? error)
    {
        this.error = error;
        Status = status;
        RawCode = Text("code");
        Definition = RawCode is null ? null : catalog.Find(RawCode);
        Message = Text("message") ?? "";
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>Whether the body is the envelope of an error; otherwise it came from elsewhere or was cut.</summary>
    public bool IsEnvelope => error is not null;

    /// <summary>The code as it is on the wire; null where the body isn't the envelope.</summary>
    public string? RawCode { get; }

    /// <summary>The catalog's entry; null where the catalog doesn't have the code, or there is none.</summary>
    public ErrorDefinition? Definition { get; }

    /// <summary>
    /// The message as the server wrote it, for people; empty where there is none. Never for branching. For logs there is
    /// <see cref="ToString"/>, in which nothing of it can begin a line.
    /// </summary>
    public string Message { get; }

    /// <summary>The id to report: the envelope's, else that of the <c>X-Request-Id</c> header; null without either.</summary>
    public string? RequestId { get; private init; }

    /// <summary>The media type of the body, such as <c>text/html</c>; null where the answer says none.</summary>
    public string? ContentType { get; private init; }

    /// <summary>
    /// How long the server asks to wait (<c>Retry-After</c>, in seconds or as a date), not negative; null where it doesn't
    /// ask, or not in a way that can be read.
    /// </summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>
    /// What may be done: what the catalog says of the code. For a code that it doesn't have, and for an answer that isn't
    /// the envelope, the status class says it, carefully: 429 retry after the time it names, 408, 425 and 5xx with backoff,
    /// 501, 505 and other 4xx never.
    /// </summary>
    public RetryAdvice Retry => Definition?.Retry ?? StatusClass.Advice(Status);

    /// <summary>Reads an answer's parts. Nothing is thrown for any body.</summary>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="utf8Body">The body.</param>
    /// <returns>The error.</returns>
    public static ErrorResponse Parse(ErrorCatalog catalog, int status, ReadOnlySpan<byte> utf8Body)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Create(catalog, status, utf8Body, headers: default);
    }

    /// <summary>
    /// Reads an answer. Its content stays readable: what was read of it is put back. Nothing is thrown for any body, nor
    /// for one that breaks off, that is in a broken encoding, or that takes longer than five seconds.
    /// </summary>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The error.</returns>
    /// <exception cref="InvalidOperationException">The body was read before, as a stream, so that its error can't be told.</exception>
    /// <exception cref="OperationCanceledException">The reading was given up.</exception>
    public static Task<ErrorResponse> ReadAsync(
        ErrorCatalog catalog,
        HttpResponseMessage response,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(response);
        return ReadAsync(catalog, response, TimeProvider.System, cancellationToken);
    }

    /// <summary>The same, where the time of a <c>Retry-After</c> date is measured by a clock of choice.</summary>
    internal static async Task<ErrorResponse> ReadAsync(
        ErrorCatalog catalog,
        HttpResponseMessage response,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var headers = HeadersOf(response, time);
        var body = await BufferedBody.ReadAsync(response, time, cancellationToken).ConfigureAwait(false);
        return Create(catalog, (int)response.StatusCode, body.Span, headers);
    }

    /// <summary>Reads an answer where its status says that it is an error.</summary>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The error; null where the status is below 400.</returns>
    /// <exception cref="InvalidOperationException">The body was read before, as a stream, so that its error can't be told.</exception>
    /// <exception cref="OperationCanceledException">The reading was given up.</exception>
    public static async Task<ErrorResponse?> ReadIfErrorAsync(
        ErrorCatalog catalog,
        HttpResponseMessage response,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        return (int)response.StatusCode < 400 ? null : await ReadAsync(catalog, response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads the JSON of an answer, or the error in its place: one that the server answered, or, with a status below 400, a
    /// body that isn't such JSON (a proxy's page, half a body, nothing, null), which is no parse error either.
    /// </summary>
    /// <typeparam name="T">What the body is read as.</typeparam>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="response">The answer; a body below 400 is read once.</param>
    /// <param name="options">How to read JSON; those of a serializer context where the program is trimmed.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>One of the two.</returns>
    /// <exception cref="NotSupportedException">The options can't read the type.</exception>
    /// <exception cref="OperationCanceledException">The reading was given up.</exception>
    public static async Task<(T? Value, ErrorResponse? Error)> ReadJsonAsync<T>(
        ErrorCatalog catalog,
        HttpResponseMessage response,
        JsonSerializerOptions options,
        CancellationToken cancellationToken = default)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(options);
        if (await ReadIfErrorAsync(catalog, response, cancellationToken).ConfigureAwait(false) is { } error)
        {
            return (default, error);
        }

        var type = options.GetTypeInfo(typeof(T));
        try
        {
            var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            if (await JsonSerializer.DeserializeAsync(body, type, cancellationToken).ConfigureAwait(false) is T value)
            {
                return (value, null);
            }
        }
        catch (Exception fault) when (fault is not NotSupportedException)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // What came is told by status and headers. The body may hold anything, an exception about it too.
        }

        return (default, Create(catalog, (int)response.StatusCode, utf8Body: default, HeadersOf(response, TimeProvider.System)));
    }

    /// <summary>A text field of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The text; null where the error has no such field or it isn't text.</returns>
    public string? Text(string name) => error is { } envelope ? ErrorEnvelope.Text(envelope, name) : null;

    /// <summary>A whole number of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>
    /// The number; null where the error has no such field or it isn't a whole number of 64 bits. One that is spelled with a
    /// fraction or an exponent, as in 1.0, is read where a double holds it exactly.
    /// </returns>
    public long? WholeNumber(string name) => Member<long?>(name, static member =>
        member.ValueKind != JsonValueKind.Number ? null
        : member.TryGetInt64(out var whole) ? whole
        : member.TryGetDouble(out var number) && double.IsInteger(number) && Math.Abs(number) <= LargestExact ? (long)number
        : null);

    /// <summary>A number of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The number; null where the error has no such field or it isn't a finite number.</returns>
    public double? Number(string name) => Member<double?>(name, static member =>
        member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var number) && double.IsFinite(number) ? number : null);

    /// <summary>A truth value of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The value; null where the error has no such field or it isn't true or false.</returns>
    public bool? Boolean(string name) => Member<bool?>(name, static member =>
        member.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.GetBoolean() : null);

    /// <summary>Status, code, message and request id, for a debugger or a log: <c>503 unavailable: for people (req_1)</c>.</summary>
    /// <returns>One line of visible characters and bounded length, whatever the server wrote.</returns>
    public override string ToString()
    {
        var what = RawCode is null
            ? $"no error envelope, {VisibleLine.Of(ContentType ?? "no content type", 100)}"
            : Message.Length == 0 ? VisibleLine.Of(RawCode, 100) : $"{VisibleLine.Of(RawCode, 100)}: {VisibleLine.Of(Message, 500)}";
        return string.Create(CultureInfo.InvariantCulture, $"{Status} {what} ({VisibleLine.Of(RequestId ?? "no request id", 128)})");
    }

    private static ErrorResponse Create(ErrorCatalog catalog, int status, ReadOnlySpan<byte> utf8Body, ResponseHeaders headers)
    {
        var error = ErrorEnvelope.Read(utf8Body);
        var id = error is { } envelope ? ErrorEnvelope.Text(envelope, "requestId") : null;
        return new(catalog, status, error)
        {
            ContentType = headers.ContentType,
            RequestId = id ?? headers.RequestId,
            RetryAfter = headers.RetryAfter,
        };
    }

    private static ResponseHeaders HeadersOf(HttpResponseMessage response, TimeProvider time) => new(
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.NonValidated.TryGetValues("X-Request-Id", out var ids) && ids.Count == 1 ? ids.ToString() : null,
        RetryAfterHeader.Read(response.Headers, time.GetUtcNow()));

    private T? Member<T>(string name, Func<JsonElement, T?> read) =>
        error is { } envelope ? ErrorEnvelope.Member(envelope, name, read) : default;

    private readonly record struct ResponseHeaders(string? ContentType, string? RequestId, TimeSpan? RetryAfter);
}
