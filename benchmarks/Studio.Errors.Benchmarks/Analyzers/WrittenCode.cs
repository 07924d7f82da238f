using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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

    private static readonly CSharpParseOptions parse = new(LanguageVersion.CSharp13);

    private readonly List<(string Path, string Text)> files = [];
    private readonly bool usesErrors;

    /// <summary>Writes the code.</summary>
    /// <param name="lines">How many lines, more or less.</param>
    /// <param name="usesErrors">Whether our package is in use.</param>
    public WrittenCode(int lines, bool usesErrors)
    {
        this.usesErrors = usesErrors;
        for (var index = 0; Lines < lines; index++)
        {
            var text = File(index, usesErrors ? WithErrors : WithTypes);
            files.Add((string.Create(CultureInfo.InvariantCulture, $"File{index}.cs"), text));
            Lines += text.Count(static character => character == '\n');
        }
    }

    /// <summary>The number of lines.</summary>
    public int Lines { get; private set; }

    /// <summary>Parses anew, as a build does.</summary>
    public CSharpCompilation Compile()
    {
        var trees = files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path, Encoding.UTF8));
        return usesErrors
            ? new Project(Workload.OfSample(), hostFiles: 0).Generate().AddSyntaxTrees(trees)
            : CSharpCompilation.Create("Written", trees, Project.References, Project.Options);
    }

    private static string File(int index, string member) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

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
