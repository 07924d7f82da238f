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
    /// <summary>The request id that examples show.</summary>
    public const string RequestId = "req_9f2c1a7b4e5d6f80";

    /// <summary>The seconds of <c>Retry-After</c> that examples show.</summary>
    public const int RetryAfterSeconds = 30;

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
        head.Append("Content-Type: ").Append(error.Envelope.ContentType).Append("\nCache-Control: no-store\nX-Content-Type-Options: nosniff\n");
        head.Append("X-Request-Id: ").Append(RequestId);
        if (error.Retry is RetryAdvice.RetryAfter)
        {
            head.Append(CultureInfo.InvariantCulture, $"\nRetry-After: {RetryAfterSeconds}");
        }

        if (Challenge(error) is { } challenge)
        {
            head.Append("\nWWW-Authenticate: ").Append(challenge);
        }

        return head.ToString();
    }

    internal static void WriteBody(Utf8JsonWriter json, ErrorDefinition error) => WriteObject(json, error, error.Envelope.Body);

    private static bool WriteObject(Utf8JsonWriter json, ErrorDefinition error, EnvelopeObject shape)
    {
        json.WriteStartObject();
        foreach (var (name, value) in shape.Properties)
        {
            json.WritePropertyName(name);
            value.Match(inner => WriteObject(json, error, inner), member => WriteMember(json, error, member));
        }

        foreach (var field in error.Parameters.Where(parameter => shape.HasFields && parameter.IsField))
        {
            json.WritePropertyName(field.Name);
            json.WriteRawValue(field.ExampleOrSample);
        }

        json.WriteEndObject();
        return true;
    }

    private static bool WriteMember(Utf8JsonWriter json, ErrorDefinition error, EnvelopeMember member)
    {
        json.WriteStringValue(member.Source switch
        {
            EnvelopeSource.Code => error.Code,
            EnvelopeSource.Message => Message(error),
            EnvelopeSource.RequestId => RequestId,
        });
        return true;
    }

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
