using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>The errors that an endpoint declares, by code: in its metadata, and by what its method returns.</summary>
/// <param name="responders">The catalogs.</param>
internal sealed class DeclaredErrors(ErrorResponders responders)
{
    private readonly ConditionalWeakTable<Endpoint, FrozenDictionary<string, ErrorTemplate>> known = [];

    /// <summary>The declared errors of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Their templates.</returns>
    public FrozenDictionary<string, ErrorTemplate> Of(Endpoint endpoint) => known.GetValue(endpoint, Find);

    /// <summary>
    /// The endpoint's metadata, in which each declared error has its own: what the return type says isn't there by itself. What was
    /// there keeps the last word.
    /// </summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The metadata.</returns>
    public EndpointMetadataCollection MetadataOf(Endpoint endpoint)
    {
        var declared = Said(endpoint).ToHashSet();
        var returned = Of(endpoint).Values.Where(template => !declared.Contains(template)).ToArray();
        return returned.Length == 0
            ? endpoint.Metadata
            : new([.. returned.Select(template => new DeclaredError(template)), .. endpoint.Metadata]);
    }

    private static IEnumerable<ErrorTemplate> Said(Endpoint endpoint) =>
        endpoint.Metadata.OfType<IErrorDeclaration>().Select(declaration => declaration.Template);

    private FrozenDictionary<string, ErrorTemplate> Find(Endpoint endpoint) => Said(endpoint)
        .Select(template => responders.Own(template, endpoint))
        .Concat(ReturnedErrors.Of(endpoint).Select(error => responders.TemplateOf(error, endpoint)).OfType<ErrorTemplate>())
        .DistinctBy(template => template.Definition.Code)
        .ToFrozenDictionary(template => template.Definition.Code);
}
