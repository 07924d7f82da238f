using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Studio.Errors.AspNetCore;
using Studio.Errors.Reference;

namespace Studio.Errors.OpenApi;

/// <summary>The response of one status of an operation: every code that it can carry.</summary>
internal static class ErrorResponse
{
    /// <summary>Describes the response.</summary>
    public static OpenApiResponse Of(
        ErrorDefinition[] errors, EndpointContract contract, bool hasBody, ErrorSchemas schemas, OpenApiDocument document) => new()
    {
        Description = string.Join("\n\n", errors.Select(Describe)),
        Headers = Headers(ErrorHeaders.Of(errors), errors[0].Envelope, document),
        Content = Content(hasBody, errors[0].Envelope, () => schemas switch
        {
            ErrorSchemas.PerOperation => EnvelopeSchema.Reference(errors, contract.Family, document),
            ErrorSchemas.Open => EnvelopeSchema.ReferenceToOpen(contract, document),
        }, errors),
    };

    /// <summary>Describes what has no status of its own here: codes may be added, and what stands between may answer, too.</summary>
    public static OpenApiResponse OfAnyOther(EndpointContract contract, bool hasBody, ErrorSchemas schemas, OpenApiDocument document)
    {
        var shape = contract.Errors[0].Envelope;
        return new()
        {
            Description = "Any other error, in the same envelope. Codes may be added.",
            Headers = Headers(shape.CodeHeader is { } code ? [shape.RequestId.Header, code] : [shape.RequestId.Header], shape, document),
            Content = Content(hasBody, shape, () => schemas switch
            {
                ErrorSchemas.PerOperation => EnvelopeSchema.ReferenceToAny(shape, contract.Family, document),
                ErrorSchemas.Open => EnvelopeSchema.ReferenceToOpen(contract, document),
            }, []),
        };
    }

    private static Dictionary<string, IOpenApiHeader> Headers(IEnumerable<string> names, EnvelopeShape shape, OpenApiDocument document) =>
        names.ToDictionary(name => name, name => ErrorHeaders.Reference(name, shape, document), StringComparer.Ordinal);

    // The answer to HEAD has the headers alone.
    private static Dictionary<string, OpenApiMediaType>? Content(
        bool hasBody, EnvelopeShape shape, Func<IOpenApiSchema> schema, ErrorDefinition[] examples) => !hasBody
        ? null
        : new(StringComparer.Ordinal)
        {
            [shape.MediaType] = new OpenApiMediaType
            {
                Schema = schema(),
                Examples = examples.Length == 0 ? null : examples.ToDictionary(error => error.Code, Example, StringComparer.Ordinal),
            },
        };

    private static string Describe(ErrorDefinition error)
    {
        string[] texts = [error.When, error.Remedy, LifeText.Since(error), LifeText.Deprecated(error)];
        return $"`{error.Code}`: {string.Join(' ', texts.Where(text => text.Length > 0))}".TrimEnd();
    }

    private static IOpenApiExample Example(ErrorDefinition error) => new OpenApiExample
    {
        Summary = error.When.Length == 0 ? error.Code : $"{error.Code}: {error.When}",
        Value = JsonNode.Parse(ErrorExample.Body(error)),
    };
}
