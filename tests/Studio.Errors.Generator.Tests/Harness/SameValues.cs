using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Generator.Tests;

/// <summary>Compares what the generated code knows of a catalog with what another JSON reader reads in its text.</summary>
internal static class SameValues
{
    private static readonly JsonDocumentOptions options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Demands that every value of a text has arrived.</summary>
    public static void Assert(string name, string text, Generation run)
    {
        using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), options);
        var root = document.RootElement;
        var catalog = CatalogOf(run);
        Same(name, Text(root, "version"), catalog.Version);
        var errors = root.GetProperty("errors").EnumerateObject().ToArray();
        Same(name, errors.Length, catalog.Errors.Count);
        foreach (var error in errors)
        {
            var definition = catalog.Find(error.Name)!;
            Same(name, error.Value.GetProperty("status").GetDouble(), definition.Status);
            Same(name, Text(error.Value, "retry"), char.ToLowerInvariant($"{definition.Retry}"[0]) + $"{definition.Retry}"[1..]);
            Same(name, Text(error.Value, "message"), definition.Message);
            Same(name, Text(error.Value, "when"), definition.When);
            Same(name, Text(error.Value, "remedy"), definition.Remedy);
            SameParameters(name, error.Value, definition);
        }

        if (run.Output.GetTypeByMetadataName("App.ApiErrorsServiceCollectionExtensions") is null)
        {
            return;
        }

        var literals = LiteralsOf(run).ToHashSet(StringComparer.Ordinal);
        Xunit.Assert.All(DefaultsOf(root), value => Xunit.Assert.True(literals.Contains(value), $"{name}: the default '{value}' is no literal"));
    }

    /// <summary>Every text that stands as a literal in the generated code.</summary>
    public static IEnumerable<string> LiteralsOf(Generation run) =>
        from source in run.Result.GeneratedSources
        from token in source.SyntaxTree.GetRoot().DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken)
        select token.ValueText;

    private static void SameParameters(string name, JsonElement error, ErrorDefinition definition)
    {
        var parameters = Members(error, "fields").Select(member => (member, true)).Concat(Members(error, "values").Select(member => (member, false))).ToArray();
        Same(name, parameters.Length, definition.Parameters.Count);
        foreach (var ((parameter, isField), read) in parameters.Zip(definition.Parameters))
        {
            Same(name, (parameter.Name, isField), (read.Name, read.IsField));
            Same(name, Text(parameter.Value, "description"), read.Description);
            if (parameter.Value.TryGetProperty("example", out var example) || parameter.Value.TryGetProperty("default", out example))
            {
                using var given = JsonDocument.Parse(read.Example!);
                Same(name, Value(example), Value(given.RootElement));
            }
        }
    }

    private static ErrorCatalog CatalogOf(Generation run)
    {
        const string Quotes = "\"\"\"";
        var source = run.Sources["App.ApiErrors.Catalog.g.cs"];
        var start = source.IndexOf(Quotes, StringComparison.Ordinal) + Quotes.Length;
        return ErrorCatalog.Parse(Encoding.UTF8.GetBytes(source[start..source.IndexOf(Quotes + "u8", start, StringComparison.Ordinal)]));
    }

    private static IEnumerable<string> DefaultsOf(JsonElement root) =>
        from error in root.GetProperty("errors").EnumerateObject()
        from parameter in Members(error.Value, "fields").Concat(Members(error.Value, "values"))
        where parameter.Value.TryGetProperty("default", out var value) && value.ValueKind == JsonValueKind.String
        select parameter.Value.GetProperty("default").GetString();

    private static IEnumerable<JsonProperty> Members(JsonElement error, string name) =>
        error.TryGetProperty(name, out var members) ? members.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString()! : "";

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDouble(),
        _ => value.ValueKind,
    };

    private static void Same<T>(string name, T expected, T actual) =>
        Xunit.Assert.True(EqualityComparer<T>.Default.Equals(expected, actual), $"{name}: {expected} became {actual}");
}
