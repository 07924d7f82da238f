using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>A scope that comes from input can't change the challenge, and can't fail it.</summary>
public sealed class ScopeTextTests
{
    public static TheoryData<string, string?> Scopes => new()
    {
        { "read", "read" },
        { "read write:all/x~!#[]", "read write:all/x~!#[]" },
        { "a\", realm=\"evil", null },
        { "a\\", null },
        { "a\r\nSet-Cookie: x=y", null },
        { "é", null },
        { "\u0001", null },
        { "\u007f", null },
        { "", null },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Only_scope_characters_stand_in_a_challenge(string scope, string? listed)
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, app => app.MapGet("/", Microsoft.AspNetCore.Http.IResult () => new ApiErrors.InsufficientScope(scope)));
        var response = await ours.GetAsync("/", "Authorization: Bearer x");
        EnvelopeAssert.Holds(response, CatalogUnderTest.Api, "insufficient_scope");
        Assert.Equal("Bearer error=\"insufficient_scope\"" + (listed is null ? "" : $", scope=\"{listed}\""), response.Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("a\"b", true)]
    [InlineData("a\\b", true)]
    [InlineData("é", false)]
    [InlineData("a\tb", false)]
    [InlineData("", false)]
    public async Task Application_with_another_scope_does_not_start(string scope, bool isChecked)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => PlainKestrel.StartAsync(
            withCatalog: true, AddKeys, app => app.MapGet("/x", () => "open").RequireScope(scope), options => options.CheckScopesAtStart = isChecked));
        Assert.Contains($"'HTTP: GET /x' requires the scope '{scope}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("visible ASCII", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attribute_with_another_scope_does_not_start_either() => await Assert.ThrowsAsync<InvalidOperationException>(() => PlainKestrel.StartAsync(
        withCatalog: true, AddKeys, app => app.MapGet("/x", [RequireScope("a\"b")] () => "open")));

    private static void AddKeys(IServiceCollection services)
    {
        services.AddAuthentication(KeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null);
        services.AddAuthorization();
    }
}
