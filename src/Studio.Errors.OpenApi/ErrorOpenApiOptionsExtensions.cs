using Microsoft.AspNetCore.OpenApi;
using Studio.Errors.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the errors of a catalog to an OpenAPI document.</summary>
public static class ErrorOpenApiOptionsExtensions
{
    /// <summary>
    /// Describes for each operation exactly the codes that it can answer: a response for each status, with the codes as an
    /// enum, an example for each and the headers; and the scopes that it requires.
    /// </summary>
    /// <param name="options">The document's options, as in <c>AddOpenApi(options => options.AddErrors())</c>.</param>
    /// <returns>The options, to go on.</returns>
    public static OpenApiOptions AddErrors(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .AddOperationTransformer(OperationErrors.DescribeAsync)
            .AddDocumentTransformer(TypedEnvelope.RemoveAsync);
    }
}
