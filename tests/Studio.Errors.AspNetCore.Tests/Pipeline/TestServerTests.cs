using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>The pipeline in the framework's server for tests, which has no sockets and is no Kestrel.</summary>
public sealed class TestServerTests
{
    private static readonly string[] Cases =
    [
        "unknown route", "unknown route, HEAD", "wrong method", "no number", "JSON is cut", "validation", "status 418", "problem 503", "text 502",
        "own error", "own error, thrown", "bad range", "/throw", "/throw/later", "/throw/starting", "throw a time-out", "no key",
        "endpoint scope missing", "controller, not found", "limit spent", "host refused",
    ];

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Errors_are_in_the_envelope_there_too(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(TestServerTests).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        EndpointsUnderTest.AddServices(builder);
        builder.Services.AddApiErrors();
        await using var app = builder.Build();
        EndpointsUnderTest.Map(app, CatalogUnderTest.Api);
        await app.StartAsync();
        using var client = app.GetTestClient();
        foreach (var wireCase in Cases.Select(name => WireCases.All.Single(candidate => candidate.Name == name)))
        {
            using var request = wireCase.Request.ToHttp2(client.BaseAddress!);
            using var response = await client.SendAsync(request);
            var code = wireCase.Scope is null ? CatalogUnderTest.Api.CodeFor(wireCase.Means) : CatalogUnderTest.Api.MissingScope;
            EnvelopeAssert.Holds(await WireResponse.ReadAsync(response), CatalogUnderTest.Api, code, wireCase.Request.Method == "HEAD");
        }
    }
}
