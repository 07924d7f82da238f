using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore.Tests.Units;

/// <summary>The one rule of omission: what a request lacks takes along what shows it, and nothing else.</summary>
public sealed class OmissionTests
{
    [Theory]
    [InlineData("""{"code":"{code}","more":"{fields}"}""", "", """{"code":"X"}""")]
    [InlineData("""{"code":"{code}","more":"{fields}"}""", "text", """{"code":"X","more":{"text":"\"t\""}}""")]
    [InlineData("""{"code":"{code}","more":"{fields}"}""", "number", """{"code":"X","more":{"number":2}}""")]
    [InlineData("""{"code":"{code}","more":"{fields:text}"}""", "text number", """{"code":"X","more":{"text":"\"t\"","number":"2"}}""")]
    [InlineData("""{"...":"{fields}","code":"{code}"}""", "", """{"code":"X"}""")]
    [InlineData("""{"...":"{fields}","code":"{code}"}""", "number", """{"number":2,"code":"X"}""")]
    [InlineData("""{"in":{"deep":{"wait":"{retryAfter}"},"kind":"k"},"code":"{code}"}""", "", """{"code":"X"}""")]
    [InlineData("""{"in":{"deep":{"wait":"{retryAfter}"},"kind":"k"},"code":"{code}"}""", "delay", """{"in":{"deep":{"wait":3},"kind":"k"},"code":"X"}""")]
    [InlineData("""{"list":[{"wait":"{retryAfter}s"},{"a":1},"{traceId}"],"code":"{code}"}""", "", """{"code":"X"}""")]
    [InlineData("""{"list":[{"wait":"{retryAfter}s"},{"a":1},"{traceId}"],"code":"{code}"}""", "delay", """{"list":[{"wait":"3s"},{"a":1}],"code":"X"}""")]
    [InlineData("""{"list":[{"wait":"{retryAfter}s"},{"a":1},"{traceId}"],"code":"{code}"}""", "trace", """{"list":[{"a":1},"TRACE"],"code":"X"}""")]
    [InlineData("""{"t":"{retryAfter}-{traceId}","code":"{code}"}""", "delay", """{"code":"X"}""")]
    [InlineData("""{"t":"{retryAfter}-{traceId}","code":"{code}"}""", "delay trace", """{"t":"3-TRACE","code":"X"}""")]
    [InlineData("""{"code":"{code}","a":{"p":"{traceparent}"},"b":{"w":"{retryAfter}"}}""", "delay", """{"code":"X","b":{"w":3}}""")]
    [InlineData("""{"code":"{code}","a":{"p":"{traceparent}"},"b":{"w":"{retryAfter}"}}""", "trace", """{"code":"X","a":{"p":"00-TRACE-SPAN-00"}}""")]
    [InlineData("""{"only":{},"empty":[],"none":null,"title":"{title}","text":"{{x}} {documentation}","code":"{code}"}""", "", "broken")]
    [InlineData("""{"only":{},"empty":[],"none":null,"title":"{title}","say \"no\"":"{{x}}","code":"{code}"}""", "", """{"only":{},"empty":[],"none":null,"say \"no\"":"{x}","code":"X"}""")]
    [InlineData("""{"at":"{time}","retry":"{retry}","why":"{reason}","text":null,"code":"{code}","id":"urn:{requestId}:{status}","...":"{fields}"}""", "", """{"at":"2031-05-06T07:08:09Z","retry":"retryAfter","why":"Too Many Requests","code":"X","id":"urn:a%2Fb:429"}""")]
    public async Task What_has_no_value_is_left_out(string picture, string given, string expected)
    {
        using var activity = new Activity("test");
        if (given.Contains("trace", StringComparison.Ordinal))
        {
            activity.SetIdFormat(ActivityIdFormat.W3C).Start();
        }

        if (expected == "broken")
        {
            Assert.Throws<FormatException>(() => Catalog(picture));
            return;
        }

        var (body, _) = await BodyOfAsync(Catalog(picture), given);
        Assert.Equal(expected.Replace("TRACE", activity.TraceId.ToHexString(), StringComparison.Ordinal).Replace("SPAN", activity.SpanId.ToHexString(), StringComparison.Ordinal), body);
    }

    [Fact]
    public async Task Nothing_is_lost_where_the_buffer_grows_within_a_part_that_may_go()
    {
        var picture = $$$"""{"in":{"{{{new string('n', 480)}}}":"{traceId}"},"more":"{fields}","{{{new string('m', 480)}}}":"{code}"}""";
        var (body, _) = await BodyOfAsync(Catalog(picture), "number");
        Assert.Equal($$"""{"more":{"number":2},"{{new string('m', 480)}}":"X"}""", body);
    }

    [Fact]
    public async Task The_id_can_be_that_of_the_trace()
    {
        var catalog = Catalog("""{"code":"{code}","id":"{requestId}"}""", ",\"requestId\":{\"header\":\"Trace\",\"prefix\":\"t-\",\"from\":\"trace\"}");
        var (body, id) = await BodyOfAsync(catalog, "");
        Assert.Matches("^t-[0-9a-f]{16}$", id);
        Assert.Equal($$"""{"code":"X","id":"{{id}}"}""", body);
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        Assert.Equal(activity.TraceId.ToHexString(), (await BodyOfAsync(catalog, "")).Id);
    }

    private static ErrorCatalog Catalog(string picture, string more = "") => ErrorCatalog.Parse(Encoding.UTF8.GetBytes($$$"""
        {"version":"1","scopes":[],"shape":{"body":{{{picture}}}}{{{more}}},"errors":{
        "X":{"status":429,"retry":"retryAfter","message":"m","fields":{"text":{"type":"string","required":false},"number":{"type":"integer","required":false} } }
        }}
        """));

    private static async Task<(string Body, string Id)> BodyOfAsync(ErrorCatalog catalog, string given)
    {
        using var body = new MemoryStream();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new FixedTime()).BuildServiceProvider();
        var context = new DefaultHttpContext { Response = { Body = body }, RequestServices = services };
        var header = catalog.Envelope.RequestId.Header;
        context.Request.Headers[header] = "a/b";
        await new Given(ErrorTemplate.Of(catalog, "X"), given).ExecuteAsync(context);
        Assert.Equal(body.Length, context.Response.ContentLength);
        return (Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers[header].ToString());
    }

    private sealed class Given(ErrorTemplate template, string given)
        : ErrorResultWithDelay(template, given.Contains("delay", StringComparison.Ordinal) ? TimeSpan.FromSeconds(3) : null)
    {
        protected override void WriteArgument(int index, ref ErrorArgumentWriter writer)
        {
            if (index == 0)
            {
                writer.Write(given.Contains("text", StringComparison.Ordinal) ? "\"t\"" : null);
            }
            else
            {
                writer.Write(given.Contains("number", StringComparison.Ordinal) ? 2 : default(long?));
            }
        }
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 5, 6, 7, 8, 9, 500, TimeSpan.Zero);
    }
}
