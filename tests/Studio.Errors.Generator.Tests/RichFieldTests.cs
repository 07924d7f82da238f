using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Generator.Tests;

/// <summary>Fields that carry more than a scalar: made, written, read back and filled by the pipeline.</summary>
public class RichFieldTests
{
    /// <summary>What a user of the catalog writes.</summary>
    internal const string Uses = """
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using Studio.Errors;
        using Studio.Errors.AspNetCore;

        namespace App;

        public static class Uses
        {
            private static readonly ApiErrors.Slot slot = new(
                new Guid("0b3c1f0e-8d6f-4f1e-9d55-2f0f6c0a7b11"), new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.FromHours(2)), new DateOnly(2026, 5, 2),
                new Uri("https://a.example/b c"), 7, true, [0.5, 1e300]);

            public static ErrorResult Listed() =>
                new ApiErrors.NotValid(faults: [new(new("/a~1b"), ApiErrors.Fault.Reasons.OutOfRange, "m", Max: 10), new(null, "other", "\uD800\"")]);

            public static ErrorResult None() => new ApiErrors.NotValid(faults: []);

            public static ErrorResult LeftOut() => new ApiErrors.NotValid(faults: null);

            public static ErrorResult Nested() => new ApiErrors.Taken(
                slot.From,
                slot,
                new Dictionary<string, long> { ["a\"b"] = 1, ["b"] = -2 },
                new Dictionary<string, IReadOnlyList<ApiErrors.Slot>> { ["x"] = [slot with { Link = null, Day = null }], ["y"] = [] },
                [new(2026, 5, 1)],
                ApiErrors.Taken.Kinds.BankTransfer,
                new Uri("/rel", UriKind.Relative),
                slot.Id);

            public static ErrorResult OfLength(string text) => new ApiErrors.NotValid(faults: [new(null, "r", text, Tags: ["t"]), new(null, "r", "end")]);

            public static ErrorResult OfNull() => new ApiErrors.NotValid(faults: [null!]);

            public static ErrorResult WithoutReason() => new ApiErrors.NotValid(faults: [new(null, null!, "m")]);

            public static ErrorResult NotFinite() => new ApiErrors.NotValid(faults: [new(null, "r", "m", Min: double.NaN)]);

            public static bool ListsAreCopied()
            {
                var given = new List<ApiErrors.Fault> { new(null, "r", "m", Tags: ["a"]) };
                var error = new ApiErrors.NotValid(faults: given);
                given.Clear();
                return error.Faults!.Count == 1;
            }

            public static bool RecordsAreEqualByContent() =>
                new ApiErrors.Fault(new("/a"), "r", "m", Tags: ["a", "b"]).Equals(new ApiErrors.Fault(new("/a"), "r", "m", Tags: new List<string> { "a", "b" }))
                && new ApiErrors.Fault(null, "r", "m", Tags: ["a"]).GetHashCode() == new ApiErrors.Fault(null, "r", "m", Tags: ["a"]).GetHashCode()
                && !new ApiErrors.Fault(null, "r", "m", Tags: ["a"]).Equals(new ApiErrors.Fault(null, "r", "m", Tags: ["b"]));

            public static string Read(string body)
            {
                var error = new ApiErrorException(ErrorResponse.Parse(ApiErrors.Catalog, 400, body));
                return error.Faults is null ? "none" : string.Join("; ", System.Linq.Enumerable.Select(error.Faults, fault => $"{fault.Source?.Pointer} {fault.Reason} {fault.Max}"));
            }

            public static bool IsReadOnce(string body)
            {
                var error = new ApiErrorException(ErrorResponse.Parse(ApiErrors.Catalog, 400, body));
                return error.Faults is not null && ReferenceEquals(error.Faults, error.Faults);
            }

            public static bool ComesBack(string body)
            {
                var error = new ApiErrorException(ErrorResponse.Parse(ApiErrors.Catalog, 409, body));
                return error.Slot == slot
                    && error.Until == slot.From
                    && error.Others!["x"][0] == slot with { Link = null, Day = null }
                    && error.Others["y"].Count == 0
                    && error.Codes!["b"] == -2
                    && error.Days![0] == new DateOnly(2026, 5, 1)
                    && error.Kind == "bank-transfer"
                    && error.Owner == slot.Id
                    && error.Link!.OriginalString == "/rel";
            }
        }
        """;

    private static readonly Program program =
        Program.Of(Generation.Run(new Project().WithCatalog(Catalogs.Rich).With("Uses.cs", Uses)));

    [Theory]
    [InlineData("None", """{"error":{"code":"NOT_VALID","message":"the request is not valid","requestId":"r","faults":[],"total":0}}""")]
    [InlineData("LeftOut", """{"error":{"code":"NOT_VALID","message":"the request is not valid","requestId":"r","total":0}}""")]
    [InlineData("Listed", """{"error":{"code":"NOT_VALID","message":"the request is not valid","requestId":"r","faults":[{"source":{"pointer":"/a~1b"},"reason":"OUT_OF_RANGE","message":"m","max":10},{"reason":"other","message":"\uFFFD\""}],"total":0}}""")]
    [InlineData("Nested", """{"error":{"code":"TAKEN","message":"taken until 2026-05-01T09:30:00+02:00","requestId":"r","until":"2026-05-01T09:30:00+02:00","slot":{"id":"0b3c1f0e-8d6f-4f1e-9d55-2f0f6c0a7b11","from":"2026-05-01T09:30:00+02:00","day":"2026-05-02","link":"https://a.example/b c","class":7,"is_free":true,"shares":[0.5,1E+300]},"others":{"x":[{"id":"0b3c1f0e-8d6f-4f1e-9d55-2f0f6c0a7b11","from":"2026-05-01T09:30:00+02:00","class":7,"is_free":true,"shares":[0.5,1E+300]}],"y":[]},"codes":{"a\"b":1,"b":-2},"days":["2026-05-01"],"kind":"bank-transfer","link":"/rel","owner":"0b3c1f0e-8d6f-4f1e-9d55-2f0f6c0a7b11"}}""")]
    public async Task Is_written(string use, string body) => Assert.Equal(Plain(body), Plain(await Written(Made(use))));

    [Fact]
    public async Task Is_written_whole_wherever_a_buffer_ends()
    {
        // The first buffer has 1,024 bytes: its end comes to lie at every byte of the list, and asked room to differ from taken room.
        for (var length = 0; length < 1_100; length += 7)
        {
            var text = new string(length % 2 == 0 ? 'x' : '\u0001', length);
            var error = (ErrorResult)program.Call("App.Uses", "OfLength", text)!;
            using var body = JsonDocument.Parse(await Written(error));
            var faults = body.RootElement.GetProperty("error").GetProperty("faults");
            Assert.Equal([text, "end"], faults.EnumerateArray().Select(fault => fault.GetProperty("message").GetString()));
        }
    }

    [Fact]
    public async Task Comes_back_as_it_was() => Assert.True((bool)program.Call("App.Uses", "ComesBack", await Written(Made("Nested")))!);

    [Theory]
    [InlineData("ListsAreCopied")]
    [InlineData("RecordsAreEqualByContent")]
    public void Holds_that(string use) => Assert.True((bool)program.Call("App.Uses", use)!);

    [Theory]
    [InlineData("OfNull", "faults")]
    [InlineData("WithoutReason", "Reason")]
    [InlineData("NotFinite", "Min")]
    public void Refuses_what_no_answer_can_carry(string use, string argument)
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => program.Call("App.Uses", use)).InnerException;
        Assert.Equal(argument, Assert.IsAssignableFrom<ArgumentException>(thrown).ParamName);
    }

    [Theory]
    [InlineData("""[{"source":{"pointer":"/a"},"reason":"new one","message":"m","max":3,"later":1}]""", "/a new one 3")]
    [InlineData("""[{"reason":"r","message":"m"},{"reason":1,"message":"m"},{"message":"m"},7,null,[],{"reason":"s","message":"m","source":"x","max":"y"}]""", " r ;  s ")]
    [InlineData("""[{"reason":"\uD800","message":"m"}]""", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "none")]
    [InlineData("null", "none")]
    public void Reads_what_is_as_promised(string faults, string read) =>
        Assert.Equal(read, program.Call("App.Uses", "Read", Body(faults)));

    [Fact]
    public void Is_read_once() => Assert.True((bool)program.Call("App.Uses", "IsReadOnce", Body("[]"))!);

    [Fact]
    public async Task The_pipeline_fills_the_roles()
    {
        var mapper = (ErrorMapper)program.Type("App.ApiErrorMapper").GetProperty("Instance", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(3, mapper.MaxViolations);
        var error = mapper.FromViolations(new(
            "two things",
            5,
            [
                new() { Pointer = "/a/0", Reason = "range", Message = "from 1", Min = 1, Max = 2.5m },
                new() { Parameter = "page", In = "query", Reason = "odd" },
                new() { Reason = "required" },
            ]))!;
        Assert.Equal(
            """{"error":{"code":"NOT_VALID","message":"two things","requestId":"r","faults":[{"source":{"pointer":"#/a/0"},"reason":"OUT_OF_RANGE","message":"from 1","min":1,"max":2.5},{"source":{"parameter":"page","in":"query"},"reason":"odd","message":"odd"},{"source":{},"reason":"REQUIRED","message":"required"}],"total":5}}""",
            await Written(error));
    }

    [Fact]
    public async Task A_map_takes_texts_by_place()
    {
        var mapped = Program.Of(await Verify.CleanAsync(new Project().WithCatalog("""
            { "version": "v1", "errors": { "wrong": { "status": 400, "retry": "never", "message": "m",
              "fields": { "errors": { "type": "map", "of": { "type": "list", "of": "string" }, "required": false } },
              "from": { "statuses": ["4xx", "5xx"], "validation": { "map": "errors", "form": "path" } } } } }
            """)));
        var mapper = (ErrorMapper)mapped.Type("App.ApiErrorMapper").GetProperty("Instance", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        var error = mapper.FromViolations(new("s", 3, [
            new() { Pointer = "/a/0", Reason = "range", Message = "x" }, new() { Parameter = "q", Reason = "type", Message = "y" },
            new() { Pointer = "/a/0", Reason = "range", Message = "z" }]))!;
        Assert.Contains("""{"a[0]":["x","z"],"q":["y"]}""", await Written(error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_without_such_an_entry_answers_no_violations()
    {
        var small = Program.Of(Generation.Run(new()));
        var mapper = (ErrorMapper)small.Type("App.ApiErrorMapper").GetProperty("Instance", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(0, mapper.MaxViolations);
        Assert.Null(mapper.FromViolations(new("s", 0, [])));
    }

    private static ErrorResult Made(string use) => (ErrorResult)program.Call("App.Uses", use)!;

    internal static async Task<string> Written(ErrorResult error)
    {
        using var body = new MemoryStream();
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await error.ExecuteAsync(context);
        return Encoding.UTF8.GetString(body.ToArray()).Replace(context.Response.Headers["X-Request-Id"].ToString(), "r", StringComparison.Ordinal);
    }

    private static string Plain(string json) => JsonSerializer.Serialize(JsonElement.Parse(json));

    private static string Body(string faults) => $$$"""{"error":{"code":"NOT_VALID","message":"m","faults":{{{faults}}}}}""";
}
