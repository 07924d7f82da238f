using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The results that the pipeline responds with where policies and roles refuse callers (<c>from.policies</c>, <c>from.roles</c>).
/// </summary>
internal sealed class AccessErrors(Application application)
{
    // Catalogs for parts of an application may all name the policy.
    private readonly ILookup<string, INamedTypeSymbol> policies =
        Named(application, static from => from.Policies).ToLookup(
            static one => one.Name,
            static one => one.Error,
            StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, INamedTypeSymbol> roles =
        Named(application, static from => from.Roles).ToLookup(static one => one.Name, static one => one.Error, StringComparer.Ordinal);

    /// <summary>Whether catalogs name none.</summary>
    public bool AreNone => policies.Count + roles.Count == 0;

    /// <summary>The results for what an endpoint requires, one of each catalog that names it, and how to call it.</summary>
    public (string What, IReadOnlyList<INamedTypeSymbol> Errors) Of(RequiredAccess required)
    {
        if (required.Policy is { } policy)
        {
            return ($"the policy '{policy}'", [.. policies[policy]]);
        }

        var role = required.Roles.FirstOrDefault(roles.Contains) ?? "";
        return ($"the role '{role}'", [.. roles[role]]);
    }

    private static IEnumerable<(string Name, INamedTypeSymbol Error)> Named(
        Application application,
        Func<SourcesModel, IEnumerable<string>> names) =>
        from file in application.Catalogs.Served
        from entry in file.Reading.Catalog?.Errors.AsEnumerable() ?? []
        from name in names(entry.From)
        from error in file.Anchor.GetTypeMembers(entry.TypeName)
        select (name, error);
}
