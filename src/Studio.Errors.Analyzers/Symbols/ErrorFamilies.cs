using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The error families that a compilation sees: the anchors and the results nested in them.</summary>
internal sealed class ErrorFamilies
{
    private readonly IReadOnlyList<INamedTypeSymbol> foreign;
    private readonly HashSet<ISymbol> friends;
    private readonly Lazy<IReadOnlyList<GeneratedResult>> results;
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> enums;
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> serverAnchors;

    public ErrorFamilies(Compilation compilation, ProductSymbols symbols, CancellationToken cancellation)
    {
        Symbols = symbols;
        foreign = [.. ProductAssemblies.UsersIn(compilation)
            .SelectMany(static assembly => assembly.GlobalNamespace.AllTypes())
            .Heeding(cancellation)];
        friends = new(
            ProductAssemblies.UsersIn(compilation).Where(assembly => assembly.GivesAccessTo(compilation.Assembly)),
            SymbolEqualityComparer.Default);
        Anchors = [.. FindAnchors(compilation, cancellation)];
        results = new(() => [.. FindResults()]);
        enums = new(() => [.. FindEnums()]);
        serverAnchors = new(() => [.. Anchors.Where(static anchor =>
            anchor.ContainingNamespace.GetTypeMembers(anchor.Name + "ServiceCollectionExtensions").Length > 0)]);
    }

    /// <summary>The classes that <c>[ErrorCatalog]</c> marks; those of the compilation itself first.</summary>
    public IReadOnlyList<INamedTypeSymbol> Anchors { get; }

    /// <summary>Those of the anchors that a server can add to its application.</summary>
    public IReadOnlyList<INamedTypeSymbol> ServerAnchors => serverAnchors.Value;

    /// <summary>The generated results of all families.</summary>
    public IReadOnlyList<GeneratedResult> Results => results.Value;

    /// <summary>How code names the types of all families, and those that other assemblies derive from them.</summary>
    public IEnumerable<string> TypeNames =>
        Anchors.SelectMany(static anchor => anchor.ContainingNamespace.GetTypeMembers()
                .Where(type => type.Name.StartsWith(anchor.Name.Substring(0, anchor.Name.Length - 1), StringComparison.Ordinal)))
            .Concat(foreign.Where(Symbols.IsOurs))
            .Select(static type => type.Name);

    /// <summary>The members of other assemblies that give a value of ours, or take one.</summary>
    public IEnumerable<string> ForeignMembers =>
        from type in foreign
        let isFriend = friends.Contains(type.ContainingAssembly)
        where IsVisible(type, isFriend) && !Symbols.IsOurs(type)
        from member in type.GetMembers()
        where IsVisible(member, isFriend) && Shows(member)
        select member.Name;

    /// <summary>The enums of all families: those beside an anchor whose members stand for codes.</summary>
    public IReadOnlyList<INamedTypeSymbol> Enums => enums.Value;

    /// <summary>The codes of all families, with their enum members.</summary>
    public IEnumerable<CodeMember> Codes =>
        from type in Enums
        from member in type.GetMembers().OfType<IFieldSymbol>()
        let code = Symbols.CodeOf(member)
        where code is not null
        select new CodeMember(member, code);

    /// <summary>How users name the error of a missing scope, such as <c>ApiErrors.InsufficientScope</c>.</summary>
    public string MissingScopeName => MissingScopeError is { } type
        ? type.NameInFamily()
        : "the error of a missing scope";

    /// <summary>The result that the pipeline answers where a caller lacks a scope.</summary>
    public INamedTypeSymbol? MissingScopeError => Results.FirstOrDefault(static one => one.Code.AnswersMissingScope)?.Type;

    private ProductSymbols Symbols { get; }

    /// <summary>Whether a class is one of the project itself.</summary>
    public bool IsOfProject(INamedTypeSymbol anchor) => anchor.ContainingAssembly.SameAs(Symbols.Compilation.Assembly);

    /// <summary>The catalog that a library carries for an anchor; null where the project has its file, or nobody has it.</summary>
    public CarriedText? Carried(INamedTypeSymbol anchor) => CarriedText.Of(anchor, Symbols.Compilation);

    /// <summary>The path that an anchor names.</summary>
    public static string? PathOf(INamedTypeSymbol anchor) =>
        anchor.GetAttributes().Where(SymbolExtensions.MarksCatalog)
            .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string).FirstOrDefault();

    /// <summary>Whether a type is the enum that is generated beside an anchor.</summary>
    public static bool IsEnumOf(INamedTypeSymbol type, INamedTypeSymbol anchor) =>
        type.Name == anchor.Name.Substring(0, anchor.Name.Length - 1) + "Code"
        && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, anchor.ContainingNamespace);

    /// <summary>Whether an anchor is that of an API which its project calls and doesn't serve.</summary>
    public static bool IsOfClient(INamedTypeSymbol anchor) =>
        anchor.GetAttributes().Any(static attribute =>
            attribute.MarksCatalog() && attribute.NamedArguments.Any(static one => one is { Key: "Client", Value.Value: true }));

    /// <summary>The contract that an anchor serves; null where it names a file.</summary>
    public static INamedTypeSymbol? ContractOf(INamedTypeSymbol anchor) =>
        anchor.GetAttributes().Where(SymbolExtensions.MarksCatalog)
            .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol).FirstOrDefault();

    private IEnumerable<INamedTypeSymbol> FindAnchors(Compilation compilation, CancellationToken cancellation)
    {
        var own = compilation.SyntaxTrees.Heeding(cancellation)
            .Any(static tree => tree.Spells("ErrorCatalog") || tree.Spells("ErrorCatalogAttribute"))
            ? compilation.GetSymbolsWithName(IsAnchorName, SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>()
            : [];
        return own.Concat(foreign.Where(static type => IsAnchorName(type.Name)))
            .Where(static type => type.GetAttributes().Any(SymbolExtensions.MarksCatalog));
    }

    /// <summary>The generator takes no other name for an anchor.</summary>
    private static bool IsAnchorName(string name) => name.EndsWith("Errors", StringComparison.Ordinal);

    private IEnumerable<INamedTypeSymbol> FindEnums() =>
        Anchors.SelectMany(static anchor => anchor.ContainingNamespace.GetTypeMembers())
            .Where(type => type.TypeKind == TypeKind.Enum && type.GetMembers().Any(member => Symbols.CodeOf(member) is not null))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    private IEnumerable<GeneratedResult> FindResults() =>
        from anchor in Anchors
        from type in anchor.GetTypeMembers()
        let code = Symbols.CodeOf(type)
        where code is not null
        select new GeneratedResult(type, code);

    /// <summary>
    /// Whether code here can name what another assembly declares: reading the signatures of all that it can't is most of the cost.
    /// </summary>
    private static bool IsVisible(ISymbol symbol, bool isFriend) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Private => false,
        _ => isFriend,
    };

    private bool Shows(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: not MethodKind.Ordinary } => false,
        IMethodSymbol method => Holds(method.ReturnType) || method.Parameters.Any(parameter => Holds(parameter.Type)),
        IPropertySymbol property => Holds(property.Type),
        IFieldSymbol field => Holds(field.Type),
        _ => false,
    };

    private bool Holds(ITypeSymbol type) => Symbols.IsOurs(type) || (type is INamedTypeSymbol named && named.TypeArguments.Any(Holds));
}

/// <summary>A generated result with its code.</summary>
internal sealed record GeneratedResult(INamedTypeSymbol Type, ErrorCode Code);

/// <summary>A member of a generated enum with its code.</summary>
internal sealed record CodeMember(IFieldSymbol Member, ErrorCode Code);
