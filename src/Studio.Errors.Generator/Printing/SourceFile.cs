using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Generator;

/// <summary>A generated file, as text: equal texts are not emitted again.</summary>
/// <param name="HintName">The file's name, unique in a compilation.</param>
/// <param name="Text">Its text, with <c>\n</c> as line end.</param>
internal sealed record SourceFile(string HintName, string Text)
{
    /// <summary>Names a file after a type: only letters, digits, dots and underscores pass everywhere.</summary>
    public static SourceFile Create(string typeName, string text)
    {
        var name = new string([.. typeName.Where(character => character != '@').Select(Plain)]);
        return new(name + ".g.cs", text);
    }

    public SourceText ToSourceText() => SourceText.From(Text, Encoding.UTF8);

    private static char Plain(char character) => char.IsLetterOrDigit(character) || character == '.' ? character : '_';
}
