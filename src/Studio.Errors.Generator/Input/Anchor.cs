namespace Studio.Errors.Generator;

/// <summary>The class that a user declared as the anchor of a catalog, without its place in the source.</summary>
/// <param name="Namespace">The namespace as C# writes it; empty for the global one.</param>
/// <param name="Name">The class's name, such as <c>ApiErrors</c>.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>: what is generated beside the anchor has it too.</param>
/// <param name="Path">The end of the catalog's path, in whole segments joined by slashes.</param>
internal sealed record Anchor(string Namespace, string Name, string Accessibility, string Path)
{
    private const string Suffix = "Errors";

    /// <summary>
    /// What the names of this anchor's files end in, to tell them from those of another: C# tells names apart by case, and
    /// by letters that a file's name can't have; the compiler's list of generated files does not. Empty for most.
    /// </summary>
    public string FileSuffix { get; init; } = "";

    /// <summary>Whether the catalog is another API's, which this project only calls.</summary>
    public bool IsClient { get; init; }

    /// <summary>Whether it names the class of a contract, and no file.</summary>
    public bool IsOfContract { get; init; }

    /// <summary>The contract that it serves; null where it names a file, or no contract that could be served.</summary>
    public Contract? Contract { get; init; }

    /// <summary>The anchor that the enum of the codes, the types and the exception are generated for.</summary>
    public Anchor Owner => Contract?.Anchor ?? this;

    /// <summary>Whether names can be derived from this one: it ends in <c>Errors</c> and that isn't all.</summary>
    public static bool IsNamedAfterErrors(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Whether a class is meant by a name, which may lack the namespace.</summary>
    public static bool IsNamed(string qualifiedName, string name) =>
        qualifiedName == name || qualifiedName.EndsWith("." + name, StringComparison.Ordinal);

    /// <summary>The class of a library whose catalog this project calls.</summary>
    public static Anchor Called(string qualifiedName)
    {
        var dot = qualifiedName.LastIndexOf('.');
        return new(dot < 0 ? "" : qualifiedName.Substring(0, dot), qualifiedName.Substring(dot + 1), "public", "") { IsClient = true };
    }

    /// <summary>The singular that generated names begin with: <c>ApiError</c>.</summary>
    public string Singular => Name.Substring(0, Name.Length - 1);

    /// <summary>The enum of the codes as any place in the compilation can name it.</summary>
    public string GlobalCodeEnum => "global::" + Owner.Qualify(Owner.Singular + "Code");

    /// <summary>What a client throws, as any place in the compilation can name it.</summary>
    public string GlobalException => "global::" + Owner.Qualify(Owner.Singular + "Exception");

    /// <summary>The class that maps: <c>ApiErrorMapper</c>.</summary>
    public string Mapper => Singular + "Mapper";

    /// <summary>The class as any place in the compilation can name it.</summary>
    public string GlobalName => "global::" + QualifiedName;

    /// <summary>The name with its namespace.</summary>
    public string QualifiedName => Qualify(Name);

    /// <summary>A name in the anchor's namespace, qualified.</summary>
    public string Qualify(string name) => Namespace.Length == 0 ? name : Namespace + "." + name;
}
