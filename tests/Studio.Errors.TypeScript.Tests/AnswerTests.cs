using System.Globalization;
using System.Text.Json;
using Studio.Errors.Reference.Tests.Shapes;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>
/// The bytes that servers write of published shapes, to the byte those of the table that holds the server, the C# client, the
/// schema and the page together: modules read the same code, message, id and fields of them.
/// </summary>
[Collection(TypeScriptCompiled.Name)]
public sealed class AnswerTests
{
    private static readonly string generated = Path.Combine(Shell.Folder, "generated", "answers");

    [Fact]
    public async Task What_servers_write_is_read()
    {
        Directory.CreateDirectory(generated);
        foreach (var (picture, index) in Picture.All.Select(static (picture, index) => (picture, index)))
        {
            await WriteAsync(picture, Path.Combine(generated, index.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.Equal((0, ""), await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--project", "tsconfig.answers.json"));
        var (code, told) = await Shell.RunAsync("node", "--test", "answers.test.mjs");
        Assert.True(code == 0, told);
        Assert.Contains("fail 0", told, StringComparison.Ordinal);
        Assert.Contains($"pass {Picture.All.Count() * 2}", told, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(Picture picture, string file)
    {
        await File.WriteAllTextAsync($"{file}.json", Catalog(picture));
        var (status, output) = await Shell.ToolAsync("ts", $"{file}.json", "--output", $"{file}.ts");
        Assert.True(status == 0, output);
        await File.WriteAllTextAsync($"{file}.rows.json", JsonSerializer.Serialize(new
        {
            name = picture.Name,
            header = picture.Header,
            codeHeader = picture.CodeHeader,
            requestId = Picture.RequestId,
            rows = new object[]
            {
                new
                {
                    body = picture.Full,
                    status = 503,
                    code = "store_closed",
                    rawCode = picture.FullCode,
                    message = "the north \"gate\" is closed",
                    retry = "retryAfter",
                    fields = new { door = "north \"gate\"", left = 12, final = true, hint = (string?)null },
                },
                new { body = picture.Bare, status = 500, code = "broken", rawCode = picture.BareCode, message = "it is broken", retry = "backoff", fields = new { } },
            },
        }));
    }

    /// <summary>The catalog in the words of errors.json.</summary>
    private static string Catalog(Picture picture) => $$"""
        { "version": "1", "envelope": { "mediaType": "{{picture.MediaType}}", "body": {{picture.Body}} },
          "requestId": { "header": "{{picture.Header}}" }{{(picture.CodeHeader is { } header ? $", \"headers\": {{ \"code\": \"{header}\" }}" : "")}},
          "errors": {
            "broken": { "status": 500, "retry": "backoff", "message": "it is broken", "category": "api_error", "wire": {{Wire(picture, picture.BareCode)}} },
            "store_closed": { "status": 503, "retry": "retryAfter", "message": "the {door} is closed", "title": "Closed", "category": "opening_error",
              "wire": {{Wire(picture, picture.FullCode)}}, "documentation": "https://docs.example/closed",
              "fields": { "hint": { "type": "string", "required": false }, "door": { "type": "string" }, "left": { "type": "integer" },
                "final": { "type": "boolean", "required": false } } } } }
        """;

    private static string Wire(Picture picture, string code) => picture.AreCodesNumbers ? code : $"\"{code}\"";
}
