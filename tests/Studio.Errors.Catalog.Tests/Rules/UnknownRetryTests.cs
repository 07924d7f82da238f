namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR012: one of three kinds of advice.</summary>
public sealed class UnknownRetryTests
{
    [Theory]
    [InlineData("never", "Never")]
    [InlineData("backoff", "Backoff")]
    [InlineData("retryAfter", "RetryAfter")]
    [InlineData("\\u006eever", "Never")]
    public void Is_silent_on(string retry, string kind) =>
        Assert.Equal(kind, Assert.Single(CatalogVerifier.VerifyErrors(Entry(retry)).Catalog!.Errors).Retry.ToString());

    [Theory]
    [InlineData("retryafter", " (did you mean 'retryAfter'?)")]
    [InlineData("Never", " (did you mean 'never'?)")]
    [InlineData("back-off", " (did you mean 'backoff'?)")]
    [InlineData("sometimes", "")]
    public void Is_reported_with_the_nearest(string retry, string hint) => Assert.Equal(
        $"'{retry}' is not a retry advice; use 'never', 'backoff' or 'retryAfter'{hint}",
        CatalogVerifier.MessageOf(Entry($"{{|SERR012:{retry}|}}")));

    [Fact]
    public void Is_reported_where_nothing_is_said() =>
        CatalogVerifier.VerifyErrors(""" "a": { "status": 400, "retry": {|SERR012:""|}, "message": "m" } """);

    private static string Entry(string retry) => $$""" "a": { "status": 400, "retry": "{{retry}}", "message": "m" } """;
}
