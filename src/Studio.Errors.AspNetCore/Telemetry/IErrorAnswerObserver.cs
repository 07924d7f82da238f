using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Hears of every error that the application answers, for code that counts or records them: register it as a singleton service
/// of this type.
/// </summary>
public interface IErrorAnswerObserver
{
    /// <summary>
    /// An error is about to leave, so that whoever reads the answer finds it counted. Requests run side by side: this is called from
    /// many threads, and the request waits for it. It must not throw.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">The endpoint that the request was meant for; null where no route matched.</param>
    /// <param name="definition">The catalog's entry.</param>
    void Answering(HttpContext context, Endpoint? endpoint, ErrorDefinition definition);
}
