using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Generator;

/// <summary>A generated file, as text: equal texts are not emitted again.</summary>
/// <param name="HintName">The file's name, unique in a compilation.</param>
/// <param name="Text">Its text, with <c>\n</c> as line end.</param>
internal sealed record SourceFile(string HintName, string Text)
{
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
