using System.Globalization;
using System.Text.RegularExpressions;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>Modules for other pictures of the body: the presets and those of docs/wire-shape.md.</summary>
[Collection(TypeScriptCompiled.Name)]
public sealed partial class ShapeTests
{
    private static readonly string generated = Path.Combine(Shell.Folder, "generated", "shapes");

    private static readonly Lazy<Task> written = new(WriteAsync);

    [Fact]
    public async Task Errors_are_read_by_the_picture()
    {
        await written.Value;
        Assert.Equal((0, ""), await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--project", "tsconfig.shapes.json"));
        var (code, told) = await Shell.RunAsync("node", "--test", "shapes.test.mjs");
        Assert.True(code == 0, told);
        Assert.Contains("fail 0", told, StringComparison.Ordinal);
        Assert.Contains($"pass {Roots().Count() * 5}", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linter_that_is_asked_not_to_look_would_find_nothing()
    {
        await written.Value;
        Assert.Equal((0, ""), await Shell.RunAsync("node", "lint.mjs", "generated/shapes"));
    }

    [Fact]
    public async Task A_package_is_what_the_compiler_makes_of_the_module()
    {
        await written.Value;
        Assert.Equal((0, $"{Roots().Count()} packages\n"), await Shell.RunAsync("node", "same-code.mjs", "generated/shapes"));
    }

    private static async Task WriteAsync()
    {
        Directory.CreateDirectory(generated);
        foreach (var (name, root) in Roots().Select((root, index) => (index.ToString(CultureInfo.InvariantCulture), root)))
        {
            var catalog = Path.Combine(generated, $"{name}.json");
            await File.WriteAllTextAsync(catalog, Catalog(root));
            await Shell.SucceedAsync("ts", catalog, "--output", Path.Combine(generated, $"{name}.ts"));
            await Shell.SucceedAsync("ts", catalog, "--package", "@acme/errors", "--output", Path.Combine(generated, name));
        }
    }

    private static IEnumerable<string> Roots() =>
        Pictures().Matches(File.ReadAllText(RepositoryRoot.Path("docs", "wire-shape.md"))).Select(match => Comment().Replace(match.Groups[1].Value, ""))
            .Concat(["\"envelope\": \"error\"", "\"envelope\": \"problem\", \"requestId\": { \"header\": \"Request-Id\" }", "\"envelope\": \"flat\", \"codes\": \"camelCase\""])
            .Append("\"envelope\": { \"body\": { \"urn\": \"urn:{requestId}:x\", \"code\": \"{code}\", \"a \\\"b\\\"\": [{ \"m\": \"{message}\", \"...\": \"{fields}\" }] } }");

    /// <summary>Two entries, one with all and one with nothing; numbers where the picture is the one of the API that has them.</summary>
    private static string Catalog(string root)
    {
        var isNumber = root.Contains("more_info", StringComparison.Ordinal);
        return $$"""
            { "version": "v1", {{root}}, "errors": {
              "is_full": { "status": 409, "retry": "retryAfter", "message": "m", "category": "conflict", "title": "Full", "wire": {{(isNumber ? "20409" : "\"F-1\"")}},
                "documentation": "https://api.example.com/full",
                "fields": { "param": { "type": "string" }, "left": { "type": "integer" }, "share": { "type": "number" }, "isOn": { "type": "boolean" } } },
              "is_bare": { "status": 404, "retry": "never", "message": "m", "category": "gone"{{(isNumber ? ", \"wire\": 0" : "")}} } } }
            """;
    }

    [GeneratedRegex("```jsonc\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Pictures();

    [GeneratedRegex(" +// .*")]
    private static partial Regex Comment();
}
