using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

public class ConsumerTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    public static TheoryData<string> Accepted =>
        [.. XDocument.Load(Repository.TestFile("Consumers", "Accepted.slnx")).Root!.Elements("Project")
            .Select(project => Path.GetFileNameWithoutExtension(project.Attribute("Path")!.Value))];

    [Fact]
    public async Task All_build_without_a_warning() =>
        Assert.Contains("0 Warning(s)", (await product.Consumers).Accepted.Succeeded(), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Accepted))]
    public async Task Each_has_its_output_and_neither_catalog_nor_compiler_parts_in_it(string project)
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        var files = Directory.GetFiles(build.Output(project), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToArray();
        Assert.Contains($"{project}.dll", files);
        Assert.Equal(files.Contains($"{project}.runtimeconfig.json"), files.Contains("Studio.Errors.Runtime.dll"));
        Assert.Equal(project == "Neighbour", files.Contains("errors.json"));
        Assert.DoesNotContain(files, file => file!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.DoesNotContain("Studio.Errors.Compiler.dll", files);
    }

    [Fact]
    public async Task A_path_mapped_build_names_no_folder_of_its_machine()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        foreach (var file in (string[])["PathMapped.dll", "PathMapped.pdb"])
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(build.Output("PathMapped"), file)));
            Assert.DoesNotContain(Path.GetFileName(product.Root), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_builds_in_two_folders_are_the_same_bytes()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        foreach (var file in (string[])["PathMapped.dll", "PathMapped.pdb"])
        {
            var first = await File.ReadAllBytesAsync(Path.Combine(build.Output("PathMapped"), file));
            var second = await File.ReadAllBytesAsync(Path.Combine(build.Output(ConsumerBuild.SecondPathMapped), file));
            Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(second));
        }
    }

    [Theory]
    [InlineData("TopLevel", "/orders/2", 404, "no_such_order", "there is no such order")]
    [InlineData("OldLanguage", "/orders/2", 404, "no_such_order", "there is no such order")]
    [InlineData("Namespaces", "/invoices/2", 404, "no_such_invoice", "there is no such invoice")]
    [InlineData("Application", "/nowhere", 404, "no_such_order", "there is no such order")]
    public async Task A_server_answers_in_the_envelope(string project, string path, int status, string code, string message)
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        await using var api = await RunningApi.StartAsync(product, build.Output(project), "dotnet", $"{project}.dll");
        (await Answer.ToAsync(api.Client, path)).IsError((HttpStatusCode)status, code, message);
    }

    [Fact]
    public async Task A_service_answers_what_its_upstream_does_with_errors_of_its_own()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        await using var upstream = await RunningApi.StartAsync(product, build.Output("TopLevel"), "dotnet", "TopLevel.dll");
        await using var api = await RunningApi.StartAsync(product, build.Output("Calling"), "dotnet", "Calling.dll", $"--orders={upstream.Client.BaseAddress}");
        (await Answer.ToAsync(api.Client, "/deliveries/2")).IsError(HttpStatusCode.Gone, "no_such_delivery", "there is no such delivery");
    }

    [Fact]
    public async Task A_client_without_ASP_NET_Core_knows_the_codes()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        var printed = (await product.RunAsync(build.Output("Client"), "Client.dll", "broken", "brand_new")).Succeeded();
        Assert.Contains("broken: Broken, 500", printed, StringComparison.Ordinal);
        Assert.Contains("brand_new: Unknown, ", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("AspNetCore", await File.ReadAllTextAsync(Path.Combine(build.Output("Client"), "Client.deps.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_its_server_its_client_and_their_tests_go_together()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        var printed = (await product.RunAsync(build.Output("ShopTests"), "ShopTests.dll")).Succeeded();
        Assert.Contains("NoSuchOrder: there is no such order", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("AspNetCore", await File.ReadAllTextAsync(Path.Combine(build.Output("ShopClient"), "ShopClient.deps.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documents_package_alone_brings_the_server_and_its_document()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        await using var api = await RunningApi.StartAsync(product, build.Output("OpenApi"), "dotnet", "OpenApi.dll");
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "no_such_order", "there is no such order");
        using var document = JsonDocument.Parse((await Answer.ToAsync(api.Client, "/openapi/v1.json")).Body);
        var codes = document.RootElement.GetProperty("paths").GetProperty("/orders/{id}").GetProperty("get").GetProperty("x-error-codes");
        Assert.Contains("no_such_order", codes.EnumerateArray().Select(one => one.GetProperty("code").GetString()));
    }
}
