using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>What an endpoint takes: its parameters and the type of its body. Only names that are in it reach a client.</summary>
internal sealed partial class RequestContract
{
    private readonly Endpoint endpoint;
    private readonly bool hasForm;
    private readonly Dictionary<JsonPropertyInfo, ValidationAttribute[]> attributes = [];

    private RequestContract(HttpContext context, Endpoint endpoint)
    {
        this.endpoint = endpoint;
        Parameters = RequestParameter.Of(endpoint);
        if (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action)
        {
            IsAction = true;
            var body = action.Parameters.FirstOrDefault(static parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
            (Body, BodyName) = (body?.ParameterType, body?.Name);
            Json = context.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Mvc.JsonOptions>>().Value.JsonSerializerOptions;
        }
        else
        {
            var accepted = endpoint.Metadata.GetMetadata<IAcceptsMetadata>();
            hasForm = accepted?.ContentTypes.Any(static type => type.Contains("form", StringComparison.OrdinalIgnoreCase)) is true;
            Body = hasForm || accepted?.RequestType == typeof(void) ? null : accepted?.RequestType;
            BodyName = Body is null ? null : endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.GetParameters()
                .FirstOrDefault(parameter => parameter.ParameterType == Body)?.Name;
            Json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        }
    }

    /// <summary>Whether it is an action of a controller.</summary>
    public bool IsAction { get; }

    /// <summary>The parameters, in order of declaration.</summary>
    public IReadOnlyList<RequestParameter> Parameters { get; }

    /// <summary>The type of the JSON body; null where there is none, or where it isn't known.</summary>
    public Type? Body { get; }

    /// <summary>What the body is called in C#: a name that no client knows.</summary>
    public string? BodyName { get; }

    /// <summary>How JSON is read.</summary>
    public JsonSerializerOptions Json { get; }

    /// <summary>The contract of an endpoint, which is read once for a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">The endpoint; null where no route matched.</param>
    /// <returns>The contract; null where there is no endpoint.</returns>
    public static RequestContract? Of(HttpContext context, Endpoint? endpoint)
    {
        if (endpoint is null)
        {
            return null;
        }

        var known = context.Features.Get<RequestContract>();
        if (known?.endpoint != endpoint)
        {
            known = new(context, endpoint);
            context.Features.Set(known);
        }

        return known;
    }

    /// <summary>Finds a place.</summary>
    /// <param name="place">The place, as a framework, a library or the application spells it.</param>
    /// <returns>The place, cut where the contract ends.</returns>
    public RequestPlace Find(string place)
    {
        if (FindParameter(place, StringComparison.Ordinal) is { } parameter)
        {
            return parameter;
        }

        if (place.Length == 0)
        {
            return RequestPlace.Body with { Whole = RequestPlace.TheRequest };
        }

        if (Body is null || !Json.TryGetTypeInfo(Body, out _))
        {
            return FindParameter(place, StringComparison.OrdinalIgnoreCase) ?? FindUnknown(place);
        }

        var found = JsonPlace.Find(Json, Body, place);
        if (!found.IsWhole && WithoutBodyName(place) is { } rest)
        {
            found = JsonPlace.Find(Json, Body, rest);
        }

        return (found.IsWhole ? null : FindParameter(place, StringComparison.OrdinalIgnoreCase)) ?? ToPlace(found);
    }

    /// <summary>Finds a place of the body alone.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The place, cut where the contract ends.</returns>
    public JsonPlace? FindMember(string place) => Body is null ? null : JsonPlace.Find(Json, Body, place);

    /// <summary>The place in a request of a place of the body.</summary>
    /// <param name="found">The place of the body.</param>
    /// <returns>The place in a request.</returns>
    public RequestPlace ToPlace(JsonPlace found) => new()
    {
        Pointer = found.Pointer,
        Order = [1, .. found.Order],
        Attributes = found is { IsWhole: true, Member: { } member } ? AttributesOf(member) : [],
        Type = found.IsWhole ? found.Type : null,
        Whole = found.IsWhole ? RequestPlace.TheRequest : "a member of the request",
    };

    // At the property or at a constructor's parameter; asked for once, for a list can have thousands of items with the same fault.
    private ValidationAttribute[] AttributesOf(JsonPropertyInfo member)
    {
        if (!attributes.TryGetValue(member, out var known))
        {
            attributes[member] = known =
            [
                .. new[] { member.AttributeProvider, member.AssociatedParameter?.AttributeProvider }
                    .SelectMany(static provider => provider?.GetCustomAttributes(typeof(ValidationAttribute), inherit: true) ?? [])
                    .OfType<ValidationAttribute>(),
            ];
        }

        return known;
    }

    private string? WithoutBodyName(string place) =>
        BodyName is { } name && place.StartsWith(name, StringComparison.Ordinal) && place[name.Length..] is [] or ['.' or '[', ..]
            ? place[BodyName.Length..]
            : null;

    private RequestPlace? FindParameter(string place, StringComparison comparison)
    {
        for (var index = 0; index < Parameters.Count; index++)
        {
            var parameter = Parameters[index];
            if (place.Equals(parameter.CodeName, comparison) || place.Equals(parameter.Name, comparison))
            {
                return parameter.ToPlace(index);
            }
        }

        var route = comparison == StringComparison.OrdinalIgnoreCase ? (endpoint as RouteEndpoint)?.RoutePattern : null;
        return route?.GetParameter(place) is { } inRoute
            ? new() { Parameter = inRoute.Name, In = RequestParameter.Path, Order = [0, Parameters.Count] }
            : null;
    }

    // Of an endpoint that tells no type, the application's names are taken for what they look like.
    private RequestPlace FindUnknown(string place)
    {
        if (Name().Match(place) is not { Success: true } name)
        {
            return new() { Order = [1], Whole = "a member of the request" };
        }

        var path = name.Groups["path"].Value;
        var owner = Parameters.Index().FirstOrDefault(row => !IsSimple(row.Item));
        return hasForm ? new() { Parameter = path, In = RequestParameter.Form, Order = [0, Parameters.Count] }
            : IsAction && owner.Item is { } parameter ? new() { Parameter = path, In = parameter.In, Order = [0, owner.Index] }
            : new() { Pointer = "/" + string.Join('/', path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)), Order = [1] };
    }

    private static bool IsSimple(RequestParameter parameter) => parameter.Binding is not null
        || ParameterExpectation.Of(Nullable.GetUnderlyingType(parameter.Info.ParameterType) ?? parameter.Info.ParameterType) is not null
        || parameter.Info.ParameterType == typeof(string);

    // A path of names as C# and JSON spell them, with indexes: Name, Inner.Name, $.lines[0].unit-price.
    [GeneratedRegex(
        @"^(\$\.)?(?<path>[\p{L}_][\p{L}\p{Nd}_-]{0,99}(\[[0-9]{1,9}\])*(\.[\p{L}_][\p{L}\p{Nd}_-]{0,99}(\[[0-9]{1,9}\])*){0,20})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
