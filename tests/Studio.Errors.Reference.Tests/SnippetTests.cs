using System.Net;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Reference.Tests;

/// <summary>The C# that the page shows compiles.</summary>
public sealed partial class SnippetTests
{
    [Fact]
    public void The_example_in_csharp_compiles()
    {
        var shown = Snippet().Match(Repository.Sample.ToHtml()).Groups[1].Value;
        Assert.Contains("ThrowIfApiErrorAsync", WebUtility.HtmlDecode(Tags().Replace(shown, "")), StringComparison.Ordinal);
        var source = $$"""
            using System; using System.Net.Http; using System.Threading.Tasks; using Studio.Errors; using Studio.Errors.Reference.Tests;
            static class Client
            {
                static async Task Call(string address)
                {
            {{WebUtility.HtmlDecode(Tags().Replace(shown, ""))}}
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("snippet", [CSharpSyntaxTree.ParseText(source)], references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [GeneratedRegex("<pre class=\"csharp\"[^>]*><code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
