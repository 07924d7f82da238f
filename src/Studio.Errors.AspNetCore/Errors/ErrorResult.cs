using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// An error of the catalog as a result of an endpoint: of a handler, and of an action that returns <see cref="ActionResult"/>
/// or <see cref="ActionResult{TValue}"/>. Generated types derive from it.
/// </summary>
public abstract class ErrorResult
    : ActionResult, IResult, IStatusCodeHttpResult, IValueHttpResult, IContentTypeHttpResult, IStatusCodeActionResult
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
    public string Message => ErrorBody.Of(this).Message;

    /// <summary>How long the caller is told to wait, in whole seconds; null where the code has no Retry-After.</summary>
    internal virtual int? DelaySeconds => null;

    /// <summary>The same; where nobody told, what the catalog says.</summary>
    internal int? DelayOrDefault => DelaySeconds ?? Definition.RetryAfterDefault;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    int? IStatusCodeActionResult.StatusCode => StatusCode;

    /// <summary>The <see cref="ErrorBody"/>: what goes into the envelope, save for the request id.</summary>
    object? IValueHttpResult.Value => ErrorBody.Of(this);

    string? IContentTypeHttpResult.ContentType => Definition.Envelope.ContentType;

    /// <summary>Wraps this result in an exception, for code that can't return it.</summary>
    /// <returns>The exception to throw.</returns>
    public ErrorResultException ToException() => new(this);

    /// <summary>Answers the request with this error: status, headers and the whole envelope.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>Done once the server has taken the bytes.</returns>
    /// <exception cref="InvalidOperationException">The response has started, so that its status can't change.</exception>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return ErrorAnswer.WriteReturnedAsync(httpContext, this);
    }

    /// <summary>Answers the request of an action with this error, as <see cref="ExecuteAsync"/> does.</summary>
    /// <param name="context">The action that returned it.</param>
    /// <returns>Done once the server has taken the bytes.</returns>
    /// <exception cref="InvalidOperationException">The response has started, so that its status can't change.</exception>
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ExecuteAsync(context.HttpContext);
    }

    /// <summary>Writes one argument: the parameters of <see cref="ErrorDefinition.Parameters"/> by index.</summary>
    /// <param name="index">The parameter's index.</param>
    /// <param name="writer">Takes the value, by exactly one call of its <c>Write</c>.</param>
    protected virtual void WriteArgument(int index, ref ErrorArgumentWriter writer) => throw new ArgumentOutOfRangeException(nameof(index));

    internal void FillArgument(int index, ref ErrorArgumentWriter writer) => WriteArgument(index, ref writer);

    /// <summary>The text that an argument was given, without writing it.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <returns>The text; null where the argument was left out or is no text.</returns>
    internal string? TextOf(string parameter) => ValueOf(parameter) as string;

    /// <summary>The text, list, map or record that an argument was given, without writing it.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <returns>The value; null where the argument was left out or is none of these.</returns>
    internal virtual object? ValueOf(string parameter)
    {
        for (var index = 0; index < Definition.Parameters.Count; index++)
        {
            if (Definition.Parameters[index].Name == parameter)
            {
                // There is no room for it, so that the writer only keeps it.
                var writer = new ErrorArgumentWriter([]);
                WriteArgument(index, ref writer);
                return writer.Refused;
            }
        }

        return null;
    }
}
