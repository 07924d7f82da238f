using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>The files of the catalogs that a compilation's anchors name.</summary>
internal static class CatalogTexts
{
    // Additional files keep their texts as long as they stay the same: compilations come with every keystroke.
    private static readonly ConditionalWeakTable<SourceText, CatalogReading> readings = new();

    /// <summary>What a text says, read once.</summary>
    public static CatalogReading Read(SourceText text) => readings.GetValue(text, static each => CatalogReader.Read(each.ToString()));

    /// <summary>Each anchor whose file is part of the project, with its text.</summary>
    public static IEnumerable<CatalogText> Of(
        ErrorFamilies families, AnalyzerOptions options, CancellationToken cancellation = default)
    {
        foreach (var anchor in families.Anchors.Where(anchor => families.Carried(anchor) is null))
        {
            var path = ErrorFamilies.PathOf(anchor);
            var named = options.AdditionalFiles.Where(file => path is not null && EndsIn(file.Path, path)).ToList();
            var own = named.Where(file => !file.IsBase(options.AnalyzerConfigOptionsProvider)).ToList();
            var matching = own.Count > 0 ? own : named; // A base is the catalog of a class, too, where no other file is.
            if (matching.Count == 1 && matching[0].GetText(cancellation) is { } text)
            {
                yield return new(anchor, matching[0].Path, text);
            }
        }
    }

    /// <summary>
    /// Where their envelopes have message and code. Most files say nothing of it, and aren't read for that; of one that can't be read, the
    /// rule that is about it tells.
    /// </summary>
    public static IReadOnlyList<EnvelopePlaces> PlacesOf(
        ErrorFamilies families, AnalyzerOptions options, CancellationToken cancellation)
    {
        try
        {
            return [.. Of(families, options, cancellation).Select(one => EnvelopeOf(one.Path, one.Text, options))
                .Concat(families.Anchors.Select(families.Carried).OfType<CarriedText>().Select(static one => EnvelopeOf(one)))
                .DefaultIfEmpty(EnvelopePresets.Default).Distinct().Select(EnvelopePlaces.Of)];
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [EnvelopePlaces.Of(EnvelopePresets.Default)];
        }
    }

    private static EnvelopeModel EnvelopeOf(string path, SourceText text, AnalyzerOptions options)
    {
        var says = text.ToString();
        var reading = says.Contains("\"envelope\"") || says.Contains("\"extends\"")
            ? LinkedCatalogs.Read(path, text, options, Read)
            : null;
        return reading?.Catalog?.Envelope ?? EnvelopePresets.Default;
    }

    private static EnvelopeModel EnvelopeOf(CarriedText carried) =>
        (carried.Text.Contains("\"envelope\"") ? carried.Reading.Catalog?.Envelope : null) ?? EnvelopePresets.Default;

    /// <summary>By whole segments, as the generator matches.</summary>
    private static bool EndsIn(string path, string end)
    {
        var full = "/" + path.Replace('\\', '/');
        return full.EndsWith("/" + end.Replace('\\', '/').TrimStart('/'), StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>An anchor with the file that it names.</summary>
internal sealed record CatalogText(INamedTypeSymbol Anchor, string Path, SourceText Text);
