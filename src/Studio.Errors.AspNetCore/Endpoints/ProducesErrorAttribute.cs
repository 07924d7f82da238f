using Microsoft.AspNetCore.Http.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Declares that an endpoint can answer an error that its return type does not name. On a method that endpoints call, it says
/// what comes out of it; on an exception's class, what the exception becomes. The analyzers read it there too, across projects.
/// </summary>
/// <typeparam name="TError">The generated result, such as <c>ApiErrors.NotFound</c>.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ProducesErrorAttribute<TError> : Attribute, IErrorDeclaration, IDisableCookieRedirectMetadata
    where TError : ErrorResult, IErrorResult<TError>
{
    ErrorTemplate IErrorDeclaration.Template => TError.Template;
}
