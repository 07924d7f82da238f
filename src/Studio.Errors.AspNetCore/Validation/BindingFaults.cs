using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What is wrong with the parameters and the body of a handler that did not bind. The binder stops at the first fault; so the
/// framework's own metadata is asked again, parameter by parameter.
/// </summary>
internal static class BindingFaults
{
    /// <summary>Describes what did not bind.</summary>
    /// <param name="context">The request.</param>
    /// <param name="contract">What the endpoint takes.</param>
    /// <param name="fault">What the binder threw; null where it threw nothing.</param>
    /// <returns>What is wrong with the parameters, and with the body where it was read.</returns>
    public static IReadOnlyList<FoundViolation> Of(HttpContext context, RequestContract contract, BindingFault? fault)
    {
        List<FoundViolation> found = [];
        foreach (var (index, parameter) in contract.Parameters.Index())
        {
            if (parameter.Binding is not null && Describe(context, parameter, index) is { } violation)
            {
                found.Add(violation);
            }
        }

        if (fault is { Kind: not BindingFault.Cause.Other } && !found.Any(violation => IsOf(contract, violation, fault)))
        {
            found.AddRange(Describe(context, contract, fault));
        }

        return found;
    }

    private static bool IsOf(RequestContract contract, FoundViolation violation, BindingFault fault) => contract.Parameters
        .Any(parameter => parameter.CodeName == fault.Parameter && parameter.Name == violation.Place.Parameter);

    private static FoundViolation? Describe(HttpContext context, RequestParameter parameter, int index)
    {
        var binding = parameter.Binding!;
        if (Read(context, parameter) is not { } values)
        {
            return null;
        }

        var type = binding.ParameterInfo.ParameterType;
        if (values.Count == 0)
        {
            var mayBeMissing = binding.IsOptional || type.IsArray || type == typeof(StringValues);
            return mayBeMissing ? null : FoundViolation.Of(parameter.ToPlace(index), ViolationReasons.Required);
        }

        // The binder joins repeated values with a comma, save for an array.
        var texts = type.IsArray ? values : new StringValues(values.ToString());
        if (ParameterExpectation.Of(Single(type)) is not { } expected
            || texts.All(text => string.IsNullOrEmpty(text) ? binding.IsOptional : expected.Accepts(text)))
        {
            return null;
        }

        var range = binding.ParameterInfo.GetCustomAttribute<RangeAttribute>();
        return FoundViolation.Of(parameter.ToPlace(index), ViolationReasons.Type, $"must be {expected.Within(range).Phrase}");
    }

    private static IEnumerable<FoundViolation> Describe(HttpContext context, RequestContract contract, BindingFault fault)
    {
        var (index, parameter) = contract.Parameters.Index().FirstOrDefault(row => row.Item.CodeName == fault.Parameter);
        return fault switch
        {
            { Kind: BindingFault.Cause.Form } => [FoundViolation.Of(RequestPlace.Unread, ViolationReasons.Syntax, "must be a valid form")],
            _ when parameter is not null => [Describe(parameter, index, fault.Kind)],
            { Kind: BindingFault.Cause.Json } when !HasBody(context) => [MissingBody],
            { Kind: BindingFault.Cause.Json, Json: { } json } =>
                JsonFault.Describe(contract, json.Path ?? "", json.Message, json.InnerException is JsonException || IsHalfACharacter(json)),
            { Kind: BindingFault.Cause.Json } => [JsonFault.Syntax],
            _ when contract.Body is not null && fault.Parameter == contract.BodyName => [HasBody(context) ? NullBody : MissingBody],
            { Kind: BindingFault.Cause.MissingBody } => [MissingBody],
            _ => [NotValid(new() { Parameter = fault.Parameter, Order = [0, contract.Parameters.Count] })],
        };
    }

    private static FoundViolation Describe(RequestParameter parameter, int index, BindingFault.Cause kind) =>
        kind == BindingFault.Cause.Missing ? FoundViolation.Of(parameter.ToPlace(index), ViolationReasons.Required)

        // A form's own type may take several fields; the binder tells none of them.
        : IsComplexForm(parameter) ? NotValid(new() { In = RequestParameter.Form, Whole = "a field of the form" })
        : NotValid(parameter.ToPlace(index));

    private static bool IsComplexForm(RequestParameter parameter) =>
        parameter is { In: RequestParameter.Form, Binding.HasTryParse: false } && parameter.Info.ParameterType != typeof(string);

    private static FoundViolation NotValid(RequestPlace place) =>
        FoundViolation.Of(place, ViolationReasons.Type, ViolationReasons.NotValid);

    // Half of a surrogate pair, which is told as if the type were wrong.
    private static bool IsHalfACharacter(JsonException json) =>
        json.InnerException?.Message.Contains("UTF-16", StringComparison.Ordinal) is true;

    // "null" where an object must be.
    private static FoundViolation NullBody { get; } = FoundViolation.Of(RequestPlace.Body, ViolationReasons.Required, JsonFault.ValidJson);

    /// <summary>A body that isn't there.</summary>
    public static FoundViolation MissingBody { get; } =
        FoundViolation.Of(RequestPlace.Body with { Whole = "a request body" }, ViolationReasons.Required);

    /// <summary>Whether the request can have a body.</summary>
    /// <param name="context">The request.</param>
    /// <returns>False where it has none.</returns>
    public static bool HasBody(HttpContext context) =>
        context.Request.ContentLength != 0 && context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    private static Type Single(Type type)
    {
        var single = type.IsArray ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(single) ?? single;
    }

    private static StringValues? Read(HttpContext context, RequestParameter parameter) => parameter.In switch
    {
        RequestParameter.Header => context.Request.Headers[parameter.Name],
        RequestParameter.Query => context.Request.Query[parameter.Name],
        RequestParameter.Path => Convert.ToString(context.GetRouteValue(parameter.Name), null),
        RequestParameter.Form => SentForm.Read(context, parameter.Binding!, parameter.Name)?.Values,
        _ => null,
    };
}
