using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The errors that the method of an endpoint names in its return type. It is read from the method that the framework keeps: a result that
/// describes itself would have to say so once a class, in code of its own, to be found without dynamic code.
/// </summary>
internal static class ReturnedErrors
{
    /// <summary>The types of the errors.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Generated results; none where the endpoint has no method, as one of another framework.</returns>
    public static IEnumerable<Type> Of(Endpoint endpoint)
    {
        var method = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.MethodInfo ?? endpoint.Metadata.GetMetadata<MethodInfo>();
        return method is null ? [] : Within(Awaited(method.ReturnType));
    }

    private static Type Awaited(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? type.GenericTypeArguments[0]
            : type;

    // What a result is made of, it can be: Results<Ok<Order>, ApiErrors.NotFound>, and unions of the application's own.
    private static IEnumerable<Type> Within(Type type) => typeof(ErrorResult).IsAssignableFrom(type)
        ? [type]
        : typeof(IResult).IsAssignableFrom(type) || typeof(IConvertToActionResult).IsAssignableFrom(type) ? type.GenericTypeArguments.SelectMany(Within) : [];
}
