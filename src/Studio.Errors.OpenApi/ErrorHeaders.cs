using Microsoft.OpenApi;

namespace Studio.Errors.OpenApi;

/// <summary>The headers of errors, each described once in the document.</summary>
internal static class ErrorHeaders
{
    /// <summary>On every response.</summary>
    public const string RequestId = "X-Request-Id";

    private const string RetryAfter = "Retry-After";
    private const string Challenge = "WWW-Authenticate";
    private const int Unauthorized = 401;

    /// <summary>The headers that the errors of one status can carry.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<ErrorDefinition> errors)
    {
        yield return RequestId;
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
    public static IOpenApiHeader Reference(string name, OpenApiDocument document)
    {
        document.AddComponent<IOpenApiHeader>(name, Describe(name));
        return new OpenApiHeaderReference(name, document);
    }

    private static OpenApiHeader Describe(string name) => name switch
    {
        RequestId => new()
        {
            Description = "Names this one request: the client's own id where it sent a good one, else one that the server made.",
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
