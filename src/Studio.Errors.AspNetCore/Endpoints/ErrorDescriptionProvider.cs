using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Adds what endpoints can answer to the framework's own descriptions of them, which every tool reads that makes documents.
/// Descriptions keep one type a status, so a status names its codes in words.
/// </summary>
/// <param name="services">The application's services; endpoints are known only once it is built.</param>
internal sealed class ErrorDescriptionProvider(IServiceProvider services) : IApiDescriptionProvider
{
    /// <summary>Last to begin, and so first to look back: whoever changes descriptions afterwards has the last word.</summary>
    public int Order => 1000;

    /// <inheritdoc/>
    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
    }

    /// <inheritdoc/>
    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        // Without reflection there are no schemas of types, and Studio.Errors.OpenApi needs none.
        if (!JsonSerializer.IsReflectionEnabledByDefault)
        {
            return;
        }

        foreach (var description in context.Results)
        {
            Describe(description);
        }
    }

    private void Describe(ApiDescription description)
    {
        var contract = EndpointContract.Of(description, services);
        if (contract.Errors.Count == 0)
        {
            return;
        }

        var responses = description.SupportedResponseTypes;
        var statuses = contract.Errors.GroupBy(error => error.Status).ToArray();
        foreach (var replaced in responses.Where(response => IsReplaced(response, contract, statuses)).ToArray())
        {
            responses.Remove(replaced);
        }

        if (responses.Count == 0)
        {
            // Tools say so where nothing is described; with errors described they would not.
            responses.Add(new() { StatusCode = StatusCodes.Status200OK, Type = typeof(void) });
        }

        var hasBody = description.HttpMethod is null || !HttpMethods.IsHead(description.HttpMethod);
        foreach (var status in statuses)
        {
            responses.Add(Response(status.Key, [.. status], hasBody));
        }
    }

    private static bool IsReplaced(ApiResponseType response, EndpointContract contract, IGrouping<int, ErrorDefinition>[] statuses) =>
        contract.HasOwnErrors
            ? statuses.Any(status => status.Key == response.StatusCode)
            : response.StatusCode >= StatusCodes.Status400BadRequest || response.IsDefaultResponse;

    private static ApiResponseType Response(int status, ErrorDefinition[] errors, bool hasBody) => new()
    {
        StatusCode = status,
        Description = string.Join(", ", errors.Select(error => error.Code)),
        Type = hasBody ? TypeOf(errors[0].Envelope) : typeof(void),
        ApiResponseFormats = hasBody ? [new() { MediaType = errors[0].Envelope.MediaType }] : [],
    };

    // Only the usual shape is a type; of another one these tools learn the media type.
    private static Type TypeOf(EnvelopeShape shape) =>
        shape.Picture == EnvelopeShape.Error.Picture ? typeof(CatalogErrorEnvelope) : typeof(object);
}
