using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Benchmarks;

/// <summary>A code base of so many lines, of the kind that people write: services, queries, exceptions and their messages.</summary>
internal sealed class WrittenCode
{
    private const string WithTypes = """

            public static bool IsMissing(System.Net.Http.HttpResponseMessage answer) => (int)answer.StatusCode == 404;
        """;

    private const string WithErrors = """

            public static string Explain(ApiErrorException error) => error.Code == ApiErrorCode.NotFound ? "missing" : error.Message;
        """;

    private const string UsingsOfEndpoints = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Studio.Errors.AspNetCore;

        """;

    private static readonly CSharpParseOptions parse = new(LanguageVersion.CSharp13);

    private readonly List<(string Path, string Text)> files = [];
    private readonly int oneIn;

    /// <summary>Writes the code.</summary>
    /// <param name="lines">How many lines, more or less.</param>
    /// <param name="oneIn">One file in so many uses our types, and every second of these maps endpoints; none does where it is 0.</param>
    public WrittenCode(int lines, int oneIn)
    {
        this.oneIn = oneIn;
        for (var index = 0; Lines < lines; index++)
        {
            var isUser = oneIn > 0 && index % oneIn == 0;
            var hasEndpoints = isUser && index / oneIn % 2 == 1;
            var text = File(index, isUser ? WithErrors : WithTypes, hasEndpoints ? UsingsOfEndpoints : "") + (hasEndpoints ? Endpoints(index) : "");
            files.Add((string.Create(CultureInfo.InvariantCulture, $"File{index}.cs"), text));
            Lines += text.Count(static character => character == '\n');
        }
    }

    /// <summary>The number of lines.</summary>
    public int Lines { get; private set; }

    /// <summary>The files that are no C#.</summary>
    public AnalyzerOptions Options => new(oneIn == 0 ? [] : [new CatalogText(Workload.OfSample().Catalog!)]);

    /// <summary>Parses anew, as a build does.</summary>
    public CSharpCompilation Compile()
    {
        var trees = files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path, Encoding.UTF8));
        return oneIn > 0
            ? new Project(Workload.OfSample(), hostFiles: 0).Generate().AddSyntaxTrees(trees)
            : CSharpCompilation.Create("Written", trees, Project.References, Project.Options);
    }

    private static string Endpoints(int index) => string.Create(CultureInfo.InvariantCulture, $$"""
        public static class Endpoints{{index}}
        {
            public static void Map(Microsoft.AspNetCore.Builder.WebApplication app)
            {
                var group = app.MapGroup("/v1/orders{{index}}").ProducesError<ApiErrors.InsufficientScope>();
                group.MapGet("/{id}", [RequireScope("studio:read")] async Task<Results<Ok<string>, ApiErrors.NotFound>> (string id) =>
                    await Read(id) is { } found ? TypedResults.Ok(found) : new ApiErrors.NotFound());
                group.MapPost("/{id}", Results<Ok<string>, ApiErrors.NotFound, ApiErrors.InvalidRequest> (string id) =>
                {
                    if (id.Length > 20)
                    {
                        return new ApiErrors.InvalidRequest("the id is too long");
                    }

                    return id == "a" ? TypedResults.Ok(id) : new ApiErrors.NotFound();
                }).RequireScope("studio:write");
                group.MapDelete("/{id}", Remove).RequireScope("studio:write");
            }

            private static async Task<string?> Read(string id)
            {
                await Task.Yield();
                return id.StartsWith('a') ? id : null;
            }

            private static async Task<Results<NoContent, ApiErrors.NotFound>> Remove(string id)
            {
                if (await Read(id) is null)
                {
                    return new ApiErrors.NotFound();
                }

                return TypedResults.NoContent();
            }
        }

        """);

    private static string File(int index, string member, string usings) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        {{usings}}
        namespace Written.Part{{index % 50}};

        public sealed record Order{{index}}(int Id, string Customer, decimal Total, DateTime Created);

        public interface IStore{{index}}
        {
            Task<IReadOnlyList<Order{{index}}>> ListAsync(string customer, CancellationToken cancellation);
        }

        public sealed class Service{{index}}(IStore{{index}} store)
        {
            private readonly Dictionary<string, decimal> totals = [];

            public event EventHandler? Changed;

            public async Task<decimal> TotalAsync(string customer, CancellationToken cancellation)
            {
                if (string.IsNullOrWhiteSpace(customer))
                {
                    throw new ArgumentException("A customer is needed.", nameof(customer));
                }

                try
                {
                    var orders = await store.ListAsync(customer, cancellation);
                    var total = orders.Where(order => order.Total > 0).OrderBy(order => order.Created).Sum(order => order.Total);
                    totals[customer] = total;
                    Changed?.Invoke(this, EventArgs.Empty);
                    return total;
                }
                catch (InvalidOperationException fault) when (fault.Message.Length > {{index % 10}})
                {
                    Console.WriteLine($"{customer}: {fault.Message}");
                    return totals.TryGetValue(customer, out var known) ? known : 0;
                }
            }

            public string Describe(int code) => code switch
            {
                < 0 => "negative",
                0 => "none",
                {{index + 1}} => "this one",
                _ when totals.Count > code => "fewer than known",
                _ => string.Join(", ", totals.Select(pair => $"{pair.Key} = {pair.Value}")),
            };

            public IEnumerable<string> Names()
            {
                foreach (var (name, total) in totals)
                {
                    if (total > 100 && !name.StartsWith("x", StringComparison.Ordinal))
                    {
                        yield return name.ToUpperInvariant();
                    }
                }
            }
        {{member}}
        }

        """);
}
