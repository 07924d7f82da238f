namespace Studio.Errors;

/// <summary>
/// Makes a <c>static partial class</c> whose name ends in <c>Errors</c> the anchor of an error catalog: its error
/// types are generated from the named file.
/// </summary>
/// <param name="path">
/// The catalog's path as it ends, in whole segments (<c>errors.json</c>, <c>contracts/errors.json</c>). It must match
/// exactly one of the project's AdditionalFiles.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ErrorCatalogAttribute(string path) : Attribute
{
    /// <summary>The end of the catalog's path, in whole segments.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// Whether the catalog is that of an API which this project calls and doesn't serve: the types of a client are generated from it, in a
    /// server project too, and neither results nor a pipeline.
    /// </summary>
    public bool Client { get; set; }
}
