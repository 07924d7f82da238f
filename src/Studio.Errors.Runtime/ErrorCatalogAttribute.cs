namespace Studio.Errors;

/// <summary>
/// Makes a <c>static partial class</c> whose name ends in <c>Errors</c> the anchor of an error catalog: its error types are generated from
/// a file, or from the catalog of a referenced project.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ErrorCatalogAttribute : Attribute
{
    /// <summary>Names the file of the catalog.</summary>
    /// <param name="path">
    /// The catalog's path as it ends, in whole segments (<c>errors.json</c>, <c>contracts/errors.json</c>). It must match
    /// exactly one of the project's AdditionalFiles.
    /// </param>
    public ErrorCatalogAttribute(string path) => Path = path;

    /// <summary>Names the contract that a server serves: its codes are those of the class, and its results are generated here.</summary>
    /// <param name="contract">The public catalog class of a project that servers and clients share.</param>
    public ErrorCatalogAttribute(Type contract) => Contract = contract;

    /// <summary>The end of the catalog's path, in whole segments; null where a contract is named.</summary>
    public string? Path { get; }

    /// <summary>The catalog class of the contract; null where a file is named.</summary>
    public Type? Contract { get; }

    /// <summary>
    /// Whether the catalog is that of an API which this project calls and doesn't serve: the types of a client are generated from it, in a
    /// server project too, and neither results nor a pipeline.
    /// </summary>
    public bool Client { get; set; }
}
