namespace Studio.Errors.Catalog;

/// <summary>A field of the envelope, or a value that the message alone shows.</summary>
/// <param name="Name">The name in the file; a field's is its name on the wire.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsField">Whether it is a field.</param>
/// <param name="IsRequired">False only for a field with <c>"required": false</c>: it may be left out of an answer.</param>
/// <param name="Default">What stands in when no argument is given; null where there is none.</param>
/// <param name="Description">What it means; empty where not said.</param>
/// <param name="Example">A value for examples; null where not said.</param>
internal sealed record ParameterModel(
    string Name,
    FieldType Type,
    bool IsField,
    bool IsRequired,
    Literal? Default,
    string Description,
    Literal? Example)
{
    /// <summary>How many items the pipeline fills in by itself, where the catalog doesn't say.</summary>
    public const int DefaultMaximum = 100;

    /// <summary>The texts that it has today, where the file lists them: readers accept others.</summary>
    public EquatableArray<string> Values { get; init; } = EquatableArray<string>.Empty;

    /// <summary>How many items of a list or map the pipeline fills in by itself.</summary>
    public int Maximum { get; init; } = DefaultMaximum;

    /// <summary>The name of the class of constants that <see cref="Values"/> become: <c>Kinds</c>.</summary>
    public string ConstantsName => Identifiers.Plural(PropertyName);

    /// <summary>Whether a constructor call must name it.</summary>
    public bool NeedsArgument => IsRequired && Default is null;

    /// <summary>The name of the generated property: <c>RequiredScope</c>.</summary>
    public string PropertyName => Identifiers.Pascal(Name);
}
