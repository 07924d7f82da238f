using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Generator.Tests;

/// <summary>What can be wrong with a contract is told at the name of its class.</summary>
public class ContractProblemTests
{
    private const string Comment = "/// <summary>Errors.</summary>\n";

    private static readonly MetadataReference contract = ContractProject.Of(Catalogs.Small).AsFile();

    private static Project Server(string named, string name = "ShopApiErrors", string more = "") => ContractProject.ServerOf(
        contract, $"namespace Shop.Api; {Comment}[Studio.Errors.ErrorCatalog({named}{more})] public static partial class {name};");

    private static string Message(Generation run) => Assert.Single(run.Result.Diagnostics).GetMessage(null);

    [Theory]
    [InlineData("{|SERR080:typeof(ShopApiErrors)|}", "'ShopApiErrors' is this class itself; write the contract's class with its namespace")]
    [InlineData("{|SERR080:typeof(System.Uri)|}", "'Uri' is no catalog class; name the class with")]
    [InlineData("{|SERR080:typeof(int)|}", "'Int32' is no catalog class; ")]
    [InlineData("{|SERR080:typeof(System.Collections.Generic.List<>)|}", "'List' is no catalog class; ")]
    [InlineData("{|SERR080:typeof(Shop.Contracts.ShopErrorCode)|}", "'ShopErrorCode' is no catalog class; ")]
    [InlineData("{|SERR080:typeof(Plain)|}", "'Plain' is a class of this project; ")]
    public async Task What_is_no_contract_is_told_with_the_cure(string named, string message) =>
        Assert.StartsWith(message, Message(await Verify.ProblemsAsync(Server(named).With("Plain.cs", "namespace Shop.Api; internal static class Plain;"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_catalog_class_of_the_project_itself_is_no_contract()
    {
        var run = await Verify.ProblemsAsync(Server("{|SERR080:typeof(OwnErrors)|}").WithCatalog(Catalogs.Small)
            .With("OwnErrors.cs", "namespace Shop.Api; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class OwnErrors;"));
        Assert.Contains("or the file alone", Message(run), StringComparison.Ordinal);
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Api.OwnErrors+Wrong"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Api.ShopApiErrorsServiceCollectionExtensions"));
    }

    [Theory]
    [InlineData("ShopErrors", "ShopApiErrors")]
    [InlineData("ApiErrors", "ApiServerErrors")]
    [InlineData("WebApiErrors", "WebApiServerErrors")]
    public async Task The_contracts_own_name_is_refused_with_one_to_take(string name, string other)
    {
        var library = ContractProject.Of(Catalogs.Small, ContractProject.Anchor.Replace("ShopErrors", name, StringComparison.Ordinal)).AsFile();
        var run = await Verify.ProblemsAsync(ContractProject.ServerOf(
            library, $"namespace Shop.Api; {Comment}[Studio.Errors.ErrorCatalog(typeof(Shop.Contracts.{name}))] public static partial class {{|SERR084:{name}|}};"));
        Assert.Contains($"rename this one, as in '{other}'", Message(run), StringComparison.Ordinal);
        Assert.NotNull(run.Output.GetTypeByMetadataName($"Shop.Api.{name}+Wrong"));
    }

    [Fact]
    public async Task A_contract_that_has_results_needs_no_second_class()
    {
        var library = (ContractProject.Of(Catalogs.Small) with { IsServer = true }).AsFile();
        var run = await Verify.ProblemsAsync(ContractProject.ServerOf(
            library, ContractProject.Server.Replace("typeof(Shop.Contracts.ShopErrors)", "{|SERR081:typeof(Shop.Contracts.ShopErrors)|}", StringComparison.Ordinal)));
        Assert.Contains("use 'ShopErrors' in the place of 'ShopApiErrors'", Message(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_internal_contract_carries_nothing(bool asFile)
    {
        var library = ContractProject.Of(Catalogs.Small, ContractProject.Anchor.Replace("public", "internal", StringComparison.Ordinal))
            .With("Friends.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\"), System.Runtime.CompilerServices.InternalsVisibleTo(\"TestProject\")]");
        var file = asFile ? AsFileOfAll(library) : library.Reference(asFile: false);
        var run = await Verify.ProblemsAsync(ContractProject.ServerOf(file, ContractProject.Server
            .Replace("typeof(Shop.Contracts.ShopErrors)", "{|SERR082:typeof(Shop.Contracts.ShopErrors)|}", StringComparison.Ordinal)
            .Replace("public", "internal", StringComparison.Ordinal)));
        Assert.Equal("'Contracts' carries no catalog for 'ShopErrors'; declare the class as public in a library, and build it with this version of Studio.Errors", Message(run));
    }

    [Theory]
    [InlineData("2, \"{ any text\"", "SERR083")]
    [InlineData("0, \"{}\"", "SERR007", "SERR007")]
    [InlineData("1, \"{ not json\"", "SERR001")]
    [InlineData("1, \"\"", "SERR001")]
    [InlineData("1, null", "SERR001")]
    [InlineData("int.MaxValue, null", "SERR083")]
    [InlineData("1, \"[]\"", "SERR008")]
    public void Whatever_a_library_says_is_told_at_the_name(string said, params string[] ids)
    {
        var library = new Project
        {
            IsServer = false,
            AssemblyName = "Contracts",
            Sources = new Dictionary<string, string>
            {
                ["Handmade.cs"] = $$"""
                    [assembly: Studio.Errors.ErrorCatalogText("Shop.Contracts.ShopErrors", {{said}}{{(said.Contains("null", StringComparison.Ordinal) ? "!" : "")}})]
                    namespace Shop.Contracts { {{Comment}} [Studio.Errors.ErrorCatalog("x.json")] public static class ShopErrors; }
                    """,
            },
        };
        var run = Generation.Run(ContractProject.ServerOf(library.Compile().ToMetadataReference()));
        Assert.All(run.Result.Diagnostics, problem => Assert.Equal("ShopApiErrors.cs", problem.Location.GetLineSpan().Path));
        Assert.All(ids, id => Assert.Contains(run.Result.Diagnostics, problem => problem.Id == id));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Api.ShopApiErrorsServiceCollectionExtensions"));
        Verify.Compiles(run);
    }

    [Theory]
    [InlineData("\"status\": 500", "\"status\": 500, \"x\": 1", null)]
    [InlineData("[\"5xx\"]", "[500]", "SERR045")]
    [InlineData("[\"5xx\"]", "[\"5xx\"], \"exceptions\": [\"No.Such\"]", "SERR046")]
    [InlineData("[\"5xx\"]", "[\"5xx\"], \"exceptions\": [\"System.String\"]", "SERR047")]
    [InlineData("\"wrong\"", "\"shop_api_errors\"", "SERR020")]
    public async Task What_a_server_needs_of_the_catalog_is_told_at_the_name(string before, string after, string? id)
    {
        var catalog = Catalogs.Small.Replace("[\"4xx\"]", "[\"4xx\", 401, 403, 404, 405, 429]", StringComparison.Ordinal);
        var library = ContractProject.Of(catalog.Replace(before, after, StringComparison.Ordinal)).AsFile();
        var named = id is null ? "typeof(Shop.Contracts.ShopErrors)" : $"{{|{id}:typeof(Shop.Contracts.ShopErrors)|}}";
        var run = id is null
            ? Generation.Run(ContractProject.ServerOf(library))
            : await Verify.ProblemsAsync(ContractProject.ServerOf(library, ContractProject.Server.Replace("typeof(Shop.Contracts.ShopErrors)", named, StringComparison.Ordinal)));
        Assert.Equal(id is null ? ["SERR045"] : [id], run.Result.Diagnostics.Select(problem => problem.Id).Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upstreams_of_a_contract_are_told_at_the_name_since_no_server_obeys_them(bool asFile)
    {
        var library = ContractProject.Of(Catalogs.Small.Replace(
            "\"errors\":", "\"upstreams\": { \"payments\": { \"errors\": \"SecretErrors\", \"map\": { \"*\": \"broken\" } } }, \"errors\":", StringComparison.Ordinal));
        Assert.Empty(Generation.Run(library).Result.Diagnostics);
        Assert.DoesNotContain("Secret", Generation.Run(library).Text, StringComparison.Ordinal);
        var run = await Verify.ProblemsAsync(ContractProject.ServerOf(
            library.Reference(asFile), ContractProject.Server.Replace("typeof(Shop.Contracts.ShopErrors)", "{|SERR097:typeof(Shop.Contracts.ShopErrors)|}", StringComparison.Ordinal)));
        Assert.Contains("map their exceptions in the options of AddShopApiErrors(), and", Message(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Upstreams_of_the_platform_that_a_contract_extends_are_for_others()
    {
        var library = ContractProject.Of("""{ "version": "v1", "extends": ["platform.errors.json"], "errors": {} }""").WithBase("/app/platform.errors.json", Catalogs.Small.Replace(
            "\"errors\":", "\"upstreams\": { \"payments\": { \"errors\": \"PaymentsErrors\", \"map\": { \"*\": \"broken\" } } }, \"errors\":", StringComparison.Ordinal));
        Assert.DoesNotContain(Generation.Run(ContractProject.ServerOf(library.AsFile())).Result.Diagnostics, static problem => problem.Id == "SERR097");
    }

    [Fact]
    public async Task An_advice_about_statuses_is_one_too() => await Verify.ProblemsAsync(ContractProject.ServerOf(
        contract,
        ContractProject.Server.Replace("typeof(Shop.Contracts.ShopErrors)", "{|SERR049:typeof(Shop.Contracts.ShopErrors)|}", StringComparison.Ordinal)) with { IsAdvised = true });

    [Fact]
    public async Task A_project_that_is_no_server_serves_nothing()
    {
        var run = await Verify.ProblemsAsync(Server("{|SERR085:typeof(Shop.Contracts.ShopErrors)|}") with { IsServer = false });
        Assert.Contains("is in a project without Studio.Errors.AspNetCore; reference", Message(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_is_not_called()
    {
        var run = await Verify.ProblemsAsync(Server("{|SERR085:typeof(Shop.Contracts.ShopErrors)|}", more: ", Client = true"));
        Assert.Contains("remove 'Client = true'", Message(run), StringComparison.Ordinal);
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Api.ShopApiErrors+Wrong"));
    }

    [Fact]
    public Task What_the_compiler_does_not_know_is_its_error_alone() =>
        Verify.ProblemsAsync(Server("typeof({|CS0103:NoSuchErrors|})".Replace("CS0103", "CS0246", StringComparison.Ordinal)));

    [Fact]
    public Task A_name_without_Errors_is_refused_as_at_any_anchor() =>
        Verify.ProblemsAsync(Server("typeof(Shop.Contracts.ShopErrors)", name: "{|SERR043:ShopFaults|}"));

    private static PortableExecutableReference AsFileOfAll(Project library)
    {
        using var image = new MemoryStream();
        Assert.True(((CSharpCompilation)Generation.Run(library).Output).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: "/refs/Contracts.dll");
    }
}
