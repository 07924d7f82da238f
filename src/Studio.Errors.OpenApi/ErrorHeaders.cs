using Microsoft.OpenApi;

namespace Studio.Errors.OpenApi;

/// <summary>The headers of errors, each described once in the document.</summary>
internal static class ErrorHeaders
{
    private const string RetryAfter = "Retry-After";
    private const string Challenge = "WWW-Authenticate";
    private const int Unauthorized = 401;

    /// <summary>The headers that the errors of one status can carry.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<ErrorDefinition> errors)
    {
        var shape = errors.First().Envelope;
        yield return shape.RequestId.Header;
        if (shape.CodeHeader is { } code)
        {
            yield return code;
        }

        if (errors.Any(error => error.Retry is RetryAdvice.RetryAfter))
        {
            yield return RetryAfter;
        }

        if (errors.Any(error => error.Status == Unauthorized || error.MissingScopeField is not null))
        {
            yield return Challenge;
        }
    }

    /// <summary>A reference to a header, which is described where it is first referred to.</summary>
    public static IOpenApiHeader Reference(string name, EnvelopeShape shape, OpenApiDocument document)
    {
        document.AddComponent<IOpenApiHeader>(name, Describe(name, shape));
        return new OpenApiHeaderReference(name, document);
    }

    private static OpenApiHeader Describe(string name, EnvelopeShape shape) => name switch
    {
        _ when name == shape.RequestId.Header => new()
        {
            Description = "Names this one request: the client's own id where it sent a good one, else one that the server made.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        },
        _ when name == shape.CodeHeader => new()
        {
            Description = "The code of the error.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        },
        RetryAfter => new()
        {
            Description = "The whole seconds to wait before sending the request again.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
        },
        _ => new()
        {
            Description = "What the caller must bring: the challenge of the scheme that refused.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };
}
