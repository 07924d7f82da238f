using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;

namespace Studio.Errors.AspNetCore;

/// <summary>What an endpoint reads of a request, and whether that can be wrong: for handlers and for controllers.</summary>
internal static class EndpointInput
{
    // The framework's names of the constraints that parse as the binder does.
    private static readonly FrozenDictionary<Type, string> Constraints = new Dictionary<Type, string>
    {
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(Guid)] = "guid",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(DateTime)] = "datetime",
    }.ToFrozenDictionary();

    /// <summary>Whether the endpoint reads the request's body.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where it does.</returns>
    public static bool HasBody(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null || Arguments(endpoint).Any(IsBody);

    /// <summary>Whether a parameter can fail to bind or to be valid: where it is parsed, checked, or may be missing.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where one can.</returns>
    public static bool CanFailToBind(Endpoint endpoint) =>
        HasBody(endpoint)
        || endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Any(parameter => CanFail(endpoint, parameter))
        || (endpoint.Metadata.GetMetadata<ApiControllerAttribute>() is not null
            && Arguments(endpoint).Any(argument => CanFail(endpoint, argument)));

    private static bool CanFail(Endpoint endpoint, IParameterBindingMetadata parameter) =>
        IsChecked(parameter.ParameterInfo) || (parameter.ParameterInfo.ParameterType == typeof(string)
            ? !parameter.IsOptional && !IsInRoute(endpoint, parameter.Name)
            : parameter.HasTryParse && !IsParsedByRoute(endpoint, parameter.Name, parameter.ParameterInfo.ParameterType));

    private static bool CanFail(Endpoint endpoint, ControllerParameterDescriptor argument)
    {
        if (argument.BindingInfo?.BindingSource?.IsFromRequest is false)
        {
            return false;
        }

        var name = argument.BindingInfo?.BinderModelName ?? argument.Name;
        return IsChecked(argument.ParameterInfo) || (argument.ParameterType == typeof(string)
            ? !IsOptional(argument.ParameterInfo) && !IsInRoute(endpoint, name)
            : !IsParsedByRoute(endpoint, name, argument.ParameterType));
    }

    // Any text is good, and the route does not match without its own.
    private static bool IsInRoute(Endpoint endpoint, string name) =>
        (endpoint as RouteEndpoint)?.RoutePattern.GetParameter(name) is not null;

    /// <summary>Whether the route matches only what the parameter takes, as <c>{id:int}</c> does for an int.</summary>
    private static bool IsParsedByRoute(Endpoint endpoint, string name, Type type) =>
        Constraints.TryGetValue(type, out var constraint)
        && endpoint is RouteEndpoint route
        && route.RoutePattern.ParameterPolicies.GetValueOrDefault(name)?.Any(policy => policy.Content == constraint) is true;

    private static bool IsChecked(ParameterInfo parameter) => parameter.IsDefined(typeof(ValidationAttribute), inherit: true);

    private static bool IsOptional(ParameterInfo parameter) =>
        parameter.HasDefaultValue || new NullabilityInfoContext().Create(parameter).WriteState is not NullabilityState.NotNull;

    private static bool IsBody(ControllerParameterDescriptor argument) =>
        argument.BindingInfo?.BindingSource is { } source
            && (source == BindingSource.Body || source == BindingSource.Form || source == BindingSource.FormFile);

    private static IEnumerable<ControllerParameterDescriptor> Arguments(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters.OfType<ControllerParameterDescriptor>() ?? [];
}
