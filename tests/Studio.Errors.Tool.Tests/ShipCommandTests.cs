namespace Studio.Errors.Tool.Tests;

public sealed class ShipCommandTests : IDisposable
{
    private const string Catalog = """
        { "version": "v1", "retired": ["z", "gone"], "errors": {
          "b": { "status": 503, "retry": "retryAfter", "message": "m", "deprecated": "use a" },
          "a": { "status": 400, "retry": "never", "message": "m",
                 "fields": { "y": { "type": "integer", "default": 1 }, "x": { "type": "string", "required": false } } } } }
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public void The_baseline_is_sorted_and_the_same_everywhere()
    {
        var run = workspace.With("errors.json", Catalog).Run("ship", "errors.json");
        Assert.Equal(new(0, "errors.shipped.json: holds 2 codes of v1, 2 of them new.\n", ""), run);
        Assert.Equal(
            """
            {
              "version": "v1",
              "codes": {
                "a": {
                  "number": 1678518572,
                  "status": 400,
                  "retry": "never",
                  "fields": {
                    "x": {
                      "type": "string",
                      "required": false
                    },
                    "y": {
                      "type": "integer"
                    }
                  }
                },
                "b": {
                  "number": 1728851429,
                  "status": 503,
                  "retry": "retryAfter",
                  "deprecated": true
                }
              },
              "retired": [
                "gone",
                "z"
              ]
            }

            """.ReplaceLineEndings("\n"),
            workspace.Read("errors.shipped.json"));
    }

    [Fact]
    public void What_was_shipped_is_read_back_as_it_is()
    {
        workspace.With("errors.json", Catalog).Run("ship", "errors.json");
        Assert.Equal("errors.shipped.json is up to date.\n", workspace.Run("ship", "errors.json").Output);
        Assert.Equal(new(0, "verdict: none\n", ""), workspace.Run("diff", "errors.shipped.json", "errors.json"));
    }

    [Fact]
    public void A_broken_promise_is_not_shipped_unless_asked_for()
    {
        workspace.With("errors.json", Catalog).Run("ship", "errors.json");
        var before = workspace.Read("errors.shipped.json");
        workspace.With("errors.json", Catalog.Replace("503", "500", StringComparison.Ordinal));
        var run = workspace.Run("ship", "errors.json");
        Assert.Equal(1, run.Code);
        Assert.Contains("error SERR052", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Read("errors.shipped.json"));
        Assert.Equal(0, workspace.Run("ship", "errors.json", "--breaking").Code);
        Assert.Equal(0, workspace.Run("check", "errors.json").Code);
    }

    [Theory]
    [InlineData("\"status\": 503", "\"status\": 5")]
    [InlineData("\"z\"", "\"b\"")]
    public void A_catalog_with_errors_is_never_shipped(string find, string put)
    {
        workspace.With("errors.json", Catalog.Replace(find, put, StringComparison.Ordinal));
        Assert.Equal(1, workspace.Run("ship", "errors.json", "--breaking").Code);
        Assert.False(workspace.Has("errors.shipped.json"));
    }

    [Fact]
    public void A_baseline_that_can_not_be_read_is_never_written_over()
    {
        workspace.With("errors.json", Catalog).With("errors.shipped.json", "{");
        Assert.Equal(1, workspace.Run("ship", "errors.json", "--breaking").Code);
        Assert.Equal("{", workspace.Read("errors.shipped.json"));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var run = workspace.With("errors.json", Catalog).Run("ship", "errors.json", "--dry-run");
        Assert.Equal(new(0, "errors.shipped.json: would hold 2 codes of v1, 2 of them new.\n", ""), run);
        Assert.False(workspace.Has("errors.shipped.json"));
    }

    public void Dispose() => workspace.Dispose();
}
