using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// An error catalog at run time: every definition, found by code. The generated anchor has it as its
/// <c>Catalog</c> property.
/// </summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
public sealed class ErrorCatalog
{
    private readonly Dictionary<int, ErrorDefinition> byNumber;
    private readonly CodeTable byCode;
    private readonly ErrorDefinition[] errors;

    internal ErrorCatalog(string version, IReadOnlyList<string> scopes, ErrorDefinition[] errors)
    {
        Version = version;
        Scopes = scopes;
        this.errors = errors;
        byNumber = new(errors.Length);
        foreach (var error in errors)
        {
            byNumber.Add(error.Number, error);
        }

        byCode = new(errors);
    }

    /// <summary>The version of the API that the catalog belongs to, such as <c>v1</c>.</summary>
    public string Version { get; }

    /// <summary>The scopes that the API knows, sorted; empty where the catalog lists none.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Every definition, sorted by code (ordinal).</summary>
    public IReadOnlyList<ErrorDefinition> Errors => errors;

    /// <summary>Reads a catalog from the JSON that the generator emits.</summary>
    /// <param name="utf8Json">The catalog as UTF-8 JSON, already checked by the generator.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="JsonException">The text isn't JSON.</exception>
    /// <exception cref="FormatException">The JSON isn't a catalog.</exception>
    public static ErrorCatalog Parse(ReadOnlySpan<byte> utf8Json) => ErrorCatalogParser.Parse(utf8Json);

    /// <summary>Finds the definition of the error in a body, without making strings.</summary>
    /// <param name="utf8Body">The body of an answer, as UTF-8.</param>
    /// <returns>The definition; null where the body isn't the envelope of an error, or the catalog doesn't have its code.</returns>
    public ErrorDefinition? FindInBody(ReadOnlySpan<byte> utf8Body) => ErrorEnvelope.Find(this, utf8Body);

    /// <summary>Finds a definition by the number of its code.</summary>
    /// <param name="number">The number of the generated enum member.</param>
    /// <returns>The definition; null where the catalog has no such number.</returns>
    public ErrorDefinition? Find(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>Finds a definition by its code.</summary>
    /// <param name="code">The code as it is on the wire; case matters.</param>
    /// <returns>The definition; null where the catalog has no such code.</returns>
    public ErrorDefinition? Find(ReadOnlySpan<char> code) =>
        byNumber.TryGetValue(ErrorCodeNumber.Of(code), out var error) && code.SequenceEqual(error.Code) ? error : null;

    /// <summary>Finds a definition by its code, without making a string of it.</summary>
    /// <param name="utf8Code">The code as UTF-8, as it is on the wire; case matters.</param>
    /// <returns>The definition; null where the catalog has no such code.</returns>
    public ErrorDefinition? Find(ReadOnlySpan<byte> utf8Code) =>
        byCode.Find(utf8Code) is >= 0 and var index ? errors[index] : null;
}
