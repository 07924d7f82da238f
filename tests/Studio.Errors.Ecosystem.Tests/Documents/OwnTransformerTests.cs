using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Studio.Errors.Ecosystem.Tests.Documents;

/// <summary>The document of Microsoft.AspNetCore.OpenApi with our transformer, beside what applications add themselves.</summary>
public sealed class OwnTransformerTests
{
    [Fact]
    public async Task The_type_of_descriptions_leaves_the_document()
    {
        var document = await DocumentAsync(static _ => { });
        Assert.DoesNotContain("CatalogError", document.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_error_has_an_open_schema()
    {
        var document = await DocumentAsync(static _ => { });
        var other = DocumentedApi.Responses(document, "/union/{id}")["default"];
        Assert.Contains("AnyErrorResponse", other.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetRawText(), StringComparison.Ordinal);
        var body = document.GetProperty("components").GetProperty("schemas").GetProperty("AnyErrorResponseBody");
        Assert.False(body.GetProperty("properties").GetProperty("code").TryGetProperty("enum", out _));
        Assert.False(body.TryGetProperty("additionalProperties", out _));
        Assert.False(DocumentedApi.Responses(document, "/own", "post").ContainsKey("default"));
    }

    [Fact]
    public async Task The_body_inside_is_a_component_and_summaries_begin_with_the_code()
    {
        var document = await DocumentAsync(static _ => { });
        var content = DocumentedApi.Responses(document, "/union/{id}")["404"].GetProperty("content").GetProperty("application/json");
        var envelope = document.GetProperty("components").GetProperty("schemas").GetProperty("OrderNotFoundError").GetProperty("properties").GetProperty("error");
        Assert.Equal("#/components/schemas/OrderNotFoundErrorBody", envelope.GetProperty("$ref").GetString());
        Assert.Equal("order_not_found: The order does not exist.", content.GetProperty("examples").GetProperty("order_not_found").GetProperty("summary").GetString());
    }

    [Fact]
    public async Task The_answer_to_HEAD_has_no_content()
    {
        var errors = DocumentedApi.Responses(await DocumentAsync(static _ => { }), "/head", "head").Where(response => response.Key[0] != '2').ToArray();
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.False(error.Value.TryGetProperty("content", out _)));
    }

    [Theory]
    [InlineData(SecuritySchemeType.OAuth2, OpenApiSpecVersion.OpenApi3_0, true)]
    [InlineData(SecuritySchemeType.OAuth2, OpenApiSpecVersion.OpenApi3_1, true)]
    [InlineData(SecuritySchemeType.ApiKey, OpenApiSpecVersion.OpenApi3_0, false)]
    [InlineData(SecuritySchemeType.ApiKey, OpenApiSpecVersion.OpenApi3_1, true)]
    public async Task Schemes_of_the_application_stay(SecuritySchemeType type, OpenApiSpecVersion version, bool takesScopes)
    {
        var document = await DocumentAsync(options =>
        {
            options.OpenApiVersion = version;
            options.AddOperationTransformer((operation, context, _) =>
            {
                context.Document!.AddComponent<IOpenApiSecurityScheme>("mine", new OpenApiSecurityScheme
                {
                    Type = type,
                    Name = "X-Key",
                    In = ParameterLocation.Header,
                    Flows = new() { ClientCredentials = new() { TokenUrl = new("https://issuer.example/token"), Scopes = new Dictionary<string, string>() } },
                });
                operation.Security = [new() { [new OpenApiSecuritySchemeReference("mine", context.Document)] = [] }];
                return Task.CompletedTask;
            });
        });
        var security = Assert.Single(document.GetProperty("paths").GetProperty("/created").GetProperty("post").GetProperty("security").EnumerateArray());
        var scheme = Assert.Single(security.EnumerateObject());
        Assert.Equal("mine", scheme.Name);
        Assert.Equal(takesScopes ? ["orders:write"] : [], scheme.Value.EnumerateArray().Select(scope => scope.GetString()));
    }

    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_0, false)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1, true)]
    public async Task Without_a_scheme_Bearer_is_described(OpenApiSpecVersion version, bool takesScopes)
    {
        var document = await DocumentAsync(options => options.OpenApiVersion = version);
        var security = Assert.Single(document.GetProperty("paths").GetProperty("/created").GetProperty("post").GetProperty("security").EnumerateArray());
        Assert.Equal(takesScopes ? ["orders:write"] : [], security.GetProperty("bearer").EnumerateArray().Select(scope => scope.GetString()));
    }

    private static Task<JsonElement> DocumentAsync(Action<OpenApiOptions> configure)
    {
        void Add(IServiceCollection services) => services.AddOpenApi(options =>
        {
            configure(options);
            options.AddErrors();
        });
        return DocumentedApi.DocumentAsync(new("/openapi/v1.json", Add, static app => app.MapOpenApi()), withErrors: true);
    }
}
