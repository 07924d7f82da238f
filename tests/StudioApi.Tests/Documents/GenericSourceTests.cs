using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>The product is generic: nothing that the sample's catalog says stands in the code of src/.</summary>
public sealed partial class GenericSourceTests
{
    // RFC 6750 has error codes of its own for WWW-Authenticate; one of them is spelt like one of the sample's.
    private const string Rfc6750 = "error=\\\"insufficient_scope\\\"";

    // A code of the sample's, and the accessibility that the generator prints.
    private const string CSharpKeyword = "internal";

    [Fact]
    public void No_literal_in_src_holds_a_code_scope_or_message_of_the_sample()
    {
        var words = Words();
        var found =
            from file in Repository.Files("src", ".cs", ".props", ".targets")
            from line in File.ReadLines(file)
            let code = Comment().Replace(line, "").Replace(Rfc6750, "", StringComparison.Ordinal)
            from literal in Literal().Matches(code)
            from word in words
            where Regex.IsMatch(literal.Value, $@"(?<![\w.]){Regex.Escape(word)}(?![\w.])")
            select $"{Path.GetRelativePath(Repository.Root, file)}: {literal.Value}";

        Assert.Empty(found);
        Assert.True(words.Count > 15);
    }

    private static List<string> Words()
    {
        using var catalog = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "errors.json")));
        var errors = catalog.RootElement.GetProperty("errors").EnumerateObject().ToArray();
        return
        [
            .. errors.Select(error => error.Name).Except([CSharpKeyword]),
            .. errors.Select(error => error.Value.GetProperty("message").GetString()!).Where(message => !message.StartsWith('{')),
            .. catalog.RootElement.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!),
        ];
    }

    [GeneratedRegex(@"^\s*//.*$|\s//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();
}
