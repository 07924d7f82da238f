using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>What is wrong with the request of a controller's action, by its model state: read before the problem is written.</summary>
internal static class ModelStateFaults
{
    /// <summary>Has the model state read before the application, or the framework, makes its problem of it.</summary>
    /// <param name="options">How actions treat requests that aren't valid.</param>
    public static void Watch(ApiBehaviorOptions options)
    {
        if (options.InvalidModelStateResponseFactory is { } respond)
        {
            options.InvalidModelStateResponseFactory = context =>
            {
                if (Describe(context) is { } refusal)
                {
                    context.HttpContext.Features.Set(refusal);
                }

                return respond(context);
            };
        }
    }

    private static Refusal? Describe(ActionContext context)
    {
        if (RequestContract.Of(context.HttpContext, context.HttpContext.GetEndpoint()) is not { IsAction: true } contract)
        {
            return null;
        }

        var state = context.ModelState;
        var unread = state.HasReachedMaxErrors ? 1 : 0;
        var isUnreadable = state.Any(static entry => entry.Key is ['$', ..] && entry.Value?.Errors.Count > 0)
            || (state.TryGetValue("", out var whole) && whole.Errors.Count > 0 && !BindingFaults.HasBody(context.HttpContext));
        var words = BinderTexts(context.HttpContext);
        return Refusal.Of(
            state
                .Where(entry => entry.Value is not null && !(isUnreadable && entry.Key == contract.BodyName))
                .SelectMany(static entry => entry.Value!.Errors, static (entry, error) => (entry.Key, error))
                .Where(static row => row.error.Exception is not TooManyModelErrorsException)
                .SelectMany(row => Read(context.HttpContext, contract, words, row.Key, row.error)),
            unread);
    }

    private static IEnumerable<FoundViolation> Read(
        HttpContext context, RequestContract contract, BinderText[] words, string key, ModelError error)
    {
        var text = error.ErrorMessage.Length > 0 ? error.ErrorMessage : error.Exception?.Message ?? "";
        if (key is ['$', ..])
        {
            bool? isOfTheReader = error.Exception is { InnerException: { } inner } ? inner is JsonException : null;
            return JsonFault.Describe(contract, key, text, isOfTheReader);
        }

        if (key.Length == 0 && !BindingFaults.HasBody(context) && contract.BodyName is not null)
        {
            return [BindingFaults.MissingBody];
        }

        var place = contract.Find(key);
        if (Array.Find(words, row => row.Pattern.Matches(text)) is { } binder)
        {
            var expected = place.Type is { } type && binder.Reason == ViolationReasons.Type ? ParameterExpectation.Of(type) : null;
            var phrase = expected?.Within(place.Attributes.OfType<RangeAttribute>().FirstOrDefault()).Phrase;
            return [FoundViolation.Of(place, binder.Reason, phrase is null ? null : $"must be {phrase}")];
        }

        if (error.Exception is not null)
        {
            return [FoundViolation.Of(place, ViolationReasons.Type, ViolationReasons.NotValid)];
        }

        var (rule, own) = ViolationText.Read(text, place, mayBeThrown: false);
        return [new(place, rule, own)];
    }

    // The binder's words can be changed by the application; so it is asked what they are.
    private static BinderText[] BinderTexts(HttpContext context)
    {
        const string Any = TextPattern.Any;
        var options = context.RequestServices.GetRequiredService<IOptions<MvcOptions>>().Value;
        ModelBindingMessageProvider texts = options.ModelBindingMessageProvider;
        return
        [
            new(new(texts.MissingBindRequiredValueAccessor(Any)), ViolationReasons.Required),
            new(new(texts.MissingKeyOrValueAccessor()), ViolationReasons.Required),
            new(new(texts.MissingRequestBodyRequiredValueAccessor()), ViolationReasons.Required),
            new(new(texts.ValueMustNotBeNullAccessor(Any)), ViolationReasons.Required),
            new(new(texts.AttemptedValueIsInvalidAccessor(Any, Any)), ViolationReasons.Type),
            new(new(texts.NonPropertyAttemptedValueIsInvalidAccessor(Any)), ViolationReasons.Type),
            new(new(texts.UnknownValueIsInvalidAccessor(Any)), ViolationReasons.Type),
            new(new(texts.NonPropertyUnknownValueIsInvalidAccessor()), ViolationReasons.Type),
            new(new(texts.ValueIsInvalidAccessor(Any)), ViolationReasons.Type),
            new(new(texts.ValueMustBeANumberAccessor(Any)), ViolationReasons.Type),
            new(new(texts.NonPropertyValueMustBeANumberAccessor()), ViolationReasons.Type),
        ];
    }

    private sealed record BinderText(TextPattern Pattern, string Reason);
}
