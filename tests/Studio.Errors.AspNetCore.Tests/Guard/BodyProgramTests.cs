using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.AspNetCore.Tests.Edge;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>
/// Random programs of all calls that write a body (<c>STUDIO_PROGRAMS</c> of each kind in each server): the bytes, their
/// order, and what a flush lets out are those of the server without us.
/// </summary>
public sealed class BodyProgramTests
{
    private const int AtATime = 4;

    private static readonly int programs = RunSize.Of("STUDIO_PROGRAMS", 60);

    [Theory]
    [InlineData("plain", 1)]
    [InlineData("plain", 2)]
    [InlineData("json", 1)]
    [InlineData("json", 2)]
    [InlineData("events", 1)]
    [InlineData("events", 2)]
    public async Task Body_is_that_of_Kestrel_alone(string kind, int version)
    {
        await using var bare = await PlainKestrel.StartAsync(withCatalog: false, static _ => { }, Map);
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, static _ => { }, Map);
        using var bareClient = ClientOf(version == 1 ? bare.Http1 : bare.Http2, version);
        using var oursClient = ClientOf(version == 1 ? ours.Http1 : ours.Http2, version);
        await CompareAsync(kind, bareClient, oursClient, endsAtOnce: true);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("json")]
    [InlineData("events")]
    public async Task Body_is_that_of_the_server_for_tests_alone(string kind)
    {
        await using var bare = await StartAsync(withCatalog: false);
        await using var ours = await StartAsync(withCatalog: true);
        using var bareClient = bare.GetTestClient();
        using var oursClient = ours.GetTestClient();
        await CompareAsync(kind, bareClient, oursClient, endsAtOnce: false);
    }

    private static async Task CompareAsync(string kind, HttpClient bare, HttpClient ours, bool endsAtOnce)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, programs), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (seed, _) =>
        {
            var program = BodyProgram.Of(kind, seed, endsAtOnce);
            await CheckAsync(program, bare, $"{kind} {seed}, without us");
            await CheckAsync(program, ours, $"{kind} {seed}, with us");
        });
    }

    private static async Task CheckAsync(BodyProgram program, HttpClient client, string name)
    {
        using var run = new BodyRun(program);
        try
        {
            var body = await run.ReadAsync(client);
            Assert.True(program.Body.AsSpan().SequenceEqual(body), $"{name}: {program.Difference(body)}, by {program}");
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException or IOException)
        {
            throw new InvalidOperationException($"{name}: {failure.Message}, by {program}, which threw {run.Failure}", failure);
        }
    }

    private static void Map(WebApplication app)
    {
        var endpoints = new[]
        {
            app.MapGet("/plain/{id}", RunAsync),
            app.MapGet("/events/{id}", RunAsync),
            app.MapGet("/json/{id}", RunAsync).WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(IAsyncEnumerable<int>))),
        };
        Assert.Equal(3, endpoints.Length);
    }

    private static Task RunAsync(HttpContext context) => BodyRun.Of((string)context.Request.RouteValues["id"]!).RunAsync(context);

    private static HttpClient ClientOf(Uri address, int version) =>
        new() { BaseAddress = address, DefaultRequestVersion = new(version, version == 1 ? 1 : 0), DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

    private static async Task<WebApplication> StartAsync(bool withCatalog)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        if (withCatalog)
        {
            builder.Services.AddApiErrors();
        }

        var app = builder.Build();
        Map(app);
        await app.StartAsync();
        return app;
    }
}
