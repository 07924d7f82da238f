using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>Tells which responses are streams of items.</summary>
internal static class ItemStreams
{
    private static readonly ConditionalWeakTable<Endpoint, object> Known = [];

    /// <summary>The stream that a response is about to be.</summary>
    /// <param name="context">The request. Its endpoint is asked for only where the type of the content leaves the question open.</param>
    /// <param name="contentType">The response's content type.</param>
    /// <returns>The stream; null for a body that is one whole.</returns>
    public static IItemStream? Of(HttpContext context, string? contentType)
    {
        if (contentType is null)
        {
            return null;
        }

        if (contentType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return context.GetEndpoint() is null ? null : new EventItemStream();
        }

        return contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            && context.GetEndpoint() is { } endpoint
            && (bool)Known.GetValue(endpoint, static endpoint => AnswersItems(endpoint))
                ? new JsonItemStream()
                : null;
    }

    private static bool AnswersItems(Endpoint endpoint) => endpoint.Metadata
        .OfType<IProducesResponseTypeMetadata>()
        .Any(response => response.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
}
