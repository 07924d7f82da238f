using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Why a minimal API's parameters did not bind: it names the parameter and what was expected. The framework tells only
/// the log, in text that may quote the client's input; so its own metadata is asked again, parameter by parameter.
/// </summary>
internal static class BindingFailure
{
    /// <summary>Describes the first parameter that does not bind.</summary>
    /// <param name="context">The request that the binder refused.</param>
    /// <returns>The words; null where every parameter would have bound and there is no body.</returns>
    public static string? Describe(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            return null;
        }

        foreach (var parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            if (Describe(context, endpoint, parameter) is { } failure)
            {
                return failure;
            }
        }

        return endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } body ? DescribeBody(context, body) : null;
    }

    private static string? Describe(HttpContext context, Endpoint endpoint, IParameterBindingMetadata parameter)
    {
        if (Read(context, endpoint, parameter) is not { } sent)
        {
            return null;
        }

        var type = parameter.ParameterInfo.ParameterType;
        if (sent.Values.Count == 0)
        {
            return parameter.IsOptional || type.IsArray || type == typeof(StringValues) ? null : $"{sent.Name} is required";
        }

        // The binder joins repeated values with a comma, save for an array.
        var single = type.IsArray ? type.GetElementType()! : type;
        var texts = type.IsArray ? sent.Values : new StringValues(sent.Values.ToString());
        var expected = ParameterExpectation.Of(Nullable.GetUnderlyingType(single) ?? single);
        var accepted = expected is null || texts.All(text => string.IsNullOrEmpty(text) ? parameter.IsOptional : expected.Accepts(text));
        return accepted ? null : $"{sent.Name} must be {expected!.Within(parameter.ParameterInfo.GetCustomAttribute<RangeAttribute>()).Phrase}";
    }

    private static (string Name, StringValues Values)? Read(HttpContext context, Endpoint endpoint, IParameterBindingMetadata parameter)
    {
        var attributes = parameter.ParameterInfo.GetCustomAttributes(inherit: true);
        if (attributes.OfType<IFromHeaderMetadata>().FirstOrDefault() is { } header)
        {
            var name = header.Name ?? parameter.Name;
            return (name, context.Request.Headers[name]);
        }

        if (attributes.OfType<IFromQueryMetadata>().FirstOrDefault() is { } query)
        {
            var name = query.Name ?? parameter.Name;
            return (name, context.Request.Query[name]);
        }

        var route = attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? parameter.Name;
        if ((endpoint as RouteEndpoint)?.RoutePattern.GetParameter(route) is not null)
        {
            return (route, Convert.ToString(context.GetRouteValue(route), null));
        }

        return parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string)
            ? (parameter.Name, context.Request.Query[parameter.Name])
            : null;
    }

    private static string DescribeBody(HttpContext context, IAcceptsMetadata body)
    {
        if (context.Request.ContentLength == 0 && !body.IsOptional)
        {
            return "a request body is required";
        }

        return body.ContentTypes.Any(type => type.Contains("json", StringComparison.OrdinalIgnoreCase))
            ? "the request body must be valid JSON with the documented members"
            : "the request body must be a valid form";
    }
}
