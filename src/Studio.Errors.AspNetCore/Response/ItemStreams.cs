using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>Tells which responses are streams of items.</summary>
internal static class ItemStreams
{
    private static readonly ConditionalWeakTable<Endpoint, object> Known = [];

    /// <summary>The stream that a response is about to be.</summary>
    /// <param name="endpoint">The endpoint that answers; null where none matched.</param>
    /// <param name="contentType">The response's content type.</param>
    /// <returns>The stream; null for a body that is one whole.</returns>
    public static IItemStream? Of(Endpoint? endpoint, string? contentType)
    {
        if (endpoint is null || contentType is null)
        {
            return null;
        }

        if (contentType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return new EventItemStream();
        }

        return contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            && (bool)Known.GetValue(endpoint, static endpoint => AnswersItems(endpoint))
                ? new JsonItemStream()
                : null;
    }

    private static bool AnswersItems(Endpoint endpoint) => endpoint.Metadata
        .OfType<IProducesResponseTypeMetadata>()
        .Any(response => response.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
}
