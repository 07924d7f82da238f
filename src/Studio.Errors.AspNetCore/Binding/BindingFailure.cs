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
    /// <summary>Describes the first parameter that is known not to bind.</summary>
    /// <param name="context">The request that the binder refused.</param>
    /// <returns>The words; null where every parameter that can be asked would have bound.</returns>
    public static string? DescribeParameters(HttpContext context)
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

        return null;
    }

    /// <summary>Describes what is left where every parameter that can be asked would have bound: those of other types, and the body.</summary>
    /// <param name="context">The request that the binder refused.</param>
    /// <returns>The words; null where nothing is left.</returns>
    public static string? DescribeRest(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            return null;
        }

        var body = endpoint.Metadata.GetMetadata<IAcceptsMetadata>();
        string[] own = [.. endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Select(parameter => OwnParsing(context, endpoint, parameter)).OfType<string>()];
        return own.Length == 0
            ? body is null ? null : DescribeBody(context, body)
            : $"{string.Join(" or ", body is null ? own : [.. own, "the request body"])} is not valid";
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
        var texts = type.IsArray ? sent.Values : new StringValues(sent.Values.ToString());
        var expected = ParameterExpectation.Of(Single(type));
        var accepted = expected is null || texts.All(text => string.IsNullOrEmpty(text) ? parameter.IsOptional : expected.Accepts(text));
        return accepted ? null : $"{sent.Name} must be {expected!.Within(parameter.ParameterInfo.GetCustomAttribute<RangeAttribute>()).Phrase}";
    }

    /// <summary>The name of a parameter that was sent, and that only the application's own code could parse.</summary>
    private static string? OwnParsing(HttpContext context, Endpoint endpoint, IParameterBindingMetadata parameter)
    {
        if (parameter.HasBindAsync)
        {
            return parameter.Name;
        }

        return parameter.HasTryParse
            && ParameterExpectation.Of(Single(parameter.ParameterInfo.ParameterType)) is null
            && Read(context, endpoint, parameter) is { Values.Count: > 0 } sent
                ? sent.Name
                : null;
    }

    private static Type Single(Type type)
    {
        var single = type.IsArray ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(single) ?? single;
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

        var field = attributes.OfType<IFromFormMetadata>().FirstOrDefault();
        if (field is not null || parameter.ParameterInfo.ParameterType == typeof(IFormFile))
        {
            return SentForm.Read(context, parameter, field?.Name ?? parameter.Name);
        }

        if (attributes.OfType<IFromBodyMetadata>().Any())
        {
            return null;
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
            return UnreadableBody.Missing;
        }

        return body.ContentTypes.Any(type => type.Contains("json", StringComparison.OrdinalIgnoreCase)) ? UnreadableBody.NoJson
            : SentForm.Of(context) is null ? "the request body must be a valid form"
            : "a field of the form is not valid";
    }
}
