using System.Globalization;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>One way to write something, read from a file of shapes.</summary>
/// <param name="Name">What is special about it; in files about several rules, the rule that reports it comes first.</param>
/// <param name="Statements">The code.</param>
/// <param name="IsFlagged">Whether the rule reports it.</param>
internal sealed record Shape(string Name, string Statements, bool IsFlagged)
{
    public const string Folder = "tests/Studio.Errors.Analyzers.Tests/Shapes";

    /// <summary>The files of shapes, each named after its first rule.</summary>
    public static IReadOnlyList<string> Families { get; } = ["SERR301", "SERR201", "SERR204", "SERR205", "SERR211", "SERR305", "SERR209", "SERR302"];

    /// <summary>The shapes of a rule: <c>SERR301.flagged.txt</c> and <c>SERR301.quiet.txt</c>.</summary>
    public static IReadOnlyList<Shape> Of(string rule) => [.. Read(rule, "flagged"), .. Read(rule, "quiet")];

    /// <summary>What the shapes of a rule have in common.</summary>
    public static string Given(string rule) => Repository.Read($"{Folder}/{rule}.given.cs.txt");

    /// <summary>
    /// The shape as a namespace of its own. Statements come first, members after a line that begins with <c>::</c>, types
    /// of the namespace after a line <c>^^</c>.
    /// </summary>
    public string InNamespace(int number)
    {
        var index = number.ToString(CultureInfo.InvariantCulture);
        var (code, types) = Split($"\n{Statements}\n", "\n^^\n");
        var (statements, members) = Split(code, "\n::");
        return $"namespace Part{index} {{ public partial class Shape{index} : Given {{ static async Task Map(WebApplication app) {{ await Task.Yield();\n{statements}\n}}\n{members}\n}}\n{types}\n}}\n";
    }

    private static (string First, string Second) Split(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, string.Empty) : (text[..at], text[(at + mark.Length)..]);
    }

    private static IEnumerable<Shape> Read(string rule, string kind) =>
        from part in Repository.Read($"{Folder}/{rule}.{kind}.txt").Split("--- ", StringSplitOptions.RemoveEmptyEntries)
        let end = part.IndexOf('\n', StringComparison.Ordinal)
        select new Shape(part[..end].Trim(), part[end..].Trim(), kind == "flagged");
}
