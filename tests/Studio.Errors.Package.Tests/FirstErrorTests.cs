using System.Net;
using System.Net.Http.Json;
using Studio.Errors.Package.Tests.Documents;
using Studio.Errors.Package.Tests.Product;
using Studio.Errors.Testing;

namespace Studio.Errors.Package.Tests;

/// <summary>The way of a newcomer, from an empty folder to the first typed error, as the packages' own pages tell it.</summary>
public class FirstErrorTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    private const int mostCommands = 5;

    [Fact]
    public async Task From_the_template_in_three_commands_and_a_curl()
    {
        var folder = product.EmptyFolder("from-template");
        var commands = Commands(Page("Studio.Errors.Templates"));
        Assert.InRange(commands.Count + 1, 1, mostCommands);
        foreach (var command in commands.SkipLast(1))
        {
            (await product.RunAsync(folder, OfThisRun(command))).Succeeded();
        }

        await using (var api = await RunningApi.StartAsync(product, folder, "dotnet", commands[^1]))
        {
            (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "not_found", "there is no order 2");
            (await Answer.ToAsync(api.Client, "/nowhere")).IsError(HttpStatusCode.NotFound, "unknown_route", "this API has no such address");
            var asked = await RawHttpConnection.ExchangeAsync(api.Client.BaseAddress!, "GET /orders/1 HTTP/1.1\r\nHost: localhost\r\nPrefer: error=not_found\r\n\r\n");
            Assert.Equal(404, asked.Status);
            var unknownVersion = await RawHttpConnection.ExchangeAsync(api.Client.BaseAddress!, "GET /orders/2 HTTP/4.2\r\nHost: localhost\r\n\r\n");
            Assert.Equal(400, unknownVersion.Status);
            Assert.Contains("\"invalid_request\"", unknownVersion.Text, StringComparison.Ordinal);
            using var invalid = await api.Client.PostAsJsonAsync("/orders", new { id = 0, text = "" });
            var listed = await invalid.Content.ReadAsStringAsync();
            Assert.Contains("""
                "violations":[{"pointer":"/id","reason":"range","message":"must be from 1 to 1000000"},{"pointer":"/text","reason":"length","message":"must have from 1 to 80 characters"}]
                """.Trim(), listed, StringComparison.Ordinal);
        }

        await AddAnErrorAsync(Path.Combine(folder, "Shop"));
        await using (var api = await RunningApi.StartAsync(product, folder, "dotnet", commands[^1]))
        {
            (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.Conflict, "sold_out", "order 2 is sold out");
        }
    }

    [Fact]
    public async Task The_template_takes_the_name_of_an_envelope()
    {
        var folder = product.EmptyFolder("envelopes");
        var commands = Commands(Page("Studio.Errors.Templates"));
        (await product.RunAsync(folder, OfThisRun(commands[0]))).Succeeded();
        foreach (var envelope in new[] { "problem", "flat" })
        {
            (await product.RunAsync(folder, "new", "studio-errors-api", "--output", envelope, "--envelope", envelope)).Succeeded();
            var catalog = await File.ReadAllTextAsync(Path.Combine(folder, envelope, "errors.json"));
            Assert.Contains($"\"envelope\": \"{envelope}\",\n", catalog, StringComparison.Ordinal);
        }

        (await product.RunAsync(folder, "new", "studio-errors-api", "--output", "sentence", "--validation", "false")).Succeeded();
        Assert.DoesNotContain("iolation", await File.ReadAllTextAsync(Path.Combine(folder, "sentence", "errors.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("alidation", await File.ReadAllTextAsync(Path.Combine(folder, "sentence", "Program.cs")), StringComparison.Ordinal);
        var refused = await product.RunAsync(folder, "new", "studio-errors-api", "--output", "other", "--envelope", "problems");
        Assert.Contains("problems", refused.Failed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_hand_with_the_text_of_the_package_page()
    {
        var page = Page("Studio.Errors.AspNetCore");
        var parent = product.EmptyFolder("by-hand");
        (await product.RunAsync(parent, "new", "web", "--output", "Orders")).Succeeded();
        var folder = Path.Combine(parent, "Orders");
        (await product.RunAsync(folder, OfThisRun(Commands(page).Single()))).Succeeded();
        await File.WriteAllTextAsync(Path.Combine(folder, "errors.json"), page.First(block => block.Language == "json").Text);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), page.First(block => block.Language == "csharp").Text);

        await using var api = await RunningApi.StartAsync(product, folder, "dotnet", "run");
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "not_found", "there is no such order");
    }

    [Fact]
    public async Task The_tool_installs_and_speaks()
    {
        var folder = product.EmptyFolder("tool");
        (await product.RunAsync(folder, "tool", "install", "Studio.Errors.Tool", "--tool-path", "bin", "--version", product.Version)).Succeeded();
        Assert.True(File.Exists(Path.Combine(folder, "bin", "studio-errors")), "no studio-errors");
    }

    /// <summary>An entry in errors.json, and its use: the build knows the new type.</summary>
    private static async Task AddAnErrorAsync(string project)
    {
        await ReplaceAsync(Path.Combine(project, "errors.json"), "\"errors\": {", """
            "errors": {
                "sold_out": {
                  "status": 409, "retry": "never", "message": "order {orderId} is sold out",
                  "values": { "orderId": { "type": "integer" } },
                  "when": "There is none left.", "remedy": "Order something else."
                },
            """);
        await ReplaceAsync(Path.Combine(project, "Program.cs"), "ApiErrors.NotFound", "ApiErrors.SoldOut");
    }

    private static async Task ReplaceAsync(string file, string old, string replacement)
    {
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static IReadOnlyList<CodeBlock> Page(string package) => CodeBlock.In(Repository.File("src", package, "README.md"));

    private static List<string[]> Commands(IReadOnlyList<CodeBlock> page) =>
        [.. page.Where(block => block.Language == "bash").SelectMany(block => block.Lines)
            .Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1..])];

    /// <summary>The command as a reader types it, but for the version: without one, the registry's newest release would do.</summary>
    private string[] OfThisRun(string[] command) => command switch
    {
        // Two tests install it into one home.
        ["new", "install", var id] => ["new", "install", $"{id}@{product.Version}", "--force"],
        ["add", "package", var id] => ["add", "package", id, "--version", product.Version],
        _ => command,
    };
}
