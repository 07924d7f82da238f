using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Sees each error that an endpoint returns, before it is written.</summary>
internal interface IResultObserver
{
    /// <summary>Looks at an error.</summary>
    /// <param name="context">The request.</param>
    /// <param name="responder">The catalog that covers it.</param>
    /// <param name="result">The error.</param>
    /// <exception cref="ErrorDriftException">The request is to fail because of it.</exception>
    void Returned(HttpContext context, ErrorResponder responder, ErrorResult result);

    /// <summary>Sees an error, whoever answers it, before its bytes leave.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">The error.</param>
    void Answering(HttpContext context, ErrorResult result);
}
