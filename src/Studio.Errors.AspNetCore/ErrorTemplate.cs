namespace Studio.Errors.AspNetCore;

/// <summary>
/// The precomputed answer of one code: its status and the UTF-8 of its envelope, cut at the places that only the
/// request knows. Generated results hold one each.
/// </summary>
public sealed class ErrorTemplate
{
    private ErrorTemplate(ErrorDefinition definition) => Definition = definition;

    /// <summary>The catalog's entry.</summary>
    public ErrorDefinition Definition { get; }

    /// <summary>Precomputes the answer of one code.</summary>
    /// <param name="catalog">The catalog that has the code.</param>
    /// <param name="code">The code.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code.</exception>
    public static ErrorTemplate Of(ErrorCatalog catalog, string code) =>
        new(catalog.Find(code) ?? throw new ArgumentException($"The catalog has no code '{code}'.", nameof(code)));
}
