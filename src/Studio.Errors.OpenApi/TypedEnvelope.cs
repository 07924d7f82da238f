using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Studio.Errors.OpenApi;

/// <summary>
/// The schema that the framework makes of the type in the descriptions of endpoints, for tools that read those alone. In
/// this document each set of codes has a schema of its own, and nothing refers to that one.
/// </summary>
internal static class TypedEnvelope
{
    /// <summary>Removes it.</summary>
    public static Task RemoveAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Components?.Schemas?.Remove("CatalogErrorEnvelope");
        document.Components?.Schemas?.Remove("CatalogErrorBody");
        return Task.CompletedTask;
    }
}
