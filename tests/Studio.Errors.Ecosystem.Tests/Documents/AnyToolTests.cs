using System.Text.Json;

namespace Studio.Errors.Ecosystem.Tests.Documents;

/// <summary>Documents by tools that know nothing of us.</summary>
public sealed class AnyToolTests
{
    public static TheoryData<string> Tools => [.. DocumentTool.All.Keys];

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Every_error_is_listed_with_its_schema_and_every_success_stays(string tool)
    {
        var with = await DocumentedApi.DocumentAsync(DocumentTool.All[tool], withErrors: true);
        var without = await DocumentedApi.DocumentAsync(DocumentTool.All[tool], withErrors: false);
        foreach (var (path, method, statuses) in new[]
        {
            ("/union/{id}", "get", "400 404 500 503"), ("/result", "get", "409 500 503"), ("/task", "get", "409 500 503"), ("/value", "get", "409 500 503"),
            ("/created", "post", "400 401 403 500 503"), ("/mvc/orders/{id}", "get", "404 409 500 503"), ("/mvc/missing", "get", "409 500 503"),
        })
        {
            var responses = DocumentedApi.Responses(with, path, method);
            Assert.Equal($"{path} {statuses}", $"{path} {string.Join(' ', responses.Keys.Where(status => status[0] is '4' or '5').Order(StringComparer.Ordinal))}");
            Assert.All(statuses.Split(' '), status => Assert.Contains(
                "CatalogErrorEnvelope",
                responses[status].GetProperty("content").GetProperty("application/json").GetProperty("schema").GetRawText(),
                StringComparison.Ordinal));
            var successes = DocumentedApi.Responses(without, path, method).Where(response => response.Key[0] == '2').ToArray();
            Assert.NotEmpty(successes);
            Assert.All(successes, success => Assert.Equal($"{path} {Success(success.Value)}", $"{path} {Success(responses[success.Key])}"));
        }
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Codes_of_a_status_are_named_where_the_tool_prints_descriptions(string tool)
    {
        var responses = DocumentedApi.Responses(await DocumentedApi.DocumentAsync(DocumentTool.All[tool], withErrors: true), "/result");
        Assert.Equal(tool == "NSwag" ? "" : "order_changed, order_closed", responses["409"].GetProperty("description").GetString());
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Errors_of_its_own_stay(string tool)
    {
        var responses = DocumentedApi.Responses(await DocumentedApi.DocumentAsync(DocumentTool.All[tool], withErrors: true), "/own", "post");
        Assert.DoesNotContain("500", responses.Keys);
        Assert.DoesNotContain("CatalogErrorEnvelope", responses["400"].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_type_in_descriptions_has_the_members_that_are_written()
    {
        var document = await DocumentedApi.DocumentAsync(DocumentTool.All["Microsoft.AspNetCore.OpenApi"], withErrors: true);
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal(
            EnvelopeShape.Error.Members.Select(member => member.Key),
            schemas.GetProperty("CatalogErrorBody").GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["error"], schemas.GetProperty("CatalogErrorEnvelope").GetProperty("properties").EnumerateObject().Select(member => member.Name));
    }

    // Where nothing is described, NSwag guesses that a file comes; where an error is, it sees a success without content.
    private static string Success(JsonElement response) =>
        response.TryGetProperty("content", out var content) && content.TryGetProperty("application/octet-stream", out _)
            ? """{"description":""}"""
            : JsonSerializer.Serialize(response);
}
