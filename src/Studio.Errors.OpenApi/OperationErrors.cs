using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.OpenApi;

/// <summary>Describes the errors and the scopes of one operation.</summary>
internal static class OperationErrors
{
    private const string CodesExtension = "x-error-codes";

    /// <summary>Describes them.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var contract = EndpointContract.Of(EndpointOf(context.Description), context.ApplicationServices);
        var document = context.Document ?? throw new InvalidOperationException("The errors are described in a document, and there is none.");
        var responses = operation.Responses ??= [];
        RemoveErrors(responses);
        DescribeSuccesses(responses, document);
        foreach (var group in contract.Errors.GroupBy(error => error.Status))
        {
            responses[group.Key.ToString(CultureInfo.InvariantCulture)] = ErrorResponse.Of([.. group], document);
        }

        operation.AddExtension(CodesExtension, new JsonNodeExtension(Codes(contract.Errors)));
        if (contract.NeedsCredentials)
        {
            operation.Security = [BearerSecurity.Requiring(contract.Scopes, document)];
        }

        return Task.CompletedTask;
    }

    /// <summary>The framework keeps one result a status and knows no codes; what it wrote is replaced whole.</summary>
    private static void RemoveErrors(OpenApiResponses responses)
    {
        foreach (var status in responses.Keys.Where(key => key.StartsWith('4') || key.StartsWith('5')).ToArray())
        {
            responses.Remove(status);
        }
    }

    private static void DescribeSuccesses(OpenApiResponses responses, OpenApiDocument document)
    {
        foreach (var response in responses.Values.OfType<OpenApiResponse>())
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            response.Headers[ErrorHeaders.RequestId] = ErrorHeaders.Reference(ErrorHeaders.RequestId, document);
        }
    }

    private static JsonArray Codes(IEnumerable<ErrorDefinition> errors) => new([.. errors.Select(error => (JsonNode)new JsonObject
    {
        ["code"] = error.Code,
        ["status"] = error.Status,
        ["retry"] = Retry(error.Retry),
    })]);

    // As the catalog spells it.
    private static string Retry(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => "backoff",
        RetryAdvice.RetryAfter => "retryAfter",
        _ => "never",
    };

    /// <summary>The endpoint that an API description was made of; the explorer keeps its metadata and its path.</summary>
    private static RouteEndpoint EndpointOf(ApiDescription description) => new(
        static _ => Task.CompletedTask,
        RoutePatternFactory.Parse("/" + description.RelativePath),
        order: 0,
        new EndpointMetadataCollection(description.ActionDescriptor.EndpointMetadata),
        description.ActionDescriptor.DisplayName);
}
