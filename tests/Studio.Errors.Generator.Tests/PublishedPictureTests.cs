using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore;
using Studio.Errors.Testing;

namespace Studio.Errors.Generator.Tests;

/// <summary>
/// Every picture of docs/wire-shape.md, as it stands there: what is generated of it compiles, answers, and reads its own answers:
/// one with all that a picture can show, and one with as little as can be.
/// </summary>
public sealed partial class PublishedPictureTests
{
    private static readonly string[] Pictures =
        [.. Blocks().Matches(File.ReadAllText(RepositoryRoot.Path("docs", "wire-shape.md"))).Select(block => Comment().Replace(block.Groups[1].Value, ""))];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Pictures.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Is_compiled_answered_and_read(int number)
    {
        var picture = Pictures[number];
        var isNumber = picture.Contains("more_info", StringComparison.Ordinal);
        var program = Program.Of(await Verify.CleanAsync(new Project().WithCatalog(Catalog(picture, isNumber))));
        var catalog = program.Catalog("App.ApiErrors");
        var full = await AnswerAsync(catalog, ContentType(picture), program.Create("App.ApiErrors+IsFull", 12L, "north \"gate\"", true, TimeSpan.FromSeconds(3)));
        Assert.Equal((isNumber ? "20503" : "F-1", "is_full"), (full.RawCode, full.Definition?.Key));
        Assert.Equal(("12 left", true), (full.Message, full.IsEnvelope));
        if (picture.Contains("fields", StringComparison.Ordinal))
        {
            Assert.Equal((12L, "north \"gate\"", true), (full.WholeNumber("left"), full.Text("door"), full.Boolean("isOn")));
        }

        var bare = await AnswerAsync(catalog, ContentType(picture), program.Create("App.ApiErrors+IsBare"));
        Assert.Equal((isNumber ? "0" : "is_bare", "is_bare", "m"), (bare.RawCode, bare.Definition?.Key, bare.Message));
        Assert.Null(bare.Text("door"));
    }

    /// <summary>What a client reads of an error, with the id of its header in the body where a body shows it.</summary>
    private static async Task<ErrorResponse> AnswerAsync(ErrorCatalog catalog, string contentType, object result)
    {
        using var body = new MemoryStream();
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await ((ErrorResult)result).ExecuteAsync(context);
        Assert.Equal(contentType, context.Response.ContentType);
        using var response = new HttpResponseMessage((System.Net.HttpStatusCode)context.Response.StatusCode) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var (name, value) in context.Response.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value.ToString());
        }

        var error = await ErrorResponse.ReadAsync(catalog, response);
        Assert.Equal(context.Response.Headers[catalog.Envelope.RequestId.Header].ToString(), error.RequestId);
        return error;
    }

    private static string ContentType(string picture) => MediaType().Match(picture).Groups[1].Value is var type and not ("" or "application/json")
        ? type
        : "application/json; charset=utf-8";

    private static string Catalog(string picture, bool isNumber) => $$"""
        { "version": "v1", {{picture}}, "errors": {
          "is_full": { "status": 503, "retry": "retryAfter", "message": "{left} left", "category": "closed", "title": "Full",
            "wire": {{(isNumber ? "20503" : "\"F-1\"")}}, "documentation": "https://api.example.com/full",
            "fields": { "left": { "type": "integer" }, "door": { "type": "string" }, "isOn": { "type": "boolean" } } },
          "is_bare": { "status": 500, "retry": "never", "message": "m", "category": "gone"{{(isNumber ? ", \"wire\": 0" : "")}},
            "from": { "statuses": ["4xx", "5xx"] } } } }
        """;

    [GeneratedRegex("```jsonc\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"mediaType\": \"(.*?)\"")]
    private static partial Regex MediaType();

    [GeneratedRegex(" +// .*")]
    private static partial Regex Comment();
}
