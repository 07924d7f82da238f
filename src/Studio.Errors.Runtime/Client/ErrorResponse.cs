using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// An HTTP answer that is an error, as a client understands it: the envelope of a catalog, or something else that came
/// in its place (a proxy's page, half a body, nothing), which is told apart and never a parse error.
/// </summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
public sealed class ErrorResponse
{
    private readonly ErrorEnvelope? envelope;
    private readonly bool areFieldsTexts;
    private readonly TimeProvider time;
    private readonly long received;

    private ErrorResponse(ErrorCatalog catalog, int status, ErrorEnvelope? envelope, ResponseHeaders headers, TimeProvider time)
    {
        (this.time, received) = (time, time.GetTimestamp());
        // A code in a header counts where the body has none, so that a proxy's page in its place does no harm.
        RawCode = envelope?.Code ?? headers.Code;
        this.envelope = RawCode is null ? null : envelope;
        areFieldsTexts = envelope is not null && catalog.Envelope.Plan.AreFieldsTexts;
        Status = status;
        Definition = RawCode is null ? null : catalog.Find(RawCode);
        Message = this.envelope?.Message ?? "";
        RequestId = this.envelope?.RequestId ?? headers.RequestId;
        ContentType = headers.ContentType;
        RetryAfter = headers.RetryAfter;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>Whether the body is the envelope of an error; otherwise it came from elsewhere or was cut.</summary>
    public bool IsEnvelope => envelope is not null;

    /// <summary>
    /// The code as it is on the wire: the envelope's, else that of the header that the catalog names for it; null without
    /// either. Digits where codes are numbers.
    /// </summary>
    public string? RawCode { get; }

    /// <summary>The catalog's entry; null where the catalog doesn't have the code, or there is none.</summary>
    public ErrorDefinition? Definition { get; }

    /// <summary>
    /// The message as the server wrote it, for people; empty where there is none. Never for branching. For logs there is
    /// <see cref="ToString"/>, in which nothing of it can begin a line.
    /// </summary>
    public string Message { get; }

    /// <summary>
    /// The id to report: the envelope's, else that of the header that the catalog names for it (<c>X-Request-Id</c>); null
    /// without either.
    /// </summary>
    public string? RequestId { get; }

    /// <summary>The media type of the body, such as <c>text/html</c>; null where the answer says none.</summary>
    public string? ContentType { get; }

    /// <summary>
    /// How long the server asks to wait (<c>Retry-After</c>, in seconds or as a date), not negative; null where it doesn't
    /// ask, or not in a way that can be read.
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How long ago the answer was read: what has passed of <see cref="RetryAfter"/>.</summary>
    public TimeSpan Age => time.GetElapsedTime(received);

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
    /// Reads an answer's parts, its headers too: they may have the code, the request's id and the delay. Nothing is thrown for
    /// any of them.
    /// </summary>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="utf8Body">The body.</param>
    /// <param name="headers">The answer's headers.</param>
    /// <returns>The error.</returns>
    public static ErrorResponse Parse(ErrorCatalog catalog, int status, ReadOnlySpan<byte> utf8Body, HttpResponseHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(headers);
        return Create(catalog, status, utf8Body, ResponseHeaders.Of(catalog.Envelope, headers, contentType: null, TimeProvider.System));
    }

    /// <summary>
    /// Reads the parts of a response whose body another client has read as text, such as Refit's <c>ApiException.Content</c>.
    /// Nothing is thrown for any of them.
    /// </summary>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body; null counts as an empty one.</param>
    /// <param name="headers">The headers; null where they aren't known.</param>
    /// <returns>The error.</returns>
    public static ErrorResponse Parse(ErrorCatalog catalog, int status, string? body, HttpResponseHeaders? headers = null)
    {
        var utf8Body = Encoding.UTF8.GetBytes(body ?? "");
        return headers is null ? Parse(catalog, status, utf8Body) : Parse(catalog, status, utf8Body, headers);
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
        var headers = ResponseHeaders.Of(catalog.Envelope, response, time);
        var body = await BufferedBody.ReadAsync(response, time, cancellationToken).ConfigureAwait(false);
        return new(catalog, (int)response.StatusCode, ErrorEnvelope.Read(catalog.Envelope, body.Span), headers, time);
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

        var headers = ResponseHeaders.Of(catalog.Envelope, response, TimeProvider.System);
        return (default, Create(catalog, (int)response.StatusCode, utf8Body: default, headers));
    }

    /// <summary>A text field of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The text; null where the error has no such field or it isn't text.</returns>
    public string? Text(string name) => Member(name, ErrorJson.Text);

    /// <summary>A whole number of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>
    /// The number; null where the error has no such field or it isn't a whole number of 64 bits. One that is spelled with a
    /// fraction or an exponent, as in 1.0, is read where a double holds it exactly.
    /// </returns>
    public long? WholeNumber(string name) => Member(name, ErrorJson.WholeNumber, isText: false);

    /// <summary>A number of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The number; null where the error has no such field or it isn't a finite number.</returns>
    public double? Number(string name) => Member(name, ErrorJson.Number, isText: false);

    /// <summary>A truth value of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The value; null where the error has no such field or it isn't true or false.</returns>
    public bool? Boolean(string name) => Member(name, ErrorJson.Boolean, isText: false);

    /// <summary>A point in time of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The time with its offset; null where the error has no such field or it isn't a time (RFC 3339).</returns>
    public DateTimeOffset? Instant(string name) => Member(name, ErrorJson.Instant);

    /// <summary>A day of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The day; null where the error has no such field or it isn't a day (RFC 3339).</returns>
    public DateOnly? Date(string name) => Member(name, ErrorJson.Date);

    /// <summary>A UUID of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The UUID; null where the error has no such field or it isn't one.</returns>
    public Guid? Uuid(string name) => Member(name, ErrorJson.Uuid);

    /// <summary>An address of the envelope.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The address, relative where the server wrote such; null where the error has no such field or it isn't one.</returns>
    public Uri? Address(string name) => Member(name, ErrorJson.Address);

    /// <summary>A list, map or object of the envelope. Generated exceptions read each once.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="read">Reads it; null where it isn't as promised.</param>
    /// <returns>The value; null where the error has no such field or it isn't as promised.</returns>
    public T? Value<T>(string name, Func<JsonElement, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return Member(name, read);
    }

    /// <summary>Status, code, message and request id, for a debugger or a log: <c>503 unavailable: for people (req_1)</c>.</summary>
    /// <returns>One line of visible characters and bounded length, whatever the server wrote.</returns>
    public override string ToString()
    {
        var what = RawCode is null
            ? $"no error envelope, {VisibleLine.Of(ContentType ?? "no content type", 100)}"
            : Message.Length == 0 ? VisibleLine.Of(RawCode, 100) : $"{VisibleLine.Of(RawCode, 100)}: {VisibleLine.Of(Message, 500)}";
        return string.Create(CultureInfo.InvariantCulture, $"{Status} {what} ({VisibleLine.Of(RequestId ?? "no request id", 128)})");
    }

    private static ErrorResponse Create(ErrorCatalog catalog, int status, ReadOnlySpan<byte> utf8Body, ResponseHeaders headers) =>
        new(catalog, status, ErrorEnvelope.Read(catalog.Envelope, utf8Body), headers, TimeProvider.System);

    private T? Member<T>(string name, Func<JsonElement, T?> read, bool isText = true) => envelope?.Fields is { } fields
        ? ErrorEnvelope.Member(fields, name, areFieldsTexts && !isText ? member => read(Told(member)) : read)
        : default;

    /// <summary>The number or truth value that a text tells, where a shape has all fields as texts.</summary>
    private static JsonElement Told(JsonElement member)
    {
        try
        {
            return member.ValueKind == JsonValueKind.String ? JsonElement.Parse(member.GetString()!) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
