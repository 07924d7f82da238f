using System.Text.RegularExpressions;

namespace Studio.Errors.Tool.TypeScript;

/// <summary>
/// The module in pieces, with the few rules of the language by which types are told from code. It reads what the printer and
/// its parts write, not TypeScript at large: type arguments stand at their word, comparisons between spaces.
/// </summary>
internal sealed partial class TypeScriptTokens
{
    private static readonly HashSet<string> beforeTypes = new(StringComparer.Ordinal) { "readonly", "keyof", "typeof", "|", "&", "." };

    private readonly string[] tokens;

    public TypeScriptTokens(string module) => tokens = [.. Token().Matches(module).Select(match => match.Value)];

    public int Count => tokens.Length;

    /// <summary>A piece; empty behind the last.</summary>
    public string this[int index] => index < tokens.Length ? tokens[index] : "";

    /// <summary>Whether a piece is a name, a key word or a number.</summary>
    public bool IsWord(int index) =>
        this[index] is { Length: > 0 } token && (char.IsLetterOrDigit(token[0]) || token[0] is '_' or '$' or '#');

    /// <summary>Whether a piece is space or a comment.</summary>
    public bool IsTrivia(int index) => this[index] is { Length: > 0 } token
        && (char.IsWhiteSpace(token[0]) || token.StartsWith("//", StringComparison.Ordinal) || IsComment(token));

    /// <summary>The first piece from an index on that is neither space nor comment.</summary>
    public int Next(int index)
    {
        while (IsTrivia(index))
        {
            index++;
        }

        return index;
    }

    /// <summary>The text of some pieces.</summary>
    public string Text(int start, int end) => string.Concat(tokens[start..end]);

    /// <summary>The index behind the bracket that closes the one at an index.</summary>
    public int BehindBrackets(int index)
    {
        var depth = 0;
        do
        {
            depth += this[index] is "(" or "[" or "{" or "<" ? 1 : this[index] is ")" or "]" or "}" or ">" ? -1 : 0;
            index++;
        }
        while (depth > 0);
        return index;
    }

    /// <summary>The index behind a block or an argument list, in which a comparison is no bracket.</summary>
    public int BehindCode(int index)
    {
        var depth = 0;
        do
        {
            depth += this[index] is "(" or "[" or "{" ? 1 : this[index] is ")" or "]" or "}" ? -1 : 0;
            index++;
        }
        while (depth > 0);
        return index;
    }

    /// <summary>The index behind a type that begins at an index.</summary>
    public int BehindType(int index)
    {
        while (true)
        {
            index = Next(index);
            if (beforeTypes.Contains(this[index]))
            {
                index++;
                continue;
            }

            var isList = this[index] == "(";
            index = this[index] is "(" or "{" or "[" ? BehindBrackets(index) : index + 1;
            while (this[index] is "<" or "[")
            {
                index = BehindBrackets(index);
            }

            var next = Next(index);
            if (this[next] is not ("|" or "&" or "." or "is") && !(isList && this[next] == "=>"))
            {
                return index;
            }

            index = next + 1;
        }
    }

    /// <summary>A text in which no more than one empty line stands between two others, and none at its end.</summary>
    public static string Tidy(string text) => EmptyLines().Replace(text, "\n\n").TrimEnd() + "\n";

    /// <summary>Whether a piece is a comment of the kind that documents what follows.</summary>
    public static bool IsComment(string token) => token.StartsWith("/*", StringComparison.Ordinal);

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex("""
        \s+|//[^\n]*|/\*.*?\*/
        |"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`
        |(?<=[=(,:\[!&|?]\s*)/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/\w*
        |[\w$\#]+|=>|\?\.|\?\?|&&|\|\||[=!]==|[<>]=|\.\.\.|.
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
