using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.Benchmarks;

/// <summary>A whole request through Kestrel: parsing, routing, the endpoint, the head, the body.</summary>
internal static class RequestBenchmark
{
    private const string Copying = "endpoint that copies the bytes";
    private const string Making = "endpoint that makes an id";
    private const string Piped = "pipeline";
    private const string GivenId = "id";
    private const string Own = "own middleware";
    private const string Watched = "watched";

    public static async Task RunAsync()
    {
        var (bare, piped, own, framework, watched, fast) =
            (new MemoryTransport(), new MemoryTransport(), new MemoryTransport(), new MemoryTransport(), new MemoryTransport(), new MemoryTransport());
        await using var bareApp = await StartAsync(Applications.Bare, bare);
        await using var pipedApp = await StartAsync(Applications.WithPipeline, piped);
        await using var ownApp = await StartAsync(Applications.WithOwnMiddleware, own);
        await using var frameworkApp = await StartAsync(Applications.Framework, framework);
        await using var fastApp = await StartAsync(Applications.OfFastEndpoints, fast);
        await using var watchedApp = await StartAsync(Applications.Watched, watched);

        Case[] cases =
        [
            await CaseAsync(bare, Applications.Copy, 403, Finished.RequestId),
            await CaseAsync(bare, Applications.Ours, 403, Finished.RequestId),
            await CaseAsync(bare, Applications.CopyWithId, 403),
            await CaseAsync(piped, Applications.Ours, 403, name: Piped + Applications.Ours),
            await CaseAsync(piped, Applications.Ours, 403, Finished.RequestId, GivenId + Applications.Ours),
            await CaseAsync(watched, Applications.Ours, 403, Finished.RequestId, Watched + Applications.Ours),
            await CaseAsync(piped, Applications.Text, 200, name: Piped + Applications.Text),
            await CaseAsync(watched, Applications.Text, 200, name: Watched + Applications.Text),
            await CaseAsync(piped, Applications.OkJson, 200, name: Piped + Applications.OkJson),
            await CaseAsync(bare, Applications.OkJson, 200),
            await CaseAsync(own, Applications.Text, 200, name: Own + Applications.Text),
            await CaseAsync(own, Applications.Problem, 403, name: Own + Applications.Problem),
            await CaseAsync(bare, Applications.Text, 200),
            await CaseAsync(bare, Applications.Chunked, 200),
            await CaseAsync(bare, Applications.WriteAsJson, 200),
            await CaseAsync(bare, Applications.WriteAsJson, 200, Finished.RequestId, GivenId + Applications.WriteAsJson),
            await CaseAsync(bare, Applications.GeneratedJson, 403),
            await CaseAsync(bare, Applications.Json, 403),
            await CaseAsync(bare, Applications.Problem, 403),
            await CaseAsync(bare, Applications.ErrorOr, 403),
            await CaseAsync(fast, RefusingEndpoint.Path, 403),
            await CaseAsync(piped, Applications.Thrown, 403, name: Piped + Applications.Thrown),
            await CaseAsync(piped, Applications.ThrownDeep, 403, name: Piped + Applications.ThrownDeep),
            await CaseAsync(framework, Applications.Thrown, 500, name: "framework" + Applications.Thrown),
        ];
        Tell(Interleaved.Run(cases, Settings.Rounds, Settings.Slice));
    }

    private static void Tell(Dictionary<string, Measured> costs)
    {
        var report = new Report("request");
        var (copy, making, ours, piped) = (costs[Applications.Copy], costs[Applications.CopyWithId], costs[Applications.Ours], costs[Piped + Applications.Ours]);
        report.Goal("ours returned, no pipeline", Copying, ours.Over(copy), 1.05, ours.Bytes);
        report.Goal("ours returned, no pipeline: bytes beyond", "bytes, not a ratio", Math.Round(ours.Bytes - copy.Bytes, 1), 32);
        report.Goal("ours returned, no pipeline", "`string` endpoint", ours.Over(costs[Applications.Chunked]), 1);
        report.Goal("ours returned, no pipeline", "`WriteAsJsonAsync`, source-generated, for the same request", ours.Over(costs[GivenId + Applications.WriteAsJson]), 0.95);
        report.Goal("ours returned, whole pipeline", Making, piped.Over(making), 1.25, piped.Bytes);
        report.Goal("ours returned, whole pipeline", "`TypedResults.Problem`", piped.Over(costs[Applications.Problem]), 0.6);
        report.Goal("ours returned, counted by ErrorCoverage", "the same uncounted", costs[Watched + Applications.Ours].Over(costs[GivenId + Applications.Ours]), 1.02);
        report.Goal("a success, ErrorCoverage added", "the same without it", costs[Watched + Applications.Text].Over(costs[Piped + Applications.Text]), 1.02);
        report.GoalAtLeast("ours thrown and mapped", "ours returned", costs[Piped + Applications.Thrown].Over(piped), 4);
        report.Fact("copying endpoint", Copying, 1, copy.Bytes);
        report.Fact("copying endpoint that makes an id", Copying, making.Over(copy), making.Bytes);
        TellPipeline(report, costs);
        foreach (var (path, name) in new[]
        {
            (Applications.Text, "plain text of equal size, with Content-Length"), (Applications.Chunked, "`string` endpoint"), (Applications.WriteAsJson, "`WriteAsJsonAsync`, source-generated"),
            (Applications.GeneratedJson, "`TypedResults.Json`, source-generated"), (Applications.Json, "`Results.Json`"), (Applications.Problem, "`TypedResults.Problem`"),
            (Applications.ErrorOr, "ErrorOr, answered by `TypedResults.Problem`"), (RefusingEndpoint.Path, "FastEndpoints: `AddError` and `Send.ErrorsAsync`"),
            (Piped + Applications.Thrown, "ours thrown and mapped"), (Piped + Applications.ThrownDeep, "ours thrown five async frames deep"),
            ("framework" + Applications.Thrown, "thrown, `UseExceptionHandler` and ProblemDetails"),
        })
        {
            report.Fact(name, Copying, costs[path].Over(copy), costs[path].Bytes);
        }
    }

    // What the pipeline costs, taken apart: with an id to make and without, an error and a success.
    private static void TellPipeline(Report report, Dictionary<string, Measured> costs)
    {
        const string Without = "the same without it";
        const string Middleware = "`TypedResults.Problem` behind a middleware with id and count";
        var (error, success, own) = (costs[GivenId + Applications.Ours], costs[Piped + Applications.Text], costs[Own + Applications.Text]);
        report.Fact("ours returned, whole pipeline, the client's id", Without, error.Over(costs[Applications.Ours]), error.Bytes);
        report.Fact("ours returned, whole pipeline", Middleware, costs[Piped + Applications.Ours].Over(costs[Own + Applications.Problem]));
        report.Goal("a success of equal size, whole pipeline", Without, success.Over(costs[Applications.Text]), 1.20, success.Bytes);
        report.Goal("a success of equal size, whole pipeline: bytes beyond", "bytes, not a ratio", Math.Round(success.Bytes - costs[Applications.Text].Bytes, 1), 96);
        var json = costs[Piped + Applications.OkJson];
        report.Fact("a success with a JSON body, whole pipeline", Without, json.Over(costs[Applications.OkJson]), json.Bytes);
        report.Fact("a success of equal size, a middleware that makes an id", "the same without it", own.Over(costs[Applications.Text]), own.Bytes);
    }

    private static async Task<WebApplication> StartAsync(Func<Action<IServiceCollection>, IPEndPoint, WebApplication> build, MemoryTransport transport)
    {
        var app = build(services => services.AddSingleton<IConnectionListenerFactory>(transport), new(IPAddress.Loopback, 1));
        await app.StartAsync();
        return app;
    }

    private static async Task<Case> CaseAsync(MemoryTransport transport, string path, int status, string? requestId = null, string? name = null)
    {
        var client = new MemoryClient(transport, path, requestId);
        await client.BeginAsync($"HTTP/1.1 {status} ");
        return new(name ?? path, client.Repeat);
    }
}
