using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Studio.Errors.Reference;

/// <summary>An answer as an API gives it for a code, made of the catalog's examples.</summary>
public static class ErrorExample
{
    /// <summary>The seconds of <c>Retry-After</c> that examples show, where the catalog has no <c>retryAfterDefault</c>.</summary>
    public const int RetryAfterSeconds = 30;

    // The trace that W3C's own examples show.
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string TraceParent = $"00-{TraceId}-00f067aa0ba902b7-01";
    private const string Time = "2026-01-31T09:30:00Z";

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The message with the examples of its parameters filled in.</summary>
    /// <param name="error">The definition.</param>
    /// <returns>The message.</returns>
    public static string Message(ErrorDefinition error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return MessageText.Fill(error.Message, name => Parameter(error, name) is { } parameter ? ParameterExample.Text(parameter) : null);
    }

    /// <summary>The envelope as indented JSON, in the order of the wire.</summary>
    /// <param name="error">The definition.</param>
    /// <returns>The JSON.</returns>
    public static string Body(ErrorDefinition error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            WriteBody(json, error);
        }

        return VisibleText.Of(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>The status line and the headers that tell errors apart, one a line.</summary>
    /// <param name="error">The definition.</param>
    /// <returns>The head of the answer, without the empty line that ends it.</returns>
    public static string Head(ErrorDefinition error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {error.Status} {StatusText.Of(error.Status)}\n");
        head.Append("Content-Type: ").Append(error.Envelope.ContentType).Append(
            "\nCache-Control: no-store\nX-Content-Type-Options: nosniff\n");
        head.Append(CultureInfo.InvariantCulture, $"{error.Envelope.RequestId.Header}: {RequestId(error.Envelope)}");
        if (error.Envelope.CodeHeader is { } name)
        {
            head.Append(CultureInfo.InvariantCulture, $"\n{name}: {error.Code}");
        }

        if (error.Retry is RetryAdvice.RetryAfter)
        {
            head.Append(CultureInfo.InvariantCulture, $"\nRetry-After: {DelayOf(error)}");
        }

        if (Challenge(error) is { } challenge)
        {
            head.Append("\nWWW-Authenticate: ").Append(challenge);
        }

        return head.ToString();
    }

    /// <summary>The request id that examples show.</summary>
    /// <param name="shape">The shape of the answers.</param>
    /// <returns>An id as a server makes it.</returns>
    public static string RequestId(EnvelopeShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.RequestId.IsTrace ? TraceId : $"{shape.RequestId.Prefix}9f2c1a7b4e5d6f80";
    }

    /// <summary>A text of the body with its values filled in.</summary>
    /// <param name="error">The definition.</param>
    /// <param name="text">The text.</param>
    /// <returns>The text as answers have it.</returns>
    public static string Text(ErrorDefinition error, EnvelopeText text)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(
            text.Parts.Select(part => part.Member is { } member ? Uri.EscapeDataString(Value(error, member)) : part.Literal));
    }

    /// <summary>A value that a body shows, as text.</summary>
    internal static string Value(ErrorDefinition error, EnvelopeMember member) => member.Source switch
    {
        EnvelopeSource.Message => Message(error),
        EnvelopeSource.RequestId => RequestId(error.Envelope),
        EnvelopeSource.TraceId => TraceId,
        EnvelopeSource.TraceParent => TraceParent,
        EnvelopeSource.Time => Time,
        EnvelopeSource.RetryAfter => DelayOf(error).ToString(CultureInfo.InvariantCulture),
        EnvelopeSource.Code or EnvelopeSource.Title or EnvelopeSource.Category or EnvelopeSource.Status or EnvelopeSource.StatusText
            or EnvelopeSource.Reason or EnvelopeSource.Retry or EnvelopeSource.Documentation => member.ConstantIn(error) ?? "",
    };

    private static int DelayOf(ErrorDefinition error) => error.RetryAfterDefault ?? RetryAfterSeconds;

    internal static void WriteBody(Utf8JsonWriter json, ErrorDefinition error) =>
        error.Envelope.Body.Accept(new ExampleWriter(json, error));

    // The error codes of this header are those of RFC 6750, whatever the catalog calls its own.
    private static string? Challenge(ErrorDefinition error) =>
        error.Status == (int)HttpStatusCode.Unauthorized
            ? "Bearer"
            : Parameter(error, error.MissingScopeField) is { } scope
                ? $"Bearer error=\"insufficient_scope\", scope=\"{VisibleText.OneLine(ParameterExample.Text(scope))}\""
                : null;

    private static ErrorParameter? Parameter(ErrorDefinition error, string? name) =>
        error.Parameters.FirstOrDefault(parameter => parameter.Name == name);
}
