using Studio.Errors.Tests;
using Xunit.Abstractions;

namespace Studio.Errors.Generator.Tests;

/// <summary>Whatever stands in a catalog, the generator does not fail, and what it prints compiles.</summary>
public class MutatedCatalogTests(ITestOutputHelper output)
{
    private static readonly Project wide = new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_generated_from_a_mutant_compiles(bool isServer)
    {
        var run = new MutantRun(wide with { IsServer = isServer });
        foreach (var seed in CatalogMutations.Seeds(otherwise: 10).Where(seed => seed % 4 == 0 ^ isServer))
        {
            run.Check($"seed {seed}", CatalogMutations.Mutate(seed % 3 == 0 ? Catalogs.Rich : Catalogs.Wide, seed));
        }

        output.WriteLine($"{run}");
    }

    public static TheoryData<string> Whole => [nameof(Catalogs.Wide), nameof(Catalogs.Contract)];

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_is_generated_from_a_beginning_compiles(string catalog)
    {
        var text = TextOf(catalog);
        var run = new MutantRun(wide.WithCatalog(text));
        foreach (var prefix in CatalogMutations.Prefixes(text, step: 503))
        {
            run.Check($"the first {prefix.Length} characters", prefix);
        }

        output.WriteLine($"{run}");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_is_generated_from_a_catalog_with_one_character_changed_compiles(string catalog)
    {
        // The reader's own tests put every character at every place; these are the ones that the printers treat apart.
        const string Characters = "\0\"\\{}0_@<'\u2028\uD800\uFFFF";
        var text = TextOf(catalog);
        var run = new MutantRun(wide.WithCatalog(text));
        var number = 0;
        foreach (var changed in CatalogMutations.OneCharacterChanges(text, Characters, step: 7_001))
        {
            run.Check($"change {number++}: {changed}", changed);
        }

        output.WriteLine($"{run}");
    }

    private static string TextOf(string catalog) => catalog == nameof(Catalogs.Wide) ? Catalogs.Wide : Catalogs.Contract;
}
