using System.Text;

namespace Studio.Errors.Reference.Tests;

/// <summary>Examples are answers as a server gives them.</summary>
public sealed class ErrorExampleTests
{
    [Theory]
    [InlineData("no crane {number}, {{sic}} {{number}}", "no crane 7, {sic} {number}")]
    [InlineData("{unknown} {", "{unknown} {")]
    [InlineData("{number}", "7")]
    public void Placeholders_are_filled_and_braces_undoubled(string message, string filled) => Assert.Equal(filled, ErrorExample.Message(Error(message)));

    [Fact]
    public void A_field_without_an_example_shows_its_type() =>
        Assert.Contains("\"right\": \"the right\"", ErrorExample.Body(DockErrors.Catalog.Find("no_right")!), StringComparison.Ordinal);

    [Fact]
    public void The_head_has_the_challenge_and_the_delay()
    {
        Assert.Contains("Retry-After: 30", ErrorExample.Head(DockErrors.Catalog.Find("stormy")!), StringComparison.Ordinal);
        Assert.Contains("scope=\"the right\"", ErrorExample.Head(DockErrors.Catalog.Find("no_right")!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_delay_is_the_catalogs_where_it_has_one()
    {
        var error = ErrorCatalog.Parse(Encoding.UTF8.GetBytes(
            """{"version":"1","errors":{"e":{"status":503,"retry":"retryAfter","retryAfterDefault":7,"message":"later"}}}""")).Errors[0];
        Assert.EndsWith("\nRetry-After: 7", ErrorExample.Head(error), StringComparison.Ordinal);
    }

    private static ErrorDefinition Error(string message) => ErrorCatalog.Parse(Encoding.UTF8.GetBytes(
        """{"version":"1","errors":{"e":{"status":400,"retry":"never","message":"$","fields":{"number":{"type":"integer","example":7}}}}}"""
            .Replace("$", message, StringComparison.Ordinal))).Errors[0];
}
