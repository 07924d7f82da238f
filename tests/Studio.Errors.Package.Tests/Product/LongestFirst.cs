using Studio.Errors.Package.Tests.Product;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Studio.Errors.Package.Tests.Product." + nameof(LongestFirst), "Studio.Errors.Package.Tests")]

namespace Studio.Errors.Package.Tests.Product;

/// <summary>Starts the classes that take longest first, so that none of them is left alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] longest =
        [nameof(FormatTests), nameof(FirstErrorTests), nameof(TrimmedTests), nameof(WatchTests), nameof(PackageContentTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections)
    {
        var classes = testCollections.ToArray();
        PackedOnce.Expect(classes.Length);
        return classes.OrderBy(Place);
    }

    private static int Place(ITestCollection collection) =>
        Array.FindIndex(longest, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) is >= 0 and var place ? place : longest.Length;
}
