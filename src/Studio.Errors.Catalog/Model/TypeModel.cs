namespace Studio.Errors.Catalog;

/// <summary>A type of the catalog: an object whose members fields can hold.</summary>
/// <param name="Name">The name in the file, such as <c>violation</c>.</param>
/// <param name="Description">What it is; empty where not said.</param>
/// <param name="Fields">Its members in order of the file: their order is meaning.</param>
internal sealed record TypeModel(string Name, string Description, EquatableArray<ParameterModel> Fields)
{
    /// <summary>The name of the generated record: <c>Violation</c>.</summary>
    public string TypeName => Identifiers.Pascal(Name);
}
