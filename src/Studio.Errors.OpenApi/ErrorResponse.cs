using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Studio.Errors.Reference;

namespace Studio.Errors.OpenApi;

/// <summary>The response of one status of an operation: every code that it can carry.</summary>
internal static class ErrorResponse
{
    /// <summary>Describes the response.</summary>
    public static OpenApiResponse Of(ErrorDefinition[] errors, OpenApiDocument document) => new()
    {
        Description = string.Join("\n\n", errors.Select(error => $"`{error.Code}`: {error.When} {error.Remedy}".TrimEnd())),
        Headers = ErrorHeaders.Of(errors).ToDictionary(name => name, name => ErrorHeaders.Reference(name, document), StringComparer.Ordinal),
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/json"] = new OpenApiMediaType
            {
                Schema = EnvelopeSchema.Reference(errors, document),
                Examples = errors.ToDictionary(error => error.Code, Example, StringComparer.Ordinal),
            },
        },
    };

    private static IOpenApiExample Example(ErrorDefinition error) => new OpenApiExample
    {
        Summary = error.When,
        Value = JsonNode.Parse(ErrorExample.Body(error)),
    };
}
