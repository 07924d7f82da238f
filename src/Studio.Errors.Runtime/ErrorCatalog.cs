using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// An error catalog at run time: every definition, found by code. The generated anchor has it as its
/// <c>Catalog</c> property.
/// </summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
public sealed class ErrorCatalog
{
    /// <summary>Room for a code; one that needs more is unheard of.</summary>
    private const int Stack = 256;

    private readonly CatalogLines? lines;
    private readonly CodeTable codes;
    private readonly ErrorDefinition?[] errors;
    private readonly CatalogHead? head;
    private ErrorDefinition[]? all;
    private Dictionary<int, ErrorDefinition>? byNumber;

    internal ErrorCatalog(CatalogHead head, ErrorDefinition[] errors)
    {
        this.head = head;
        this.errors = all = errors;
        byNumber = errors.ToDictionary(static error => error.Number);
        codes = new(errors.Length);
        foreach (var error in errors)
        {
            error.Envelope = head.Envelope;
            codes.Add(Encoding.UTF8.GetBytes(error.Code));
        }
    }

    private ErrorCatalog(CatalogLines lines)
    {
        this.lines = lines;
        codes = lines.Codes();
        errors = new ErrorDefinition?[codes.Count];
    }

    /// <summary>The version of the API that the catalog belongs to, such as <c>v1</c>.</summary>
    public string Version => Head.Version;

    /// <summary>The scopes that the API knows, sorted; empty where the catalog lists none.</summary>
    public IReadOnlyList<string> Scopes => Head.Scopes;

    /// <summary>The shape of the body that carries every error of the catalog.</summary>
    public EnvelopeShape Envelope => lines is null ? Head.Envelope : lines.Envelope;

    /// <summary>Every definition, sorted by code (ordinal).</summary>
    public IReadOnlyList<ErrorDefinition> Errors => all ??= [.. Enumerable.Range(0, errors.Length).Select(At)];

    /// <summary>Whether the body is the usual one, for which there is a faster reader.</summary>
    internal bool HasErrorTree => lines is { HasUsualShape: true } || Envelope.IsErrorTree;

    private CatalogHead Head => head ?? lines!.Head;

    private Dictionary<int, ErrorDefinition> ByNumber => byNumber ??= Errors.ToDictionary(static error => error.Number);

    /// <summary>Makes the catalog of a text that the generator emits. What an entry says is read when it is asked for.</summary>
    /// <param name="text">Gives the text: UTF-8 JSON, a line an entry, sorted by code (ordinal). It is not checked again.</param>
    /// <returns>The catalog.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ErrorCatalog Of(ErrorCatalogText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(new CatalogLines(text));
    }

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
    public ErrorDefinition? Find(int number) => ByNumber.GetValueOrDefault(number);

    /// <summary>Finds a definition by its code.</summary>
    /// <param name="code">The code as it is on the wire; case matters.</param>
    /// <returns>The definition; null where the catalog has no such code.</returns>
    public ErrorDefinition? Find(ReadOnlySpan<char> code)
    {
        // A text with more bytes than the longest code is none.
        var utf8Code = codes.Longest <= Stack ? stackalloc byte[Stack] : new byte[codes.Longest];
        return Encoding.UTF8.TryGetBytes(code, utf8Code, out var length) ? Find(utf8Code[..length]) : null;
    }

    /// <summary>Finds a definition by its code, without making a string of it.</summary>
    /// <param name="utf8Code">The code as UTF-8, as it is on the wire; case matters.</param>
    /// <returns>The definition; null where the catalog has no such code.</returns>
    public ErrorDefinition? Find(ReadOnlySpan<byte> utf8Code) => codes.Find(utf8Code) is >= 0 and var index ? At(index) : null;

    /// <summary>The definition at an index, always the same one.</summary>
    private ErrorDefinition At(int index) => errors[index] ?? Made(index);

    private ErrorDefinition Made(int index)
    {
        var made = lines!.Definition(index);
        return Interlocked.CompareExchange(ref errors[index], made, null) ?? made;
    }
}
