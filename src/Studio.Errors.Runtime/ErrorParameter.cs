using System.Text.Json;

namespace Studio.Errors;

/// <summary>One parameter of an error: a field of the envelope, or a value that only the message shows.</summary>
/// <param name="Name">The name in the catalog; a field's is also its name on the wire.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsField">Whether it is a field of the envelope; otherwise it stands in the message alone.</param>
/// <param name="IsRequired">Whether every answer carries it. False only for a field that may be left out.</param>
/// <param name="Description">What it means, for people; empty where the catalog says nothing.</param>
public sealed record ErrorParameter(
    string Name,
    ErrorParameterType Type,
    bool IsField,
    bool IsRequired,
    string Description)
{
    /// <summary>
    /// A value for examples, as JSON: the catalog's <c>example</c>, else its <c>default</c>; null where it has neither.
    /// </summary>
    public string? Example { get; init; }

    /// <summary>A value for examples, as JSON: the catalog's, else one that shows the type.</summary>
    public string ExampleOrSample => Example
        ?? (Values is [var value, ..] ? $"\"{JsonEncodedText.Encode(value)}\"" : Type.Sample(Name));

    /// <summary>The texts that a string has today, where the catalog lists them; readers accept others. None where it lists none.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
