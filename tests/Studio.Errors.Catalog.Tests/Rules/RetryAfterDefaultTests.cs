namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR039: whole seconds, up to a day, beside the advice that waits.</summary>
public sealed class RetryAfterDefaultTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("30", 30)]
    [InlineData("3e1", 30)]
    [InlineData("86400", 86_400)]
    public void Is_silent_on(string delay, int seconds) =>
        Assert.Equal(seconds, Assert.Single(CatalogVerifier.VerifyErrors(Entry("retryAfter", delay)).Catalog!.Errors).RetryAfterDefault);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("86401")]
    [InlineData("99999999999999999999")]
    public void Is_reported_at(string delay) => Assert.Equal(
        $"'{delay}' is not a delay; use a whole number of seconds from 1 to 86400",
        CatalogVerifier.MessageOf(Entry("retryAfter", $"{{|SERR039:{delay}|}}")));

    [Theory]
    [InlineData("never")]
    [InlineData("backoff")]
    public void Is_reported_beside_other_advice(string retry) => Assert.Equal(
        "'retryAfterDefault' is not a member of errors without a delay; write \"retry\": \"retryAfter\" beside it, or remove it",
        CatalogVerifier.MessageOf(Entry(retry, "{|SERR039:30|}")));

    [Fact]
    public void Is_a_number() => CatalogVerifier.VerifyErrors(Entry("retryAfter", "\"{|SERR008:30|}\""));

    [Fact]
    public void Is_part_of_the_text_at_run_time() => Assert.Contains(
        "\"retry\":\"retryAfter\",\"retryAfterDefault\":30,", RuntimeJson.Print(CatalogVerifier.VerifyErrors(Entry("retryAfter", "30")).Catalog!), StringComparison.Ordinal);

    private static string Entry(string retry, string delay) => $$""" "a": { "status": 429, "retry": "{{retry}}", "retryAfterDefault": {{delay}}, "message": "m" } """;
}
