using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Two catalogs of which one extends the other, one or both of them damaged at random: nothing is thrown, and nothing passes silently.</summary>
public sealed class MutatedPairTests
{
    private const string Path = "/w/orders/errors.json";
    private const string BasePath = "/w/platform/platform.errors.json";

    private const string Root = """
        { "version": "v1", "extends": ["../platform/platform.errors.json"], "without": ["teapot"], "envelope": "problem", "errors": {
            "not_found": { "override": true, "message": "no {id}", "values": { "id": { "type": "integer", "default": 0 } }, "from": { "statuses": [404, 410] } },
            "bad": { "override": true, "title": "t", "remedy": "r" },
            "sold_out": { "status": 409, "retry": "never", "message": "m", "fields": { "left": { "type": "integer", "default": 0 } } } } }
        """;

    [Fact]
    public void Of_a_pair_everything_is_told_or_understood()
    {
        var platform = LinkVerifier.Parse(LinkVerifier.Platform)[0].Marked.Text;
        foreach (var seed in CatalogMutations.Seeds(otherwise: 400))
        {
            var root = seed % 3 == 0 ? Root : CatalogMutations.Mutate(Root, seed);
            var other = seed % 3 == 1 ? platform : CatalogMutations.Mutate(platform, seed + 1);
            var set = LinkVerifier.Read([(Path, root), (BasePath, other)]);
            var reading = set.Read(Path);
            CatalogVerifier.AssertPlaces(root, reading);
            CatalogVerifier.AssertPlaces(other, set.Read(BasePath));
            var problems = set.Problems(Path).ToArray();
            Assert.All(problems, each => Assert.NotEmpty(each.Problem.Message));
            Assert.True(reading.Catalog is not null || problems.Length > 0, $"Seed {seed}: nothing read and nothing told.");
            Assert.True(problems.Length > 0 || IsUnion(reading, set.Read(BasePath)), $"Seed {seed}: an entry is missing and nothing is told.");
            Assert.True(reading.IsWhole || problems.Length > 0, $"Seed {seed}: it isn't whole, and nothing is told.");
        }
    }

    private static bool IsUnion(CatalogReading root, CatalogReading other)
    {
        var codes = root.Catalog!.Errors.Select(error => error.Code).ToHashSet(StringComparer.Ordinal);
        var left = other.Catalog?.Errors.Count(error => !codes.Contains(error.Code)) ?? 0;
        return root.Map.Entries.All(entry => codes.Contains(entry.Name)) && left <= 1;
    }
}
