using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>Reads catalogs together with those that they extend.</summary>
internal static class LinkedCatalogs
{
    // The host keeps readings as long as texts stay the same: while all of them do, they need not be linked again.
    private static readonly ConditionalWeakTable<CatalogReading, Links> known = new();

    /// <summary>Reads a catalog and all that it extends; null where it can't be read.</summary>
    public static CatalogReading? Read(string path, SourceText text, AnalyzerOptions options, Func<SourceText, CatalogReading?> read)
    {
        if (read(text) is not { Catalog.Extension: not null } own)
        {
            return read(text);
        }

        var readings = new Dictionary<string, CatalogReading>(StringComparer.Ordinal) { [path] = own };
        for (var before = 0; before < readings.Count;)
        {
            before = readings.Count;
            foreach (var file in options.AdditionalFiles
                .Where(file => !readings.ContainsKey(file.Path) && CanBeNamed(file, readings, options)))
            {
                if (file.GetText() is { } other && read(other) is { } reading)
                {
                    readings.Add(file.Path, reading);
                }
            }
        }

        return known.GetValue(own, static _ => new()).Of(path, readings);
    }

    /// <summary>A base, or the catalog of another class that a path leads to.</summary>
    private static bool CanBeNamed(AdditionalText file, Dictionary<string, CatalogReading> readings, AnalyzerOptions options) =>
        file.IsBase(options.AnalyzerConfigOptionsProvider)
        || readings.Any(reading => (reading.Value.Catalog?.Extension?.Extends ?? EquatableArray<string>.Empty)
            .Any(each => BasePaths.Find(reading.Key, each, [file.Path]).Files.Count > 0));

    /// <summary>The last union of a catalog, and of what it was made.</summary>
    private sealed class Links
    {
        private readonly object gate = new();
        private (IReadOnlyDictionary<string, CatalogReading> Of, CatalogReading Union)? last;

        public CatalogReading Of(string path, IReadOnlyDictionary<string, CatalogReading> readings)
        {
            lock (gate)
            {
                if (last is not { } one || !IsSame(one.Of, readings))
                {
                    one = (readings, new CatalogSet(readings).Read(path));
                    last = one;
                }

                return one.Union;
            }
        }

        private static bool IsSame(IReadOnlyDictionary<string, CatalogReading> left, IReadOnlyDictionary<string, CatalogReading> right) =>
            left.Count == right.Count
            && left.All(each => right.TryGetValue(each.Key, out var other) && ReferenceEquals(each.Value, other));
    }
}
