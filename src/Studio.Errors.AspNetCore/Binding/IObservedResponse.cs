using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>What the pipeline saw of a request and its response before anybody could change it: a refusal may be due to it.</summary>
internal interface IObservedResponse
{
    /// <summary>Whether the client sent a coded body. Kept, because the framework's decompression takes the header away.</summary>
    bool HasEncodedBody { get; }

    /// <summary>Finds it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>What was seen; null where the pipeline isn't there.</returns>
    static IObservedResponse? Of(HttpContext context) => context.Features.Get<IHttpResponseFeature>() as IObservedResponse;
}
