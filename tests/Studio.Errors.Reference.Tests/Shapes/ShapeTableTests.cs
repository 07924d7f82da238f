using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace Studio.Errors.Reference.Tests.Shapes;

/// <summary>
/// Published shapes of errors, each with a full and a bare answer: the server's bytes, the C# client, the schema of OpenAPI and the
/// examples of the page tell the same code, message, id and fields.
/// </summary>
public sealed partial class ShapeTableTests
{
    public static TheoryData<string> Names => [.. Picture.All.Select(static picture => picture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_server_writes_the_picture(string name)
    {
        var picture = Picture.All.Single(picture => picture.Name == name);
        await using var api = await ShapedApi.StartAsync(picture);
        foreach (var (path, body, code, status) in Rows(picture))
        {
            using var response = await api.SendAsync(path);
            Assert.Equal(body, Dated().Replace(await response.Content.ReadAsStringAsync(), "2030-01-01T00:00:00Z"));
            Assert.Equal((status, picture.MediaType), ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString()));
            Assert.Equal([Picture.RequestId], response.Headers.GetValues(picture.Header));
            Assert.Equal(picture.CodeHeader is null ? null : code, picture.CodeHeader is { } header ? response.Headers.GetValues(header).Single() : null);
            Assert.Equal(new UTF8Encoding().GetByteCount(await response.Content.ReadAsStringAsync()), response.Content.Headers.ContentLength);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_client_reads_what_the_server_wrote(string name)
    {
        var picture = Picture.All.Single(picture => picture.Name == name);
        await using var api = await ShapedApi.StartAsync(picture);
        foreach (var (path, _, code, status) in Rows(picture))
        {
            using var response = await api.SendAsync(path);
            var error = await ErrorResponse.ReadAsync(api.Catalog, response);
            AssertIs(error, path, code);
            Assert.Equal((status, Picture.RequestId), (error.Status, error.RequestId));
            var found = api.Catalog.FindInBody(await response.Content.ReadAsByteArrayAsync());
            Assert.Equal(picture.Body.Contains("{code}", StringComparison.Ordinal) ? code : null, found?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_schema_of_open_api_accepts_the_answers_and_nothing_without_a_code(string name)
    {
        var picture = Picture.All.Single(picture => picture.Name == name);
        await using var api = await ShapedApi.StartAsync(picture);
        var document = JsonNode.Parse(await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        foreach (var (path, _, code, status) in Rows(picture))
        {
            var response = document["paths"]!["/ok"]!["get"]!["responses"]![status.ToString(null, null)]!;
            var media = response["content"]![picture.MediaType]!;
            var schema = Schema(document, media["schema"]!);
            using var answer = await api.SendAsync(path);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.True(IsValid(schema, body), $"{body} is not {media["schema"]}");
            var example = media["examples"]![code]!["value"]!;
            Assert.True(IsValid(schema, example), $"{example} is not {media["schema"]}");
            AssertIs(Parse(api.Catalog, picture, code, example.ToJsonString()), path, code, isExample: true);
            Assert.Equal(picture.CodeHeader is not null, picture.CodeHeader is { } header && response["headers"]![header] is not null);
            Assert.NotNull(response["headers"]![picture.Header]);
            if (picture.Body.Contains("{code}", StringComparison.Ordinal))
            {
                var other = code == picture.BareCode ? picture.FullCode : picture.BareCode;
                var damaged = JsonNode.Parse(body.ToJsonString().Replace(code, other, StringComparison.Ordinal))!;
                Assert.True(picture.Name == "Google" || !IsValid(schema, damaged), $"{damaged} is {media["schema"]}");
            }
        }

        var any = document["paths"]!["/ok"]!["get"]!["responses"]!["default"]!["content"]![picture.MediaType]!["schema"]!;
        using var full = await api.SendAsync("/full");
        Assert.True(IsValid(Schema(document, any), JsonNode.Parse(await full.Content.ReadAsStringAsync())!));
    }

    /// <summary>Kiota would read the message off the list itself.</summary>
    [Theory]
    [InlineData("""{"message":"{message}","code":"{code}"}""", true)]
    [InlineData("""{"errors":[{"message":"{message}","code":"{code}"}]}""", false)]
    [InlineData("""{"errors":[{"causes":[{"status":"{status}"}],"message":"{message}","code":"{code}"}]}""", false)]
    [InlineData("""{"causes":[{"status":"{status}"}],"message":"{message}","code":"{code}"}""", true)]
    public async Task A_message_is_the_primary_one_where_no_list_is_above_it(string body, bool isPrimary)
    {
        await using var api = await ShapedApi.StartAsync(new("mine", body, "", ""));
        var document = await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        Assert.Equal(isPrimary, document.Contains("x-ms-primary-error-message", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_shows_answers_of_the_shape(string name)
    {
        var picture = Picture.All.Single(picture => picture.Name == name);
        await using var api = await ShapedApi.StartAsync(picture);
        var page = PageText.Of(await api.Client.GetStringAsync(new Uri("/errors", UriKind.Relative)));
        var markdown = await api.Client.GetStringAsync(new Uri("/errors.md", UriKind.Relative));
        var json = JsonElement.Parse(await api.Client.GetStringAsync(new Uri("/errors.catalog.json", UriKind.Relative)));
        foreach (var (path, _, code, _) in Rows(picture))
        {
            var error = api.Catalog.Find(code)!;
            var example = ErrorExample.Body(error);
            AssertIs(Parse(api.Catalog, picture, code, example), path, code, isExample: true);
            Assert.Contains(Spaces().Replace($"{ErrorExample.Head(error)}\n\n{example}", " "), page, StringComparison.Ordinal);
            Assert.Contains($"{ErrorExample.Head(error)}\n\n{example}", markdown, StringComparison.Ordinal);
            AssertIs(Parse(api.Catalog, picture, code, json.GetProperty("errors").GetProperty(error.Key).GetProperty("example").GetRawText()), path, code, isExample: true);
            Assert.Equal(code, json.GetProperty("errors").GetProperty(error.Key).GetProperty("wire").ToString());
            Assert.Contains($"{picture.Header}: ", ErrorExample.Head(error), StringComparison.Ordinal);
        }

        Assert.Equal(JsonNode.Parse(picture.Body)!.ToJsonString(), JsonNode.Parse(json.GetProperty("envelope").GetProperty("body").GetRawText())!.ToJsonString());
    }

    private static IEnumerable<(string Path, string Body, string Code, int Status)> Rows(Picture picture) =>
        [("/full", picture.Full, picture.FullCode, 503), ("/bare", picture.Bare, picture.BareCode, 500)];

    private static ErrorResponse Parse(ErrorCatalog catalog, Picture picture, string code, string body)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        if (picture.CodeHeader is { } header)
        {
            response.Headers.Add(header, code);
        }

        return ErrorResponse.Parse(catalog, 500, Encoding.UTF8.GetBytes(body), response.Headers);
    }

    private static void AssertIs(ErrorResponse error, string path, string code, bool isExample = false)
    {
        Assert.True(error.IsEnvelope);
        Assert.Equal((code, code), (error.RawCode, error.Definition?.Code));
        if (path == "/bare")
        {
            Assert.Equal(("broken", "it is broken"), (error.Definition?.Key, error.Message));
            Assert.Equal((null, null, null), (error.Text("door"), error.WholeNumber("left"), error.Boolean("final")));
            return;
        }

        Assert.Equal("store_closed", error.Definition?.Key);
        Assert.Equal(isExample ? "the the door is closed" : "the north \"gate\" is closed", error.Message);
        Assert.Equal(isExample ? ("the door", 1L, true) : ("north \"gate\"", 12L, true), (error.Text("door"), error.WholeNumber("left"), error.Boolean("final")));
    }

    private static bool IsValid(JsonSchema schema, JsonNode value) => schema.Evaluate(JsonElement.Parse(value.ToJsonString())).IsValid;

    private static JsonSchema Schema(JsonNode document, JsonNode schema) => JsonSchema.FromText(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["allOf"] = new JsonArray(schema.DeepClone()),
        ["components"] = WithoutExtensions(document["components"]!),
    }.ToJsonString());

    /// <summary>JSON Schema knows no <c>x-</c> members; OpenAPI does.</summary>
    private static JsonNode? WithoutExtensions(JsonNode? node) => node switch
    {
        JsonObject owner => new JsonObject(owner
            .Where(static member => !member.Key.StartsWith("x-", StringComparison.Ordinal))
            .Select(static member => KeyValuePair.Create(member.Key, WithoutExtensions(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutExtensions)]),
        null => null,
        _ => node.DeepClone(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=""date"":"")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?="")")]
    private static partial Regex Dated();
}
