using Studio.Errors.Package.Tests.Documents;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>Every code block of every page is compiled, run or read by what it is written for.</summary>
public class DocumentTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(Directory.GetFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(PackedProduct.Ids.Select(package => Repository.File("src", package, "README.md")))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            // Its blocks are parts of applications with other people's packages; Studio.Errors.Ecosystem.Tests compiles and runs them.
            .Where(page => Path.GetFileName(page) != "works-with.md")
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_code_block_of_a_page_works(string page)
    {
        var blocks = CodeBlock.In(Repository.File(page));
        var check = new BlockCheck(new CSharpCheck(product.CompilerParts));
        var problems = new List<string>();
        foreach (var block in blocks)
        {
            if (await check.ProblemAsync(block, BlockCheck.CatalogBefore(block, blocks)) is { } problem)
            {
                problems.Add($"{block}\n{problem}");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }
}
