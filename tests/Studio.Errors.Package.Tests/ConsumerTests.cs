using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

[Collection(PackedOnce.Name)]
public class ConsumerTests(PackedProduct product)
{
    public static TheoryData<string> Accepted =>
        [.. XDocument.Load(Repository.TestFile("Consumers", "Accepted.slnx")).Root!.Elements()
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
        Assert.DoesNotContain("errors.json", files);
        Assert.DoesNotContain(files, file => file!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.DoesNotContain("Studio.Errors.Generator.dll", files);
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
    public async Task A_trimmed_application_with_generated_request_delegates_answers_and_documents()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        var published = product.EmptyFolder("trimmed");
        var printed = (await product.RunAsync(build.Folder, "publish", "Trimmed", "--use-current-runtime", "--output", published)).Succeeded();
        Assert.DoesNotContain("warning", printed, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(Path.Combine(published, "errors.json")), "errors.json was published");

        await using var api = await RunningApi.StartAsync(product, published, Path.Combine(published, "Trimmed"));
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "no_such_order", "there is no such order");
        Assert.Equal("204 404", (await Answer.ToAsync(api.Client, "/documented")).Body);
    }

    [Fact]
    public async Task An_edit_of_the_catalog_reaches_an_application_under_dotnet_watch()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        await using var api = await RunningApi.StartAsync(
            product, Path.Combine(build.Folder, "SharedCatalog"), "dotnet", "watch", "--non-interactive", "run", "--no-restore");
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "no_such_order", "there is no such order");

        var catalog = Path.Combine(build.Folder, "contract", "public.errors.json");
        await File.WriteAllTextAsync(catalog, (await File.ReadAllTextAsync(catalog)).Replace("there is no such order", "that order is gone", StringComparison.Ordinal));
        await api.ListeningAsync();
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "no_such_order", "that order is gone");
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

    [Fact]
    public async Task Nothing_is_compiled_again_until_the_catalog_changes()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        var assembly = Path.Combine(build.Output("PrivateAssets"), "PrivateAssets.dll");
        var first = File.GetLastWriteTimeUtc(assembly);
        (await product.RunAsync(build.Folder, "build", "PrivateAssets", "--no-restore")).Succeeded();
        Assert.Equal(first, File.GetLastWriteTimeUtc(assembly));

        var catalog = Path.Combine(build.Folder, "PrivateAssets", "errors.json");
        await File.WriteAllTextAsync(catalog, (await File.ReadAllTextAsync(catalog)).Replace("there is no such order", "that order is gone", StringComparison.Ordinal));
        (await product.RunAsync(build.Folder, "build", "PrivateAssets", "--no-restore")).Succeeded();
        Assert.NotEqual(first, File.GetLastWriteTimeUtc(assembly));
    }
}
