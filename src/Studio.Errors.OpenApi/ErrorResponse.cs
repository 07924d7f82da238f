using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Studio.Errors.Reference;

namespace Studio.Errors.OpenApi;

/// <summary>The response of one status of an operation: every code that it can carry.</summary>
internal static class ErrorResponse
{
    /// <summary>Describes the response.</summary>
    public static OpenApiResponse Of(ErrorDefinition[] errors, string? family, OpenApiDocument document) => new()
    {
        Description = string.Join("\n\n", errors.Select(Describe)),
        Headers = ErrorHeaders
            .Of(errors)
            .ToDictionary(name => name, name => ErrorHeaders.Reference(name, document), StringComparer.Ordinal),
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [errors[0].Envelope.MediaType] = new OpenApiMediaType
            {
                Schema = EnvelopeSchema.Reference(errors, family, document),
                Examples = errors.ToDictionary(error => error.Code, Example, StringComparer.Ordinal),
            },
        },
    };

    private static string Describe(ErrorDefinition error)
    {
        string[] texts = [error.When, error.Remedy, LifeText.Since(error), LifeText.Deprecated(error)];
        return $"`{error.Code}`: {string.Join(' ', texts.Where(text => text.Length > 0))}".TrimEnd();
    }

    private static IOpenApiExample Example(ErrorDefinition error) => new OpenApiExample
    {
        Summary = error.When,
        Value = JsonNode.Parse(ErrorExample.Body(error)),
    };
}
