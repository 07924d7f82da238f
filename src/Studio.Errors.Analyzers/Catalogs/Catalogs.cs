using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>The catalogs of the anchors that a compilation declares, each file read once and only when asked for.</summary>
internal sealed class Catalogs
{
    private readonly Lazy<IReadOnlyList<CatalogFile>> files;

    public Catalogs(ImmutableArray<AdditionalText> additional, ErrorFamilies families, Func<SourceText, CatalogReading?> read) =>
        files = new(() => [.. Find(families, additional, read)]);

    /// <summary>Reads a file's text; the compiler host keeps the reading as long as the text stays the same.</summary>
    public static SourceTextValueProvider<CatalogReading> Readings { get; } = new(static text => CatalogReader.Read(text.ToString()));

    public IReadOnlyList<CatalogFile> Files => files.Value;

    /// <summary>The catalog of a family; null where its file is not part of this project, or can't be used.</summary>
    public CatalogModel? Of(INamedTypeSymbol anchor) =>
        Files.FirstOrDefault(file => SymbolEqualityComparer.Default.Equals(file.Anchor, anchor))?.Reading.Catalog;

    /// <summary>Where the envelopes of the catalogs have message and code. Most files say nothing of it, and aren't read for that.</summary>
    public static IReadOnlyList<EnvelopePlaces> PlacesOf(
        ImmutableArray<AdditionalText> additional, ErrorFamilies families, CancellationToken cancellation) =>
    [
        .. EnvelopesOf(additional, families, cancellation).DefaultIfEmpty(EnvelopePresets.Default).Distinct().Select(EnvelopePlaces.Of),
    ];

    /// <summary>A file that can't be read says nothing here; the rule that is about it tells so.</summary>
    private static List<EnvelopeModel> EnvelopesOf(
        ImmutableArray<AdditionalText> additional, ErrorFamilies families, CancellationToken cancellation)
    {
        try
        {
            return [.. Texts(families, additional, cancellation).Select(static one => EnvelopeOf(one.Text.ToString()))];
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [];
        }
    }

    private static EnvelopeModel EnvelopeOf(string text) =>
        (text.Contains("\"envelope\"") ? CatalogReader.Read(text).Catalog?.Envelope : null) ?? EnvelopePresets.Default;

    private static IEnumerable<CatalogFile> Find(
        ErrorFamilies families, ImmutableArray<AdditionalText> additional, Func<SourceText, CatalogReading?> read) =>
        from one in Texts(families, additional)
        let reading = read(one.Text)
        where reading is not null
        select new CatalogFile(one.Anchor, one.Path, reading);

    private static IEnumerable<(INamedTypeSymbol Anchor, string Path, SourceText Text)> Texts(
        ErrorFamilies families, ImmutableArray<AdditionalText> additional, CancellationToken cancellation = default)
    {
        foreach (var anchor in families.Anchors)
        {
            var path = ErrorFamilies.PathOf(anchor);
            var matching = additional.Where(file => path is not null && EndsIn(file.Path, path)).ToList();
            if (matching.Count == 1 && matching[0].GetText(cancellation) is { } text)
            {
                yield return (anchor, matching[0].Path, text);
            }
        }
    }

    /// <summary>By whole segments, as the generator matches.</summary>
    private static bool EndsIn(string path, string end)
    {
        var full = "/" + path.Replace('\\', '/');
        return full.EndsWith("/" + end.Replace('\\', '/').TrimStart('/'), StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>An anchor with its file.</summary>
internal sealed record CatalogFile(INamedTypeSymbol Anchor, string Path, CatalogReading Reading)
{
    /// <summary>The part of the file at a path, such as the key of an entry; where it has none, what is around it.</summary>
    public Location Find(string path) => At(Reading.Map.Finder()(path));

    public Location At(TextRange range) => Location.Create(
        Path,
        new TextSpan(range.Start, range.Length),
        new LinePositionSpan(new(range.From.Line, range.From.Column), new(range.To.Line, range.To.Column)));
}
