namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR024: an enum number of one's own. The codes were searched for: their hashes are 0, or alike.</summary>
public sealed class CodeNumberClashTests
{
    [Theory]
    [InlineData("ppkttia")]
    [InlineData("rdklaij")]
    public void Zero_is_the_unknown_code(string code) => Assert.Equal(
        $"The enum number of '{code}' is 0, which stands for an unknown code; choose another code",
        CatalogVerifier.MessageOf(Entry($"{{|SERR024:{code}|}}")));

    [Fact]
    public void Two_codes_of_one_number() => Assert.Equal(
        "The enum number of 'xigzoodg' is 132501468, which 'ygbdjhkn' has already; choose another code",
        CatalogVerifier.MessageOf(Entry("ygbdjhkn") + Entry("{|SERR024:xigzoodg|}")));

    [Fact]
    public void Is_silent_on_near_misses() => CatalogVerifier.VerifyErrors(Entry("ppkttib") + Entry("ygbdjhkn") + Entry("xigzoodh"));

    private static string Entry(string code) => $$"""
        "{{code}}": { "status": 400, "retry": "never", "message": "m" },
        """;
}
