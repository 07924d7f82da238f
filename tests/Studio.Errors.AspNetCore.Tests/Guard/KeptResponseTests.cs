using System.IO.Pipelines;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.AspNetCore.Tests.Edge;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>
/// What a guard knows of its request is taken over by the next request of the connection: nothing of the last one may be left in it,
/// and whoever kept the last one's response must not get at this one.
/// </summary>
public sealed class KeptResponseTests
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly string[] eachTime = ["guard", "<Context>k__BackingField", "<Id>k__BackingField"];

    private readonly List<(object Guard, object Request)> seen = [];
    private readonly List<string> state = [];
    private Action<HttpContext> whileAnswering = static _ => { };
    private IHttpResponseFeature? head;
    private IHttpResponseBodyFeature? body;
    private Stream? stream;
    private PipeWriter? writer;

    [Fact]
    public async Task The_next_request_of_a_connection_begins_as_the_first_of_one()
    {
        await using var application = await PlainKestrel.StartAsync(withCatalog: true, static _ => { }, Map);
        await using (var fresh = await RawHttpConnection.OpenAsync(application.Http1))
        {
            Assert.Equal(200, await StatusAsync(fresh, "/plain"));
        }

        await using var used = await RawHttpConnection.OpenAsync(application.Http1);
        (string, int)[] first =
            [("/thrown", 500), ("/swallowed", 404), ("/returned", 404), ("/events", 200), ("/ended", 200), ("/limited", 200)];
        foreach (var (path, status) in first)
        {
            Assert.Equal(status, await StatusAsync(used, path));
            Assert.Equal(200, await StatusAsync(used, "/plain"));
            Assert.Equal(state[0], state[^1]);
        }

        Assert.Equal(2, seen.Select(static each => each.Request).Distinct().Count());
        Assert.Equal(seen.Count, seen.Select(static each => each.Guard).Distinct().Count());
    }

    [Fact]
    public async Task Who_kept_a_response_gets_nothing_of_the_next_one()
    {
        await using var application = await PlainKestrel.StartAsync(withCatalog: true, static _ => { }, Map);
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        Assert.Equal(200, await StatusAsync(connection, "/kept"));
        var refused = 0;
        whileAnswering = _ =>
        {
            foreach (var use in new Action[]
            {
                () => head!.Headers["X-Stranger"] = "1",
                () => head!.StatusCode = 202,
                () => body!.StartAsync().GetAwaiter().GetResult(),
                () => body!.Writer.Advance(0),
                () => stream!.WriteAsync("###"u8.ToArray()).AsTask().GetAwaiter().GetResult(),
                () => writer!.WriteAsync("###"u8.ToArray()).AsTask().GetAwaiter().GetResult(),
                () => writer!.GetMemory(1),
                () => writer!.CancelPendingFlush(),
            })
            {
                Assert.Throws<InvalidOperationException>(use);
                refused++;
            }
        };
        var answer = await AskAsync(connection, "/plain");
        Assert.Equal((8, 200, "plain", null), (refused, answer.Status, answer.Text, answer.Header("X-Stranger")));
    }

    [Fact]
    public async Task Callbacks_of_a_response_that_nobody_began_run_after_the_pipeline()
    {
        await using var application = await PlainKestrel.StartAsync(withCatalog: true, static _ => { }, Map);
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        var answer = await AskAsync(connection, "/foreign");
        Assert.Equal((500, "1"), (answer.Status, answer.Header("X-Started")));
    }

    private static async Task<int> StatusAsync(RawHttpConnection connection, string path) => (await AskAsync(connection, path)).Status;

    private static async Task<RawHttpResponse> AskAsync(RawHttpConnection connection, string path)
    {
        await connection.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return (await connection.ReceiveAsync())!;
    }

    private void Map(WebApplication app)
    {
        app.MapGet("/plain", (HttpContext context) =>
        {
            Look(context);
            whileAnswering(context);
            return "plain";
        });
        app.MapGet("/kept", Keep);
        app.MapGet("/thrown", static void (HttpContext context) =>
        {
            context.Response.OnStarting(static () => Task.CompletedTask);
            _ = (context.Response.Body, context.Response.BodyWriter.GetMemory(1));
            throw new InvalidOperationException("a fault");
        });
        app.MapGet("/swallowed", static (HttpContext context) =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("no such thing");
        });
        app.MapGet("/foreign", static void (HttpContext context) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Started"] = "1";
                return Task.CompletedTask;
            });
            throw new InvalidOperationException("a fault of an endpoint with errors of its own");
        }).WithoutErrorEnvelope();
        app.MapGet("/returned", static IResult () => new ApiErrors.NotFound());
        app.MapGet("/events", static () => TypedResults.ServerSentEvents(One()));
        app.MapGet("/ended", static (HttpContext context) => context.Response.CompleteAsync());
        app.MapGet("/limited", static (HttpContext context) =>
        {
            context.RequestAborted = new(canceled: true);
            return "limited";
        });
    }

    private static async IAsyncEnumerable<string> One()
    {
        await Task.Yield();
        yield return "one";
    }

    private string Keep(HttpContext context)
    {
        head = context.Features.Get<IHttpResponseFeature>();
        body = context.Features.Get<IHttpResponseBodyFeature>();
        stream = context.Response.Body;
        writer = context.Response.BodyWriter;
        return "kept";
    }

    private void Look(HttpContext context)
    {
        var guard = context.Features.Get<IHttpResponseFeature>()!;
        var request = guard.GetType().GetField("request", Inside)!.GetValue(guard)!;
        seen.Add((guard, request));
        state.Add(string.Join('\n', request.GetType().GetFields(Inside).OrderBy(static field => field.Name, StringComparer.Ordinal)
            .Where(static field => !eachTime.Contains(field.Name))
            .Select(field => $"{field.Name}: {Shown(field.GetValue(request))}")));
    }

    // What is an object of the request's own must be gone; what the server or the application has one of must be the same kind.
    private static string Shown(object? value) => value is null ? "nothing" : value is Enum or bool ? $"{value}" : value.GetType().Name;
}
