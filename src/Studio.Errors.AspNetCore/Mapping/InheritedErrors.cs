using System.Reflection;
using System.Runtime.CompilerServices;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The errors that a catalog has from others (<c>extends</c>), as it answers them: libraries that know such a catalog alone return them
/// in its own shape.
/// </summary>
/// <param name="catalog">The catalog.</param>
internal sealed class InheritedErrors(ErrorCatalog catalog)
{
    // By the library's template, of which there is one a code.
    private readonly ConditionalWeakTable<ErrorTemplate, StrongBox<ErrorTemplate?>> known = [];

    /// <summary>An error as this catalog answers it.</summary>
    /// <param name="error">The error, of any catalog.</param>
    /// <returns>The error itself where it is the catalog's own, or none that the catalog has inherited.</returns>
    public ErrorResult Own(ErrorResult error) =>
        Find(error.Template) is { } template ? new InheritedError(template, error) : error;

    /// <summary>The precomputed answer of a library's error in this catalog's shape.</summary>
    /// <param name="theirs">The precomputed answer of the library.</param>
    /// <returns>The template; null where it is the catalog's own already, or the catalog has not inherited such an error.</returns>
    public ErrorTemplate? Find(ErrorTemplate theirs) => ReferenceEquals(theirs.Catalog, catalog)
        ? null
        : known.GetValue(theirs, each => new(Make(each))).Value;

    /// <summary>The precomputed answer of a library's result, of which only the type is known.</summary>
    /// <param name="error">The type.</param>
    /// <returns>The template; null where the catalog has not inherited such an error.</returns>
    public ErrorTemplate? Find(Type error) =>
        error.GetCustomAttribute<ErrorCodeAttribute>(inherit: false) is { } code && Find(code.Code, code.Status) is { } own
            ? ErrorTemplate.Of(catalog, own.Code)
            : null;

    private ErrorTemplate? Make(ErrorTemplate theirs) =>
        Find(theirs.Definition.Key, theirs.Definition.Status) is { } own && Keeps(theirs.Definition, own)
            ? ErrorTemplate.Of(catalog, own, said: theirs.Definition)
            : null;

    private ErrorDefinition? Find(string key, int status) =>
        catalog.Errors.FirstOrDefault(own => own.Key == key && own.Status == status && own.InheritedFrom.Length > 0);

    /// <summary>
    /// Whether a library's error keeps what ours promises: the library may have been built with another version of the base.
    /// </summary>
    private static bool Keeps(ErrorDefinition theirs, ErrorDefinition own) =>
        theirs.Retry == own.Retry
        && own.Parameters.Where(static field => field.IsField).All(field =>
            theirs.Parameters.FirstOrDefault(other => other.IsField && other.Name == field.Name) is { } same
                ? IsSame(same.Type, field.Type) && (same.IsRequired || !field.IsRequired)
                : !field.IsRequired);

    private static bool IsSame(ErrorParameterType left, ErrorParameterType right) =>
        left == right
        || (left.Name == right.Name && left.Format == right.Format && left.TypeName == right.TypeName
            && (left.Of is null) == (right.Of is null) && (left.Of is null || IsSame(left.Of, right.Of!)));
}
