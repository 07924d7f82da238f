namespace Studio.Errors.Tool.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly Workspace workspace = new Workspace().With("errors.json", """
        { "version": "v1", "errors": {
          "sold_out": { "status": 409, "retry": "never", "message": "{product} is sold out", "when": "Nothing is left.", "remedy": "Order another.", "since": "v1.2", "deprecated": "use gone",
            "fields": { "product": { "type": "string", "example": "p-17", "description": "The product." } } } } }
        """);

    [Fact]
    public void A_code_is_told_with_an_answer()
    {
        var run = workspace.Run("explain", "sold_out", "--catalog", "errors.json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        string[] expected =
        [
            "sold_out  409 Conflict, retry: never", "When it happens\n  Nothing is left.", "What to do\n  Order another.\n  Never send the same request again unchanged",
            "product (string, field)\n  The product.", "Since\n  v1.2\n", "Deprecated\n  use gone\n", "  HTTP/1.1 409 Conflict\n", "\"message\": \"p-17 is sold out\"", "\"product\": \"p-17\"",
        ];
        Assert.All(expected, part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_code_offers_the_nearest() => Assert.Equal(
        new(1, "", "errors.json has no code 'soldout'; did you mean 'sold_out'?\n"),
        workspace.Run("explain", "soldout", "--catalog", "errors.json"));

    /// <summary>A rule of the catalog, one of C#, one of the build files.</summary>
    [Theory]
    [InlineData("serr010", "# SERR010: Write a code in snake_case\n")]
    [InlineData("SERR201", "# SERR201: ")]
    [InlineData("SERR901", "# SERR901: ")]
    public void A_rule_is_told_without_a_catalog(string rule, string heading)
    {
        var run = workspace.Run("explain", rule, "--catalog", "none.json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith(heading, run.Output, StringComparison.Ordinal);
        Assert.Contains("## Fix\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_none_is_said_to_be_none() =>
        Assert.Equal(new(1, "", "There is no rule SERR999.\n"), workspace.Run("explain", "SERR999", "--catalog", "none.json"));

    public void Dispose() => workspace.Dispose();
}
