using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Generator;

namespace Studio.Errors.Benchmarks;

/// <summary>A project for one generator: so many items for it, in a host of files that it has nothing to do with.</summary>
/// <param name="Name">The generator's name.</param>
/// <param name="Generators">The generators.</param>
/// <param name="Sources">Its items in C#, by path.</param>
/// <param name="Edited">The first of the sources after one item was edited; null where the items stand in a catalog.</param>
/// <param name="Catalog">Its items in errors.json; null where they stand in C#.</param>
internal sealed record Workload(string Name, IReadOnlyList<ISourceGenerator> Generators, IReadOnlyList<string> Sources, string? Edited = null, string? Catalog = null)
{
    public const string Message = "there is no such thing here";
    public const string When = "The thing does not exist, or the account may not see it";
    public const string Remedy = "Ask for another one";

    public const string Ours = "ours";
    public const string Empty = "a generator that registers nothing";
    public const string Finder = "a generator that only finds its attribute";
    public const string Json = "System.Text.Json";
    public const string Mapperly = "Mapperly";
    public const string Vogen = "Vogen";
    public const string ByHand = "by hand";

    private const string Anchor = "[Studio.Errors.ErrorCatalog(\"errors.json\")] public static partial class ApiErrors;";

    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.CSharp13);

    /// <summary>Our generator, for a server.</summary>
    public static Workload OfOurs(int items) =>
        new(Ours, [new ErrorCatalogGenerator().AsSourceGenerator()], [Anchor], Catalog: CatalogOf(items));

    /// <summary>Our generator on the sample's catalog.</summary>
    public static Workload OfSample() => OfOurs(1) with { Catalog = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "errors.json")) };

    /// <summary>A generator that looks for the same attribute as ours, and does nothing with it.</summary>
    public static Workload OfFinder() => new(Finder, [new FindingGenerator().AsSourceGenerator()], [Anchor]);

    /// <summary>A generator that registers nothing.</summary>
    public static Workload OfEmpty() => new(Empty, [new EmptyGenerator().AsSourceGenerator()], ["class Nothing;"]);

    /// <summary>The framework's JSON generator, a type an item.</summary>
    public static Workload OfJson(int items)
    {
        var context = string.Concat(Range(items, static item => $"[System.Text.Json.Serialization.JsonSerializable(typeof(Item{item}))]\n")) + "partial class Context : System.Text.Json.Serialization.JsonSerializerContext;";
        return new(Json, Yardsticks.Generators(Json), [Dto(0), .. Range(items, Dto).Skip(1), context], Dto(0).Replace("Count", "Number", StringComparison.Ordinal));
    }

    /// <summary>Mapperly, a mapping an item.</summary>
    public static Workload OfMapperly(int items)
    {
        var mapper = $"[Riok.Mapperly.Abstractions.Mapper] public partial class Mapper {{ {string.Concat(Range(items, static item => $"public partial Other{item} Map(Item{item} item);\n"))} }}";
        string Pair(int item) => Dto(item) + Dto(item).Replace("Item", "Other", StringComparison.Ordinal);
        return new(Mapperly, Yardsticks.Generators(Mapperly), [Pair(0), .. Range(items, Pair).Skip(1), mapper], Pair(0).Replace("Count", "Number", StringComparison.Ordinal));
    }

    /// <summary>Vogen, a value object an item.</summary>
    public static Workload OfVogen(int items) =>
        new(Vogen, Yardsticks.Generators(Vogen, "Vogen.SharedTypes"), [.. Range(items, static item => $"[Vogen.ValueObject<int>] public partial struct Value{item};")]);

    /// <summary>Types with nothing in them, and no generator.</summary>
    public static Workload OfEmptyTypes(int items) => new("empty types", [], [.. Range(items, static item => $"public sealed class Empty{item};")]);

    /// <summary>A catalog with one code for each tenth of a status class, so that results are spread over files as real ones are.</summary>
    public static string CatalogOf(int items, string message = Message) =>
        $$"""
        { "version": "v1", "errors": {
        "internal": { "status": 500, "retry": "backoff", "message": "{{message}}", "from": { "statuses": ["4xx", "5xx"] } },
        {{string.Join(",\n", Range(items - 1, Entry))}}
        } }
        """;

    /// <summary>One entry's own text: what no generator can leave out.</summary>
    public static string Entry(int item) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        "{{Code(item)}}": {"status":{{400 + (item % 32)}},"retry":"never","message":"{{Message}}","when":"{{When}}.","remedy":"{{Remedy}}."}
        """);

    /// <summary>The code of an entry.</summary>
    public static string Code(int item) => string.Create(CultureInfo.InvariantCulture, $"an_error_number_{item + 1000}");

    private static string Dto(int item) => $"public class Item{item} {{ public string Name {{ get; set; }} = \"\"; public int Count {{ get; set; }} public bool IsOpen {{ get; set; }} }}\n";

    private static IEnumerable<string> Range(int items, Func<int, string> text) => Enumerable.Range(0, items).Select(text);
}

/// <summary>An additional file in memory.</summary>
internal sealed class CatalogText(string text) : AdditionalText
{
    private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

    public override string Path => "/app/errors.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => source;
}

/// <summary>What the compiler spends on having a generator at all.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}

/// <summary>What Roslyn spends on the attribute that a generator begins with.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class FindingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName("Studio.Errors.ErrorCatalogAttribute", static (_, _) => true, static (one, _) => one.TargetSymbol.Name);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}
