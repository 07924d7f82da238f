using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

public class PackageContentTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    public static TheoryData<string> Packages => [.. PackedProduct.Ids];

    [Theory, MemberData(nameof(Packages))]
    public void A_package_holds_what_is_listed_and_nothing_else(string id) =>
        ExpectedText.Matches(Listing(product.PackagePath(id)), $"{id}.nupkg.txt");

    [Theory, InlineData("Studio.Errors"), InlineData("Studio.Errors.AspNetCore"), InlineData("Studio.Errors.OpenApi"), InlineData("Studio.Errors.Testing"), InlineData("Studio.Errors.Tool")]
    public void A_symbol_package_goes_with_each_assembly(string id) =>
        Assert.Contains(".pdb\n", Listing(Path.ChangeExtension(product.PackagePath(id), "snupkg")), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Packages))]
    public void A_package_says_what_it_is(string id)
    {
        var metadata = Metadata(id);
        Assert.Equal(id, Text(metadata, "id"));
        Assert.Equal("MIT", Text(metadata, "license"));
        Assert.Equal("README.md", Text(metadata, "readme"));
        Assert.Equal("icon.png", Text(metadata, "icon"));
        Assert.NotEqual("Package Description", Text(metadata, "description"));
        Assert.Null(Child(metadata, "developmentDependency"));
        var repository = Child(metadata, "repository");
        Assert.Equal(("git", "https://github.com/studio-errors/studio-errors"), (repository?.Attribute("type")?.Value, repository?.Attribute("url")?.Value));
        Assert.Matches("^[0-9a-f]{40}$", repository?.Attribute("commit")?.Value);
    }

    [Theory, MemberData(nameof(Packages))]
    public void A_library_of_others_goes_with_its_licence(string id)
    {
        using var archive = product.Open(id);
        var others = archive.Entries.Select(entry => entry.Name)
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal) && !name.StartsWith("Studio.Errors", StringComparison.Ordinal) && name != "studio-errors.dll")
            .Distinct().ToArray();
        Assert.Equal(id is "Studio.Errors" or "Studio.Errors.Tool" ? 2 : 0, others.Length);
        var notices = "";
        if (archive.GetEntry("THIRD-PARTY-NOTICES.txt") is { } entry)
        {
            using var reader = new StreamReader(entry.Open());
            notices = reader.ReadToEnd();
        }

        Assert.All(others, name => Assert.Contains($"\n{name}\n", notices, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Packages))]
    public void No_assembly_names_a_folder_of_the_machine(string id)
    {
        using var archive = product.Open(id);
        foreach (var assembly in archive.Entries.Where(entry => Path.GetExtension(entry.Name) is ".dll" or ".pdb"))
        {
            using var bytes = new MemoryStream();
            using (var content = assembly.Open())
            {
                content.CopyTo(bytes);
            }

            Assert.DoesNotContain(Path.GetFileName(product.Root), Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_libraries_that_travel_are_those_that_were_locked()
    {
        var sources = await SourceCopy.IntoAsync(product.EmptyFolder("sources-locked"));
        (await product.RunAsync(sources, "restore", "src/Studio.Errors.Tool", "--locked-mode")).Succeeded();
    }

    [Fact]
    public void A_server_gets_the_generator_through_its_one_package() =>
        Assert.Equal([$"Studio.Errors {product.Version} All"], Dependencies("Studio.Errors.AspNetCore"));

    [Fact]
    public void So_does_a_server_that_adds_the_documents_package()
    {
        var (framework, ours) = (Dependencies("Studio.Errors.OpenApi")[0], Dependencies("Studio.Errors.OpenApi")[1..]);
        Assert.Matches(@"^Microsoft\.AspNetCore\.OpenApi 10\.0\.\d+ All$", framework);
        Assert.Equal([$"Studio.Errors.AspNetCore {product.Version} All"], ours);
    }

    [Fact]
    public void So_does_a_project_of_tests() => Assert.Equal([$"Studio.Errors.AspNetCore {product.Version} All"], Dependencies("Studio.Errors.Testing"));

    [Fact]
    public void The_client_package_depends_on_nothing() => Assert.Empty(Dependencies("Studio.Errors"));

    [Fact]
    public async Task Two_packs_in_two_folders_are_the_same_bytes()
    {
        var second = product.EmptyFolder("feed-elsewhere");
        await product.PackAsync("sources-elsewhere", second);
        var files = Directory.GetFiles(product.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(files, Directory.GetFiles(second).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(
            Convert.ToHexString(File.ReadAllBytes(Path.Combine(product.Feed, file!))),
            Convert.ToHexString(File.ReadAllBytes(Path.Combine(second, file!)))));
    }

    private static string Listing(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return string.Concat(archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).Select(name => name + "\n"));
    }

    private string[] Dependencies(string id) =>
    [
        .. from element in Metadata(id).Descendants()
           where element.Name.LocalName == "dependency"
           let dependency = $"{element.Attribute("id")?.Value} {element.Attribute("version")?.Value} {element.Attribute("include")?.Value}"
           orderby dependency
           select dependency,
    ];

    private XElement Metadata(string id)
    {
        using var archive = product.Open(id);
        using var nuspec = archive.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().First();
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement parent, string name) => Child(parent, name)?.Value;
}
