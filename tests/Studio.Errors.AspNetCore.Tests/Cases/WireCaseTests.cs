using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>Every case, for both catalogs and three more shapes of the second, in Development and Production, over HTTP/1.1 in clear, TLS and HTTP/2.</summary>
public sealed class WireCaseTests(RunningApplications applications) : IClassFixture<RunningApplications>, IDisposable
{
    private readonly HttpClient http2 = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private static readonly (string Catalog, string Environment)[] Applications =
    [
        ("api", "Production"), ("api", "Development"), ("shop", "Production"), ("shop", "Development"), ("problem", "Production"), ("flat", "Production"),
        ("list", "Development"),
    ];

    public static TheoryData<string, string, string> Everywhere()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var name in WireCases.All.Select(wireCase => wireCase.Name))
        {
            foreach (var (catalog, environment) in Applications)
            {
                data.Add(name, catalog, environment);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Case_is_answered_in_the_envelope(string name, string catalog, string environment)
    {
        var wireCase = WireCases.All.Single(candidate => candidate.Name == name);
        var application = await applications.GetAsync(catalog, environment);
        Check(wireCase, application, await RawHttpConnection.ExchangeAsync(application.Http1, wireCase.Request.ToHttp1()));
        Check(wireCase, application, await RawHttpConnection.ExchangeAsync(application.Https, wireCase.Request.ToHttp1()));
        if (wireCase.Request.Method != "TRACE")
        {
            Check(wireCase, application, await SendHttp2Async(application, wireCase.Request));
        }
    }

    public void Dispose() => http2.Dispose();

    private static void Check(WireCase wireCase, ApplicationUnderTest application, RawHttpResponse response)
    {
        var catalog = application.Catalog;
        var code = wireCase.Scope is null ? catalog.CodeFor(wireCase.Means) : catalog.MissingScope;
        var isHead = wireCase.Request.Method == "HEAD";
        EnvelopeAssert.Holds(response, catalog, code, isHead);
        Assert.Equal(wireCase.Challenge, response.Header("WWW-Authenticate"));
        Assert.Equal(wireCase.Allow, response.Header("Allow"));
        if (catalog.Catalog.Find(code)!.Retry == RetryAdvice.RetryAfter)
        {
            Assert.Equal(wireCase.RetryAfter, response.Header("Retry-After"));
        }

        if (!isHead)
        {
            CheckBody(wireCase, catalog, code, ErrorResponse.Parse(catalog.Catalog, response.Status, response.Body.Span));
        }
    }

    private static void CheckBody(WireCase wireCase, CatalogUnderTest catalog, string code, ErrorResponse error)
    {
        if (wireCase.Says is { } words && code == catalog.CodeFor(400))
        {
            Assert.Contains(words, error.Message, StringComparison.Ordinal);
        }

        if (wireCase.Scope is { } scope)
        {
            Assert.Equal(scope, error.Text(catalog.ScopeField));
        }
    }

    private async Task<RawHttpResponse> SendHttp2Async(ApplicationUnderTest application, WireRequest request)
    {
        using var message = request.ToHttp2(application.Http2);
        using var response = await http2.SendAsync(message);
        return await WireResponse.ReadAsync(response);
    }
}
