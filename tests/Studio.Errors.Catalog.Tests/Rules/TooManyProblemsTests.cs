namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR030: what is not listed is counted.</summary>
public sealed class TooManyProblemsTests
{
    [Fact]
    public void Is_silent_at_the_limit() =>
        Assert.DoesNotContain(Read(ProblemList.Limit).Problems, problem => problem.Rule == Rules.TooManyProblems);

    [Fact]
    public void Is_reported_once_and_says_so()
    {
        var reading = Read(ProblemList.Limit + 7);
        Assert.Equal(ProblemList.Limit + 1, reading.Problems.Count);
        var rest = Assert.Single(reading.Problems, problem => problem.Rule == Rules.TooManyProblems);
        Assert.Equal("1000", Assert.Single(rest.Arguments));
    }

    private static CatalogReading Read(int problems) =>
        CatalogReader.Read($$"""{ "version": "v1", "errors": {}, "scopes": [{{string.Join(", ", Enumerable.Repeat("1", problems))}}] }""");
}
