using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Laws of <c>diff</c>, on catalogs that random edits make.</summary>
public sealed class CatalogDifferenceTests
{
    [Fact]
    public void A_catalog_does_not_differ_from_itself() =>
        Assert.All(Walks(), walk => Assert.All(walk, model => Assert.Empty(CatalogDifference.Between(model, model))));

    /// <summary>Two steps weigh at least what they weigh in one: no way around leads to a lesser verdict.</summary>
    [Fact]
    public void Verdicts_compose() =>
        Assert.All(Walks(), walk =>
        {
            var steps = Math.Max(WeightOf(walk[0], walk[1]), WeightOf(walk[1], walk[2]));
            Assert.True(WeightOf(walk[0], walk[2]) <= steps, $"{WeightOf(walk[0], walk[1])} and {WeightOf(walk[1], walk[2])}, but {WeightOf(walk[0], walk[2])} at once");
        });

    [Fact]
    public void What_differs_is_told() =>
        Assert.All(Walks(), walk => Assert.Equal(walk[0].Equals(walk[1]), CatalogDifference.Between(walk[0], walk[1]).Count == 0));

    /// <summary>Three catalogs each, every one some random edits away from the one before it.</summary>
    private static IEnumerable<CatalogModel[]> Walks()
    {
        foreach (var seed in CatalogMutations.Part(otherwise: 300))
        {
            var random = new RandomCatalog(seed);
            var first = random.Next(null);
            var second = random.Next(first);
            yield return [first, second, random.Next(second)];
        }
    }

    private static int WeightOf(CatalogModel before, CatalogModel after) =>
        CatalogDifference.Between(before, after).Select(change => (int)change.Weight).DefaultIfEmpty(-1).Max();
}
