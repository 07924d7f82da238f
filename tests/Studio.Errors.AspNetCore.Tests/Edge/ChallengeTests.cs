using Microsoft.AspNetCore.Builder;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>The application's schemes are asked as without us, and what they say stays; the body alone is the catalog's.</summary>
public sealed class ChallengeTests
{
    public static TheoryData<string> Refusing =>
        [.. ChallengeApplication.Schemes.SelectMany(scheme => new[] { $"/{scheme}", $"/results/{scheme}" }), "/several", "/hand", "/bare"];

    [Theory]
    [MemberData(nameof(Refusing))]
    public async Task Challenges_are_those_of_the_application_without_us(string path)
    {
        await using var plain = await PlainKestrel.StartAsync(withCatalog: false, ChallengeApplication.AddServices, ChallengeApplication.Map);
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, ChallengeApplication.AddServices, ChallengeApplication.Map, options => options.FailOnDrift = path != "/results/Html");
        foreach (var header in new[] { "Accept: */*", "Authorization: Basic eDp5", "X-API-Key: x" })
        {
            var (expected, answer) = (await plain.GetAsync(path, header), await ours.GetAsync(path, header));
            Assert.Equal(401, expected.Status);
            EnvelopeAssert.Holds(answer, CatalogUnderTest.Api, "invalid_key");
            Assert.Equal(Challenges(expected), Challenges(answer));
        }
    }

    [Theory]
    [InlineData("/Basic", "Basic realm=\"shop, and \\\"more\\\"\"")]
    [InlineData("/Resource", "Bearer resource_metadata=\"https://api.example/.well-known/oauth-protected-resource\", error=\"invalid_token\"")]
    [InlineData("/DPoP", "DPoP algs=\"ES256\"")]
    [InlineData("/Both", "Bearer realm=\"x\", error=\"invalid_token\", Basic realm=\"y\"")]
    [InlineData("/Said", "Bearer error=\"invalid_token\", error_description=\"expired\"")]
    [InlineData("/Negotiate", "Negotiate", "NTLM")]
    [InlineData("/None")]
    public async Task Bearer_challenge_that_does_not_say_what_is_wrong_is_completed(string path, params string[] challenges)
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, ChallengeApplication.AddServices, ChallengeApplication.Map);
        var answer = await ours.GetAsync(path, "Authorization: bearer bad");
        EnvelopeAssert.Holds(answer, CatalogUnderTest.Api, "invalid_key");
        Assert.Equal(challenges, Challenges(answer));
    }

    [Fact]
    public async Task Who_is_known_and_may_not_is_forbidden()
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, ChallengeApplication.AddServices, ChallengeApplication.Map);
        var answer = await ours.GetAsync("/Basic", "X-User: anne");
        EnvelopeAssert.Holds(answer, CatalogUnderTest.Api, "not_found");
        Assert.Empty(Challenges(answer));
    }

    [Theory]
    [InlineData("/cookie/page", true, true)]
    [InlineData("/cookie/allowed", true, true)]
    [InlineData("/cookie/declared", true, false)]
    [InlineData("/cookie/produces", true, false)]
    public async Task Cookie_scheme_redirects_pages_and_refuses_apis(string path, bool redirectsPlain, bool redirects)
    {
        static void MapPlain(WebApplication app)
        {
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapGet("/cookie/{kind}", Microsoft.AspNetCore.Http.IResult () => Microsoft.AspNetCore.Http.Results.Ok())
                .RequireAuthorization(policy => policy.AddAuthenticationSchemes("Cookie").RequireAuthenticatedUser());
        }

        await using var plain = await PlainKestrel.StartAsync(withCatalog: false, ChallengeApplication.AddServices, MapPlain);
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, ChallengeApplication.AddServices, ChallengeApplication.Map);
        Assert.Equal(redirectsPlain, (await plain.GetAsync(path)).Status == 302);
        var answer = await ours.GetAsync(path);
        if (redirects)
        {
            Assert.Equal(302, answer.Status);
        }
        else
        {
            EnvelopeAssert.Holds(answer, CatalogUnderTest.Api, "invalid_key");
        }
    }

    private static string[] Challenges(RawHttpResponse response) =>
        [.. response.Headers.Where(header => header.Key.Equals("WWW-Authenticate", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
}
