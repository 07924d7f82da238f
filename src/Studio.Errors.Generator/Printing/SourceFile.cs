using System.Text;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>A generated file, as text: equal texts are not emitted again.</summary>
/// <param name="HintName">The file's name, unique in a compilation.</param>
/// <param name="Text">Its text, with <c>\n</c> as line end.</param>
/// <param name="Fault">What kept it from being printed; null where nothing did.</param>
internal sealed record SourceFile(string HintName, string Text, Problem? Fault = null)
{
    /// <summary>A file that could not be printed.</summary>
    public static SourceFile Failed(Problem fault) => new("", "", fault);

    /// <summary>Names a file of an anchor's family.</summary>
    /// <param name="anchor">The anchor.</param>
    /// <param name="name">What is in the file: a type's name, and more where the type has several files.</param>
    /// <param name="text">The text.</param>
    public static SourceFile Create(Anchor anchor, string name, string text) =>
        new(Plain(anchor.Qualify(name)) + anchor.FileSuffix + ".g.cs", text);

    /// <summary>A type's name as files can have it: only letters, digits, dots and underscores pass everywhere.</summary>
    public static string Plain(string typeName) => new([.. typeName.Where(character => character != '@').Select(Plain)]);

    public SourceText ToSourceText() => SourceText.From(Text, Encoding.UTF8);

    private static char Plain(char character) => char.IsLetterOrDigit(character) || character == '.' ? character : '_';
}
