using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>An error of the catalog as a result of an endpoint. Generated types derive from it.</summary>
public abstract class ErrorResult : IResult, IStatusCodeHttpResult, IValueHttpResult, IContentTypeHttpResult
{
    /// <summary>Creates a result of the code that the template stands for.</summary>
    /// <param name="template">The precomputed answer.</param>
    protected ErrorResult(ErrorTemplate template) => Template = template;

    internal ErrorTemplate Template { get; }

    /// <summary>The catalog's entry.</summary>
    public ErrorDefinition Definition => Template.Definition;

    /// <summary>The code as it is on the wire.</summary>
    public string Code => Definition.Code;

    /// <summary>The HTTP status, from 400 to 599.</summary>
    public int StatusCode => Definition.Status;

    /// <summary>The message with its values filled in; for people and logs, never for branching.</summary>
    public string Message => Definition.Message;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    object? IValueHttpResult.Value => null;

    string? IContentTypeHttpResult.ContentType => "application/json; charset=utf-8";

    /// <summary>Wraps this result in an exception, for code that can't return it.</summary>
    /// <returns>The exception to throw.</returns>
    public ErrorResultException ToException() => new(this);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => throw new NotImplementedException();

    /// <summary>Writes one argument: the parameters of <see cref="ErrorDefinition.Parameters"/> by index.</summary>
    /// <param name="index">The parameter's index.</param>
    /// <param name="writer">Takes the value, by exactly one call of its <c>Write</c>.</param>
    protected virtual void WriteArgument(int index, ref ErrorArgumentWriter writer) => throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Tells an endpoint's metadata that it can answer an error. Its example is made of the catalog's.</summary>
    internal static void Describe(EndpointBuilder builder, ErrorTemplate template) => throw new NotImplementedException();
}
