namespace Studio.Errors.Tool.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private const string Shop =
        """
        {
          "openapi": "3.0.3",
          "paths": {
            "/orders/{id}": {
              "get": {
                "responses": {
                  "200": { "description": "The order." },
                  "404": { "$ref": "#/components/responses/Missing" },
                  "429": {
                    "description": "Too many requests.",
                    "headers": { "Retry-After": { "schema": { "type": "integer" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" }, "example": { "error": { "code": "SLOW_DOWN", "message": "wait {a} moment" } } } }
                  },
                  "default": { "description": "Anything else.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" } } } }
                }
              },
              "post": {
                "responses": {
                  "409": {
                    "description": "The order can't be changed any more.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" }, "examples": { "one": { "value": { "error": { "code": "ORDER_SHIPPED", "message": "the order is on its way" } } } } } }
                  }
                }
              }
            }
          },
          "components": {
            "responses": {
              "Missing": {
                "description": "There is no such order.",
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" }, "example": { "error": { "code": "ORDER_NOT_FOUND", "message": "no such order" } } } }
              }
            },
            "schemas": {
              "Error": { "type": "object", "properties": { "error": { "$ref": "#/components/schemas/Inner" } } },
              "Inner": { "type": "object", "properties": {
                "code": { "type": "string", "enum": ["ORDER_NOT_FOUND", "ORDER_SHIPPED", "SLOW_DOWN", "NEVER_SHOWN"] },
                "message": { "type": "string" },
                "sku": { "type": "string" },
                "cause": { "$ref": "#/components/schemas/Inner" } } }
            }
          }
        }
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public void Codes_statuses_advice_messages_and_the_envelope_are_read()
    {
        var run = workspace.With("api.json", Shop).Run("import", "api.json", "--output", "errors.json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            {
              "$schema": "./errors.schema.json",
              "version": "v1",
              // Left out, since nothing says what they mean: error.sku.
              "envelope": "error",
              "codes": "SCREAMING_SNAKE_CASE",
              "errors": {
                "bad_request": {
                  "status": 400,
                  "retry": "never",
                  // Not in the document: it stands for the statuses that no other code has.
                  "message": "bad request",
                  "from": { "statuses": ["4xx", 400] }
                },
                "never_shown": {
                  // The document doesn't say which status this code has; it may be 404, 409, 429.
                  "status": 404,
                  "retry": "never",
                  // The document shows no message of this code.
                  "message": "not found"
                },
                "order_not_found": {
                  "status": 404,
                  "retry": "never",
                  "message": "no such order",
                  "from": { "statuses": [404] },
                  "when": "There is no such order."
                },
                "order_shipped": {
                  "status": 409,
                  "retry": "never",
                  "message": "the order is on its way",
                  "from": { "statuses": [409] },
                  "when": "The order can't be changed any more."
                },
                "slow_down": {
                  "status": 429,
                  "retry": "retryAfter",
                  "message": "wait {{a}} moment",
                  "from": { "statuses": [429] },
                  "when": "Too many requests."
                },
                "internal_server_error": {
                  "status": 500,
                  "retry": "never",
                  // Not in the document: it stands for the statuses that no other code has.
                  "message": "internal server error",
                  "from": { "statuses": ["5xx", 500] }
                }
              }
            }

            """,
            workspace.Read("errors.json"));
        Assert.Contains("errors.json: 6 codes from 4 error responses, 4 of them in the envelope.\n5 comments say what", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("check", "--server", "errors.json").Code);
    }

    [Theory]
    [InlineData("application/problem+json", """{ "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" }, "detail": { "type": "string" } }""", "\"envelope\": \"problem\"")]
    [InlineData("application/json", """{ "code": { "type": "string", "example": "gone_away" }, "message": { "type": "string" } }""", "\"envelope\": \"flat\"")]
    [InlineData("application/json", """{ "error_code": { "type": "string", "example": "gone_away" }, "msg": { "type": "string" }, "trace_id": { "type": "string" } }""", "\"error_code\": \"{code}\",\n      \"msg\": \"{message}\",\n      \"trace_id\": \"{traceId}\",\n      \"...\": \"{fields}\"")]
    [InlineData("application/json", """{ "errors": { "type": "array", "items": { "properties": { "code": { "type": "string", "enum": ["gone_away"] }, "message": { "type": "string" } } } } }""", "\"errors\": [\n        {\n          \"code\": \"{code}\",\n          \"message\": \"{message}\",\n          \"...\": \"{fields}\"")]
    [InlineData("application/json", """{ "code": { "type": "integer", "example": 20404 }, "message": { "type": "string" } }""", "\"wire\": 20404,")]
    public void Envelopes_are_told_apart(string mediaType, string properties, string expected)
    {
        var document = $$"""{ "openapi": "3.1.0", "paths": { "/": { "get": { "responses": { "410": { "description": "Gone.", "content": { "{{mediaType}}": { "schema": { "properties": {{properties}} } } } } } } } } }""";
        Assert.Equal(0, workspace.With("api.json", document).Run("import", "api.json", "-o", "errors.json").Code);
        Assert.Contains(expected, workspace.Read("errors.json").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("check", "--server", "errors.json").Code);
    }

    [Fact]
    public void A_document_of_2_0_is_read()
    {
        const string document = """{ "swagger": "2.0", "paths": { "/": { "get": { "responses": { "403": { "description": "No.", "schema": { "$ref": "#/definitions/E" }, "examples": { "application/json": { "value": 1 } } } } } } }, "definitions": { "E": { "properties": { "code": { "type": "string", "enum": ["forbidden"] }, "message": { "type": "string" } } } } }""";
        Assert.Equal(0, workspace.With("api.json", document).Run("import", "api.json", "-o", "errors.json").Code);
        Assert.Contains("\"forbidden\": {\n      \"status\": 403,", workspace.Read("errors.json").ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: 3.0.0", 2, "api.json(1,1): error: it is not JSON. A document in YAML has to be converted to JSON first.\n")]
    [InlineData("{\n  \"openapi\": \"3.0.0\",\n  \"paths\": }", 2, "api.json(3,12): error: it is not JSON. A document in YAML has to be converted to JSON first.\n")]
    [InlineData("{ \"openapi\": \"3.0.0\" }", 2, "api.json is no OpenAPI document: it lacks 'openapi' (or 'swagger') and 'paths'.\n")]
    [InlineData("[]", 2, "api.json is no OpenAPI document: it lacks 'openapi' (or 'swagger') and 'paths'.\n")]
    [InlineData("{ \"openapi\": \"3.0.0\", \"paths\": { \"\\ud800\": { \"get\": { \"responses\": { \"4\\ud800\": {} } } } } }", 2, "api.json has a name with half a character (a lone surrogate); correct it.\n")]
    [InlineData("{ \"openapi\": \"3.0.0\", \"paths\": {} }", 1, "Nothing was written: api.json documents no error responses.\n")]
    public void What_can_t_be_imported_is_told(string document, int code, string expected)
    {
        var run = workspace.With("api.json", document).Run("import", "api.json", "-o", "errors.json");
        Assert.Equal((code, expected), (run.Code, run.Error));
        Assert.False(workspace.Has("errors.json"));
    }

    [Theory]
    [InlineData("""{ "openapi": 1, "paths": { "/": { "get": { "responses": { "404": 1, "4XX": [], "default": null } }, "post": [] }, "x": null } }""")]
    [InlineData("""{ "openapi": "3.0.0", "paths": { "/": { "get": { "responses": { "404": { "$ref": "#/paths/~1/get/responses/404" } } } } } }""")]
    [InlineData("""{ "openapi": "3.0.0", "paths": { "/": { "get": { "responses": { "40": {}, "4": {}, "5Z5": {}, "404": { "content": { "application/json": { "schema": { "enum": [1, null, "a"], "type": ["null", "string"], "properties": 3 } } } } } } } } }""")]
    [InlineData("""{ "openapi": "3.0.0", "paths": { "/": { "get": { "responses": { "404": { "content": { "application/json": { "example": { "code": "9\u0000{\"", "error": "\ud800", "message": "a\nb" } } } } } } } } }""")]
    public void Odd_documents_give_a_catalog_that_can_be_read(string document)
    {
        Assert.Equal(0, workspace.With("api.json", document).Run("import", "api.json", "-o", "errors.json").Code);
        Assert.Equal(0, workspace.Run("check", "errors.json").Code);
    }

    [Fact]
    public void A_catalog_is_not_written_over()
    {
        workspace.With("api.json", Shop).With("errors.json", "mine");
        Assert.Equal(1, workspace.Run("import", "api.json", "-o", "errors.json").Code);
        Assert.Equal("mine", workspace.Read("errors.json"));
        Assert.Equal(0, workspace.Run("import", "api.json", "--force", "-o", "errors.json").Code);
        Assert.Contains("order_shipped", workspace.Read("errors.json"), StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();
}
