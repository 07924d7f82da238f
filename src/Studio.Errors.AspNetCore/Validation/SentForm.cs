using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>The form of a request, as far as the binder has read it. Nothing is read anew.</summary>
internal static class SentForm
{
    /// <summary>The form.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The form; null where none was read, and where the framework lets nobody read it.</returns>
    public static IFormCollection? Of(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? null : context.Features.Get<IFormFeature>()?.Form;

    /// <summary>What was sent for a parameter.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="name">Its name in the form.</param>
    /// <returns>Name and values, for a file its name; null where that can't be told, as of a type that takes several fields.</returns>
    public static (string Name, StringValues Values)? Read(HttpContext context, IParameterBindingMetadata parameter, string name)
    {
        var type = parameter.ParameterInfo.ParameterType;
        return Of(context) is not { } form ? null
            : type == typeof(IFormFile) ? (name, form.Files.GetFile(name)?.FileName)
            : parameter.HasTryParse || type == typeof(string) || type == typeof(StringValues) ? (name, form[name])
            : null;
    }
}
