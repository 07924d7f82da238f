using System.Text.RegularExpressions;
using Studio.Errors.Ecosystem.Tests.Apps;
using Studio.Errors.Ecosystem.Tests.Harness;
using Studio.Errors.Testing;

namespace Studio.Errors.Ecosystem.Tests;

/// <summary>What docs/works-with.md says to write is written in the applications here, so that it compiles and is run.</summary>
public sealed partial class WorksWithTests
{
    private static readonly Lazy<string[]> Sources = new(() =>
        [.. Directory.GetFiles(RepositoryRoot.Path("tests", "Studio.Errors.Ecosystem.Tests", "Apps"), "*.cs")
            .Concat(Directory.GetFiles(RepositoryRoot.Path("tests", "Studio.Errors.Ecosystem.Tests", "Documents"), "*.cs"))
            .Select(file => Plain(File.ReadAllText(file)))]);

    private static string Page => File.ReadAllText(RepositoryRoot.Path("docs", "works-with.md"));

    public static TheoryData<string> Snippets => [.. Block().Matches(Page).Select(block => block.Groups["code"].Value)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Every_block_stands_in_an_application(string code) =>
        Assert.Contains(Sources.Value, source => source.Contains(Plain(code), StringComparison.Ordinal));

    [Fact]
    public void There_are_blocks() => Assert.True(Block().Count(Page) > 10);

    [Fact]
    public void Each_header_that_may_differ_is_in_the_table() =>
        Assert.All(
            RowAssert.Free.Concat(Table.Apps.SelectMany(app => app.Rows).SelectMany(row => row.Wanted.Headers.Keys)).Distinct(),
            header => Assert.Contains($"`{header}`", Differences().Match(Page).Value, StringComparison.Ordinal));

    // The page has its own indentation.
    private static string Plain(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("^## What differs\n.*?^## ", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Differences();

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
