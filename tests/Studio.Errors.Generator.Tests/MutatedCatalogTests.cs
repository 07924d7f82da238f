using Studio.Errors.Tests;

namespace Studio.Errors.Generator.Tests;

/// <summary>Whatever stands in a catalog, the generator does not fail and what it prints compiles.</summary>
public class MutatedCatalogTests
{
    [Fact]
    public void What_is_generated_from_a_mutant_compiles()
    {
        var run = Generation.Run(new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure));
        foreach (var seed in CatalogMutations.Seeds(otherwise: 8))
        {
            var mutant = CatalogMutations.Mutate(Catalogs.Wide, seed);
            var edited = run.EditFile("/app/errors.json", mutant);
            Assert.Null(edited.Result.Exception);
            Assert.All(edited.Result.Diagnostics, problem => Assert.True(problem.Location.GetLineSpan().IsValid, $"Seed {seed}: {problem}"));
            Verify.Compiles(edited);
        }
    }
}
