using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

/// <summary><c>[ErrorCatalog(typeof(ShopErrors))]</c>: a server has the results of codes that another project shares with its clients.</summary>
public class ContractTests
{
    private static readonly Project small = ContractProject.Of(Catalogs.Small);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_has_the_results_and_the_contract_all_else(bool asFile)
    {
        await Verify.CleanAsync(small);
        var run = await Verify.CleanAsync(ContractProject.ServerOf(small.Reference(asFile)));
        Assert.Equal(
            [
                "Shop.Api.ShopApiErrorMapper.Server.g.cs", "Shop.Api.ShopApiErrors.422.g.cs", "Shop.Api.ShopApiErrors.500.g.cs",
                "Shop.Api.ShopApiErrors.Catalog.g.cs", "Shop.Api.ShopApiErrors.Error.g.cs", "Shop.Api.ShopApiErrors.Text.g.cs",
                "Shop.Api.ShopApiErrorsServiceCollectionExtensions.g.cs",
            ],
            run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Api.ShopApiErrors+Wrong"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Contracts.ShopErrorCode"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_catalog_with_everything_is_served_as_it_stands_in_the_file(bool asFile)
    {
        var contract = ContractProject.Of(Catalogs.Wide);
        var server = ContractProject.ServerOf(contract.Reference(asFile)).With("Failure.cs", Catalogs.Failure);
        var run = await Verify.CleanAsync(server);
        var whole = Generation.Run(new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure));
        Assert.Equal(
            whole.Sources["App.ApiErrorMapper.Server.g.cs"].Split('\n').Count(line => line.Contains("Map<", StringComparison.Ordinal)),
            run.Sources["Shop.Api.ShopApiErrorMapper.Server.g.cs"].Split('\n').Count(line => line.Contains("Map<", StringComparison.Ordinal)));
        Assert.Equal(TextOf(whole.Sources["App.ApiErrors.Catalog.g.cs"]), TextOf(run.Sources["Shop.Api.ShopApiErrors.Catalog.g.cs"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_contract_that_extends_a_platform_says_what_it_inherits(bool asFile)
    {
        var contract = ContractProject.Of("""{ "version": "v1", "extends": ["../platform/platform.errors.json"], "errors": { "own": { "status": 409, "retry": "never", "message": "m" } } }""")
            .WithBase("/platform/platform.errors.json", Catalogs.Small);
        await Verify.CleanAsync(contract);
        var run = await Verify.CleanAsync(ContractProject.ServerOf(contract.Reference(asFile)));
        var catalog = Program.Of(run, Generation.Run(contract)).Catalog("Shop.Api.ShopApiErrors");
        Assert.Equal("platform.errors.json", catalog.Find("wrong")!.InheritedFrom);
        Assert.Equal("", catalog.Find("own")!.InheritedFrom);
    }

    /// <summary>Objects of the contract, which knows nothing of servers, are written by one.</summary>
    [Fact]
    public async Task Fields_of_objects_are_written_as_in_one_project()
    {
        var contract = ContractProject.Of(Catalogs.Rich);
        await Verify.CleanAsync(contract);
        var uses = RichFieldTests.Uses
            .Replace("ApiErrors.NotValid", "Shop.Api.ShopApiErrors.NotValid", StringComparison.Ordinal)
            .Replace("ApiErrors.Taken", "Shop.Api.ShopApiErrors.Taken", StringComparison.Ordinal)
            .Replace(" ApiErrors.", " Shop.Contracts.ShopErrors.", StringComparison.Ordinal)
            .Replace("<ApiErrors.", "<Shop.Contracts.ShopErrors.", StringComparison.Ordinal)
            .Replace("(ApiErrors.", "(Shop.Contracts.ShopErrors.", StringComparison.Ordinal)
            .Replace("ApiErrorException", "Shop.Contracts.ShopErrorException", StringComparison.Ordinal);
        var server = await Verify.CleanAsync(ContractProject.ServerOf(contract.AsFile()).With("Uses.cs", uses));
        var two = Program.Of(server, Generation.Run(contract));
        var one = Program.Of(Generation.Run(new Project().WithCatalog(Catalogs.Rich).With("Uses.cs", RichFieldTests.Uses)));
        foreach (var use in (string[])["None", "LeftOut", "Listed", "Nested"])
        {
            Assert.Equal(await Written(one, use), await Written(two, use));
        }

        Assert.True((bool)two.Call("App.Uses", "ComesBack", await Written(two, "Nested"))!);
        Assert.True((bool)two.Call("App.Uses", "ListsAreCopied")!);
        Assert.True((bool)two.Call("App.Uses", "RecordsAreEqualByContent")!);
    }

    [Theory]
    [InlineData("namespace Shop; [Studio.Errors.ErrorCatalog(\"errors.json\")] {0} public static partial class ShopErrors;", "namespace Shop; [Studio.Errors.ErrorCatalog(typeof(ShopErrors))] {0} public static partial class ShopApiErrors;")]
    [InlineData("[Studio.Errors.ErrorCatalog(\"errors.json\")] {0} public static partial class ShopErrors;", "[Studio.Errors.ErrorCatalog(typeof(ShopErrors))] {0} public static partial class ShopApiErrors;")]
    [InlineData("namespace Shop.@class; [Studio.Errors.ErrorCatalog(\"errors.json\")] {0} public static partial class ShopErrors;", "namespace Shop; [Studio.Errors.ErrorCatalog(contract: typeof(Shop.@class.ShopErrors))] {0} public static partial class ShopApiErrors;")]
    [InlineData("namespace Shop; [Studio.Errors.ErrorCatalog(\"errors.json\")] {0} public static partial class ShopErrors;", "namespace Shop; using E = ShopErrors; [Studio.Errors.ErrorCatalog(typeof(E))] {0} internal static partial class ShopApiErrors;")]
    public async Task Both_can_stand_in_any_namespaces_and_are_seen_side_by_side(string contract, string server)
    {
        const string Comment = "/// <summary>Errors.</summary>\n";
        var library = ContractProject.Of(Catalogs.Small, Documented(contract));
        foreach (var asFile in (bool[])[true, false])
        {
            var run = await Verify.CleanAsync(ContractProject.ServerOf(library.Reference(asFile), Documented(server)));
            var spaces = run.Output.GetSymbolsWithName("ShopApiErrors").Single().ContainingNamespace;
            Assert.Equal(2, ((INamedTypeSymbol)run.Output.GetSymbolsWithName("ShopApiErrors").Single()).GetTypeMembers().Count(type => type.Name is "Wrong" or "Broken"));
            Assert.NotEmpty(spaces.GetTypeMembers("ShopApiErrorsServiceCollectionExtensions"));
        }

        static string Documented(string anchor) =>
            anchor.Replace("[Studio", Comment + "[Studio", StringComparison.Ordinal).Replace("{0} ", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_sees_both_uses_both_without_a_warning()
    {
        var contract = Generation.Run(small).Output;
        var server = Generation.Run(ContractProject.ServerOf(contract.ToMetadataReference())).Output;
        var tests = new Project
        {
            Files = new Dictionary<string, string>(),
            Referenced = [contract.ToMetadataReference(), server.ToMetadataReference()],
            Sources = new Dictionary<string, string>
            {
                ["Tests.cs"] = """
                    using Shop.Api;
                    using Shop.Contracts;

                    namespace Shop.Tests;

                    internal static class Tests
                    {
                        internal static object[] Seen(ShopErrorException e) =>
                            [new ShopApiErrors.Wrong(), ShopErrorCode.Wrong, e.Code is ShopErrorCode.Broken, ShopErrors.Catalog, ShopApiErrors.Catalog];
                    }
                    """,
            },
        };
        await new GeneratorTest(tests, Microsoft.CodeAnalysis.Testing.MarkupMode.None).RunAsync();
    }

    /// <summary>What F12 goes to.</summary>
    [Fact]
    public void Symbols_lead_to_the_project_that_declares_them()
    {
        var contract = Generation.Run(small).Output;
        var server = Generation.Run(ContractProject.ServerOf(contract.ToMetadataReference())).Output;
        Assert.EndsWith("Shop.Contracts.ShopErrorCode.g.cs", PathOf("Shop.Contracts.ShopErrorCode"), StringComparison.Ordinal);
        Assert.EndsWith("ShopErrors.cs", PathOf("Shop.Contracts.ShopErrors"), StringComparison.Ordinal);
        Assert.EndsWith("Shop.Api.ShopApiErrors.422.g.cs", PathOf("Shop.Api.ShopApiErrors+Wrong"), StringComparison.Ordinal);

        string PathOf(string type) => server.GetTypeByMetadataName(type)!.Locations[0].SourceTree!.FilePath;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_contract_that_is_built_again_with_the_same_catalog_produces_nothing_again(bool asFile)
    {
        var before = small.Reference(asFile);
        var run = Generation.Run(ContractProject.ServerOf(before));
        var after = small.With("More.cs", "namespace Shop; internal static class More;").WithCatalog(Catalogs.SmallReordered).Reference(asFile);
        Caching.ProducesNothingAgain(run.Rereference(before, after));
    }

    [Fact]
    public void A_new_code_of_the_contract_is_a_new_result()
    {
        var before = small.AsFile();
        var run = Generation.Run(ContractProject.ServerOf(before));
        var after = ContractProject.Of(Catalogs.Small.Replace("\"wrong\"", "\"more_wrong\"", StringComparison.Ordinal)).AsFile();
        var edited = run.Rereference(before, after);
        Assert.NotNull(edited.Output.GetTypeByMetadataName("Shop.Api.ShopApiErrors+MoreWrong"));
        Verify.Compiles(edited);
    }

    private static async Task<string> Written(Program program, string use) =>
        await RichFieldTests.Written((Studio.Errors.AspNetCore.ErrorResult)program.Call("App.Uses", use)!);

    private static string TextOf(string source) => source[source.IndexOf("\"\"\"", StringComparison.Ordinal)..source.LastIndexOf("\"\"\"", StringComparison.Ordinal)];
}
