using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>The errors that an endpoint declares, by code.</summary>
internal static class DeclaredErrors
{
    private static readonly ConditionalWeakTable<Endpoint, FrozenDictionary<string, ErrorTemplate>> Known = [];

    /// <summary>The declared errors of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Their templates.</returns>
    public static FrozenDictionary<string, ErrorTemplate> Of(Endpoint endpoint) => Known.GetValue(endpoint, static endpoint =>
        endpoint.Metadata.OfType<IErrorDeclaration>()
            .Select(declaration => declaration.Template)
            .DistinctBy(template => template.Definition.Code)
            .ToFrozenDictionary(template => template.Definition.Code));
}
