using System.Globalization;

namespace Studio.Errors.Testing;

/// <summary>Finds codes that a test names, and says which there are where it is wrong.</summary>
internal static class CatalogCodes
{
    /// <summary>The entry of a code.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="code">The code as it is on the wire.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code.</exception>
    public static ErrorDefinition Demanded(this ErrorCatalog catalog, string code) =>
        catalog.Find(code) ?? throw Missing(catalog, code, nameof(code));

    /// <summary>The entry of a member of the generated enum.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="code">The member, such as <c>ApiErrorCode.NotFound</c>.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code.</exception>
    public static ErrorDefinition Demanded(this ErrorCatalog catalog, Enum code) =>
        catalog.Find(Convert.ToInt32(code, CultureInfo.InvariantCulture)) ?? throw Missing(catalog, code.ToString(), nameof(code));

    private static ArgumentException Missing(ErrorCatalog catalog, string code, string parameter) =>
        new($"The catalog has no code '{code}'. It has {string.Join(", ", catalog.Errors.Select(static error => error.Code))}.", parameter);
}
