using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>The catalogs of the anchors that a compilation sees, each read once and only when asked for.</summary>
internal sealed class Catalogs
{
    private readonly Lazy<IReadOnlyList<CatalogFile>> files;
    private readonly ErrorFamilies families;

    public Catalogs(AnalyzerOptions options, ErrorFamilies families, Func<SourceText, CatalogReading?> read)
    {
        this.families = families;
        files = new(() => [.. Find(families, options, read), .. Carried(families)]);
    }

    /// <summary>The catalogs that a rule may ask when it starts.</summary>
    public static Catalogs In(CompilationStartAnalysisContext context, ErrorFamilies families)
    {
        var host = GuardedStart.HostOf(context);
        return new(context.Options, families, text => host.TryGetValue(text, Readings, out var reading) ? reading : null);
    }

    /// <summary>Reads a file's text; the compiler host keeps the reading as long as the text stays the same.</summary>
    public static SourceTextValueProvider<CatalogReading> Readings { get; } = new(CatalogTexts.Read);

    public IReadOnlyList<CatalogFile> Files => files.Value;

    /// <summary>Those of them that the application can answer with; the others are catalogs of APIs that it calls.</summary>
    public IEnumerable<CatalogFile> Own => Files.Where(file => file.IsCarried
        ? families.ServerAnchors.Contains(file.Anchor, SymbolEqualityComparer.Default)
        : !ErrorFamilies.IsOfClient(file.Anchor));

    /// <summary>The catalog of a family; null where its file is not part of this project, or can't be used.</summary>
    public CatalogModel? Of(INamedTypeSymbol anchor) =>
        FileOf(anchor)?.Reading.Catalog;

    /// <summary>Whether the catalog of a family can be written to in this project.</summary>
    public bool HasFile(INamedTypeSymbol anchor) => FileOf(anchor) is { IsCarried: false };

    /// <summary>Those of them that classes of this project serve, from a file or from a contract.</summary>
    public IEnumerable<CatalogFile> Served => Own.Where(file => families.IsOfProject(file.Anchor));

    /// <summary>Whether a catalog of this project extends that of a library: its pipeline answers the library's errors, too.</summary>
    public bool Extend(INamedTypeSymbol anchor, ProductSymbols symbols) => Served.Any(file => !file.Anchor.SameAs(anchor)
        && anchor.GetTypeMembers().Any(type => symbols.CodeOf(type) is { Code: var code } && file.IsInherited(code)));

    private CatalogFile? FileOf(INamedTypeSymbol anchor) =>
        Files.FirstOrDefault(file => SymbolEqualityComparer.Default.Equals(file.Anchor, anchor));

    private static IEnumerable<CatalogFile> Carried(ErrorFamilies families) =>
        from anchor in families.Anchors
        let carried = families.Carried(anchor)
        where carried is not null
        select new CatalogFile(anchor, "", carried.Reading);

    private static IEnumerable<CatalogFile> Find(
        ErrorFamilies families, AnalyzerOptions options, Func<SourceText, CatalogReading?> read) =>
        from one in CatalogTexts.Of(families, options)
        let reading = LinkedCatalogs.Read(one.Path, one.Text, options, read)
        where reading is not null
        select new CatalogFile(one.Anchor, one.Path, reading);
}

/// <summary>An anchor with its file, which has no path where a library carries it.</summary>
internal sealed class CatalogFile(INamedTypeSymbol anchor, string path, CatalogReading reading)
{
    private readonly Lazy<Func<string, TextRange>> find = new(reading.Map.Finder);
    private readonly Lazy<HashSet<string>> inherited = new(() => new(
        (reading.Catalog?.Errors ?? EquatableArray<ErrorModel>.Empty)
            .Where(static error => error.Of.Length > 0)
            .Select(static error => error.Code),
        StringComparer.Ordinal));

    public INamedTypeSymbol Anchor => anchor;

    public string Path => path;

    public CatalogReading Reading => reading;

    public bool IsCarried => Path.Length == 0;

    /// <summary>Whether a path leads into an entry that another file has: advice about it is for whoever can edit that.</summary>
    public bool IsInherited(string part) => inherited.Value.Contains(part.Split('/')[0]);

    /// <summary>The part of the file at a path, such as the key of an entry; where it has none, what is around it.</summary>
    public Location Find(string part) => At(find.Value(part));

    public Location At(TextRange range) => Location.Create(
        Path,
        new TextSpan(range.Start, range.Length),
        new LinePositionSpan(new(range.From.Line, range.From.Column), new(range.To.Line, range.To.Column)));
}
