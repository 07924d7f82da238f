using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Catalogs and baselines that were damaged at random are read, and what is wrong has a place.</summary>
public sealed class MutatedCatalogTests
{
    private static readonly string Sample = Repository.Read("errors.json");

    [Fact]
    public void Of_a_mutant_everything_is_told_or_understood()
    {
        foreach (var seed in CatalogMutations.Seeds(otherwise: 700))
        {
            var text = CatalogMutations.Mutate(seed % 2 == 0 ? Sample : RichCatalog.Text, seed);
            var reading = CatalogReader.Read(text);
            CatalogVerifier.AssertPlaces(text, reading);
            Assert.True(reading.Catalog is not null || reading.Problems.Count > 0, $"Seed {seed}: nothing read and nothing told.");
            Assert.All(reading.Problems, problem => Assert.NotEmpty(CatalogVerifier.Describe(problem)));
            Assert.True(AreTogether(reading), $"Seed {seed}: an entry is missing and nothing is told.");
        }
    }

    /// <summary>Half of the damage is done to the envelope; what is understood of it is printed and understood again.</summary>
    [Fact]
    public void Of_a_mutated_envelope_too()
    {
        var before = CatalogReader.Read(CatalogEdits.Before).Catalog!;
        var at = CatalogEdits.Before.IndexOf("\"envelope\"", StringComparison.Ordinal);
        var end = CatalogEdits.Before.IndexOf("\"requestId\"", StringComparison.Ordinal);
        var understood = 0;
        foreach (var seed in CatalogMutations.Seeds(otherwise: 300))
        {
            var text = CatalogEdits.Before[..at] + CatalogMutations.Mutate(CatalogEdits.Before[at..end], seed) + CatalogEdits.Before[end..];
            var reading = CatalogReader.Read(text);
            CatalogVerifier.AssertPlaces(text, reading);
            CatalogVerifier.AssertPlaces(text, reading with { Problems = CatalogPromise.Compare(ShippedCatalog.Of(before), reading) });
            Assert.True(reading.Catalog is not null || reading.Problems.Count > 0, $"Seed {seed}: nothing read and nothing told.");
            if (reading.Catalog is { } catalog && reading.Problems.Count == 0)
            {
                Assert.Equal(catalog.Envelope, WireShapeTests.Again(catalog.Envelope));
                Assert.Equal(before.Envelope == catalog.Envelope, CatalogDifference.Between(before, catalog).Count == 0);
                understood++;
            }
        }

        Assert.True(understood > 5, $"Only {understood} were understood.");
    }

    [Fact]
    public void Of_a_mutated_baseline_too()
    {
        var promise = ShippedCatalog.Of(CatalogReader.Read(Sample).Catalog!);
        foreach (var seed in CatalogMutations.Seeds(otherwise: 200))
        {
            var text = CatalogMutations.Mutate(Sample, seed);
            var reading = ShippedReader.Read(text);
            Assert.Equal(reading.Shipped is null, reading.Problems.Count > 0);
            var current = CatalogReader.Read(text);
            CatalogVerifier.AssertPlaces(text, current with { Problems = CatalogPromise.Compare(promise, current) });
        }
    }

    /// <summary>Without a problem every entry that the file has is in the model.</summary>
    private static bool AreTogether(CatalogReading reading) =>
        reading.Problems.Count > 0 || reading.Map.Entries.Select(place => place.Name).SequenceEqual(reading.Catalog!.Errors.Select(error => error.Code));
}
