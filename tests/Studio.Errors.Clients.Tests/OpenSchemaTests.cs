using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Studio.Errors.OpenApi;

namespace Clients.Tests;

/// <summary>
/// What generated clients make of the two kinds of schemas, without anything of ours on the client: a code of tomorrow is
/// readable where the schema is open.
/// </summary>
public sealed class OpenSchemaTests
{
    [Fact]
    public async Task Every_error_response_has_the_same_open_schema()
    {
        var document = JsonElement.Parse(await Api.DocumentAsync(ErrorSchemas.Open));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal(
            ["ApiError", "ApiErrorBody", "Thing"],
            schemas.EnumerateObject().Select(static schema => schema.Name).Order(StringComparer.Ordinal));

        var body = schemas.GetProperty("ApiErrorBody");
        var code = body.GetProperty("properties").GetProperty("code");
        Assert.False(code.TryGetProperty("enum", out _));
        Assert.Equal(
            ApiErrors.Catalog.Errors.Select(static error => error.Code),
            code.GetProperty("x-extensible-enum").EnumerateArray().Select(static known => known.GetString()));
        Assert.True(body.GetProperty("properties").GetProperty("message").GetProperty("x-ms-primary-error-message").GetBoolean());
        Assert.Equal(
            ["code", "message", "requestId"], body.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
        Assert.True(body.GetProperty("properties").TryGetProperty("requiredScope", out _));
    }

    [Theory]
    [InlineData(ErrorSchemas.Open, "maintenance")]
    [InlineData(ErrorSchemas.Open, "write_disabled")]
    [InlineData(ErrorSchemas.PerOperation, null)]
    public async Task NSwag_reads_a_code_of_tomorrow_where_the_schema_is_open(ErrorSchemas schemas, string? code)
    {
        var answer = Answer.All.Single(answer => answer.Name == (code ?? "maintenance"));
        await using var api = await Api.StartAsync(answer.SendAsync);
        using var http = new HttpClient { BaseAddress = api.Address };
        var client = await NSwagClient.CreateAsync(http, schemas);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => (Task)client.PlaceOrderAsync());

        var result = error.GetType().GetProperty("Result")?.GetValue(error);
        Assert.Equal(code, result is null ? null : (string?)((dynamic)result).Error.Code);
    }

    [Theory]
    [InlineData(ErrorSchemas.Open, "maintenance")]
    [InlineData(ErrorSchemas.PerOperation, null)]
    public async Task Kiota_reads_a_code_of_tomorrow_where_the_schema_is_open(ErrorSchemas schemas, string? code)
    {
        var answer = Answer.All.Single(static answer => answer.Name == "maintenance");
        await using var api = await Api.StartAsync(answer.SendAsync);
        using var http = new HttpClient { BaseAddress = api.Address };
        var client = await KiotaClient.CreateAsync(http, schemas);

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => (Task)client.Things["1"].GetAsync());

        Assert.Equal(503, error.ResponseStatusCode);
        Assert.Equal(code, ((object?)((dynamic)error).Error.Code)?.ToString());
    }
}
