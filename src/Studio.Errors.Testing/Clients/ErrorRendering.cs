using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Testing;

/// <summary>An error as the server's own code writes it, without a server.</summary>
internal sealed class ErrorRendering
{
    private readonly ErrorCatalog catalog;
    private readonly ErrorResult result;
    private readonly string? requestId;

    /// <summary>Prepares an error.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="definition">Its entry.</param>
    /// <param name="retryAfter">The delay; null for the catalog's.</param>
    /// <param name="fields">Arguments in the place of the catalog's examples.</param>
    /// <param name="requestId">The id; null for the client's or a new one.</param>
    public ErrorRendering(ErrorCatalog catalog, ErrorDefinition definition, TimeSpan? retryAfter, JsonObject? fields, string? requestId)
    {
        this.catalog = catalog;
        this.requestId = requestId;
        result = ErrorTemplate.Of(catalog, definition.Code).Example(fields, retryAfter);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The answer.</returns>
    public HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Request.Method = request.Method.Method;
        context.Request.Headers.Authorization = request.Headers.Authorization?.ToString();
        var header = catalog.Envelope.RequestId.Header;
        context.Request.Headers[header] = requestId is not null ? requestId
            : request.Headers.TryGetValues(header, out var own) ? own.ToArray()
            : [];
        context.Response.Body = body;

        // Into memory everything is written at once.
        result.ExecuteAsync(context).GetAwaiter().GetResult();
        return MessageOf(context.Response, body.ToArray());
    }

    /// <summary>The error as a client reads it.</summary>
    /// <returns>The error.</returns>
    public async Task<ErrorResponse> ReadAsync()
    {
        using var request = new HttpRequestMessage();
        using var response = Answer(request);
        return await ErrorResponse.ReadAsync(catalog, response);
    }

    private static HttpResponseMessage MessageOf(HttpResponse response, byte[] body)
    {
        var message = new HttpResponseMessage((System.Net.HttpStatusCode)response.StatusCode) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return message;
    }
}
