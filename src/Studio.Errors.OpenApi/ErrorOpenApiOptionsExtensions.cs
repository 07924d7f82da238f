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
    /// <param name="configure">Changes how errors are described: <c>errors => errors.Schemas = ErrorSchemas.Open</c>.</param>
    /// <returns>The same options, for chaining.</returns>
    public static OpenApiOptions AddErrors(this OpenApiOptions options, Action<ErrorOpenApiOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new ErrorOpenApiOptions();
        configure?.Invoke(errors);
        return options
            .AddOperationTransformer((operation, context, _) => OperationErrors.DescribeAsync(operation, context, errors.Schemas))
            .AddDocumentTransformer(TypedEnvelope.RemoveAsync);
    }
}
