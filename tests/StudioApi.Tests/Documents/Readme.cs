using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>README.md, whose examples are held to what they say.</summary>
internal static class Readme
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    /// <summary>The code block that follows the comment <c>&lt;!-- name --&gt;</c>.</summary>
    public static string Block(string name)
    {
        var match = Regex.Match(Text, $"<!-- {Regex.Escape(name)} -->\n```[a-z]*\n(?<code>.*?)\n```", RegexOptions.Singleline);
        Assert.True(match.Success, $"README.md has no block '{name}'.");
        return match.Groups["code"].Value;
    }
}
