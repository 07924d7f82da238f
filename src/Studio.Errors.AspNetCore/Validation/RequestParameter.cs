using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>A parameter of an endpoint that a client sends beside a body, or as a field of a form.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="In">Where it is: query, path, header or form; null where a binder looks in several places.</param>
/// <param name="Info">The parameter of the handler, or the property of a class of parameters.</param>
internal sealed record RequestParameter(string Name, string? In, ParameterInfo Info)
{
    public const string Query = "query";
    public const string Path = "path";
    public const string Header = "header";
    public const string Form = "form";

    /// <summary>Its name in C#.</summary>
    public string CodeName => Info.Name ?? Name;

    /// <summary>Its metadata, for a handler's parameter.</summary>
    public IParameterBindingMetadata? Binding { get; private init; }

    /// <summary>The parameters of an endpoint, in order of declaration.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The parameters.</returns>
    public static IReadOnlyList<RequestParameter> Of(Endpoint endpoint)
    {
        var ofHandler = endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Select(parameter => Of(endpoint, parameter));
        var ofAction = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [];
        return [.. ofHandler.Concat(ofAction.OfType<ControllerParameterDescriptor>().Select(Of)).OfType<RequestParameter>()];
    }

    /// <summary>The place in a request.</summary>
    /// <param name="index">Its place among the parameters.</param>
    /// <returns>The place.</returns>
    public RequestPlace ToPlace(int index) => new()
    {
        Parameter = Name,
        In = In,
        Order = [0, index],
        Attributes = [.. Info.GetCustomAttributes<ValidationAttribute>(inherit: true)],
        Type = Nullable.GetUnderlyingType(Info.ParameterType) ?? Info.ParameterType,
    };

    private static RequestParameter? Of(Endpoint endpoint, IParameterBindingMetadata parameter)
    {
        var (info, type) = (parameter.ParameterInfo, parameter.ParameterInfo.ParameterType);
        var attributes = info.GetCustomAttributes(inherit: true);
        RequestParameter? In(string? name, string place) => new(name ?? parameter.Name, place, info) { Binding = parameter };
        if (attributes.OfType<IFromHeaderMetadata>().FirstOrDefault() is { } header)
        {
            return In(header.Name, Header);
        }

        if (attributes.OfType<IFromQueryMetadata>().FirstOrDefault() is { } query)
        {
            return In(query.Name, Query);
        }

        var field = attributes.OfType<IFromFormMetadata>().FirstOrDefault();
        if (field is not null || type == typeof(IFormFile))
        {
            return In(field?.Name, Form);
        }

        if (attributes.OfType<IFromBodyMetadata>().Any())
        {
            return null;
        }

        var route = attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? parameter.Name;
        if ((endpoint as RouteEndpoint)?.RoutePattern.GetParameter(route) is not null)
        {
            return In(route, Path);
        }

        var isText = type == typeof(string) || ((type == typeof(string[]) || type == typeof(StringValues)) && !IsBody(endpoint, type));
        return parameter.HasTryParse || isText ? In(name: null, Query) : null;
    }

    private static bool IsBody(Endpoint endpoint, Type type) => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType == type;

    private static RequestParameter? Of(ControllerParameterDescriptor argument)
    {
        var source = argument.BindingInfo?.BindingSource;
        return source == BindingSource.Body || source?.IsFromRequest is false
            ? null
            : new(argument.BindingInfo?.BinderModelName ?? argument.Name, PlaceOf(source), argument.ParameterInfo);
    }

    private static string? PlaceOf(BindingSource? source) =>
        source == BindingSource.Query ? Query
        : source == BindingSource.Path ? Path
        : source == BindingSource.Header ? Header
        : source == BindingSource.Form || source == BindingSource.FormFile ? Form
        : null;
}
