namespace Studio.Errors.Package.Tests.Documents;

/// <summary>
/// What the fragments in the documents take for granted. A name that a fragment uses and does not declare is looked up
/// here; a document that needs another one adds its line.
/// </summary>
internal static class Prelude
{
    /// <summary>The usings of a web project with ImplicitUsings, and those of the product.</summary>
    public const string ServerUsings = ClientUsings + """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Http.HttpResults;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Studio.Errors.AspNetCore;
        """;

    public const string ClientUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Studio.Errors;

        """;

    /// <summary>The anchor of a fragment that shows none.</summary>
    public const string Anchor = """[ErrorCatalog("errors.json")] public static partial class ApiErrors;""";

    /// <summary>Locals, put before a fragment's statements.</summary>
    public static IReadOnlyDictionary<string, string> Statements { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["builder"] = "var builder = WebApplication.CreateBuilder();",
        ["services"] = "IServiceCollection services = new ServiceCollection();",
        ["app"] = "var app = WebApplication.CreateBuilder().Build();",
        ["v1"] = """var v1 = WebApplication.CreateBuilder().Build().MapGroup("/v1");""",
        ["http"] = "using var http = new HttpClient();",
        ["response"] = "using var response = new HttpResponseMessage();",
        ["error"] = "ApiErrorException error = null!;",
        ["AskForScope"] = "void AskForScope() { }",
        ["code"] = """var code = "some_code";""",
    };

    /// <summary>Types, put after a fragment.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OrderStore"] = "public sealed class OrderStore { public Task<Order?> FindAsync(int id) => Task.FromResult<Order?>(null); }",
        ["OrderNotFoundException"] = "public sealed class OrderNotFoundException : Exception;",
        ["Order"] = "public sealed record Order(int Id, string Text);",
    };
}
