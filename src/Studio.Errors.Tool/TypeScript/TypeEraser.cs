using System.Text;

namespace Studio.Errors.Tool.TypeScript;

/// <summary>Makes JavaScript of the module: the same text without its types. Tests hold it to the real compiler.</summary>
internal sealed class TypeEraser
{
    private readonly TypeScriptTokens tokens;
    private readonly StringBuilder script = new();
    private readonly Stack<Scope> scopes = new([new Scope(ScopeKind.Block)]);

    // The last piece that is neither space nor comment, as it stands in the script.
    private string last = "";

    private TypeEraser(string module) => tokens = new(module);

    private enum ScopeKind
    {
        Block,
        Class,
        Literal,
        List,
    }

    /// <summary>Erases the types of a module.</summary>
    public static string Erase(string module) => new TypeEraser(module).Run();

    private string Run()
    {
        for (var index = 0; index < tokens.Count;)
        {
            index = Erased(index) is { } behind ? behind : Kept(index);
        }

        return TypeScriptTokens.Tidy($"{script}");
    }

    /// <summary>The index behind what is only a type at an index; null where there is no type.</summary>
    private int? Erased(int index)
    {
        var scope = scopes.Peek();
        switch (tokens[index])
        {
            case "export" or "interface" or "type" when scopes.Count == 1 && last is "" or ";" or "}" && Declaration(index) is { } behind:
                // The comment that documents it goes, too.
                script.Length = $"{script}".LastIndexOf("\n\n", StringComparison.Ordinal) + 1;
                return behind;
            case "readonly" or "override" when scope.Kind == ScopeKind.Class:
                return tokens.Next(index + 1);
            case "as":
                script.Length = $"{script}".TrimEnd().Length;
                return tokens.BehindType(index + 1);
            case "<" when index > 0 && tokens.IsWord(index - 1):
                return tokens.BehindBrackets(index);
            case "?" when tokens[index + 1] == ":":
                return tokens.BehindType(index + 2);
            case ":" when scope is { Kind: not ScopeKind.Literal, Choices: 0, IsCase: false }:
                return tokens.BehindType(index + 1);
            default:
                return null;
        }
    }

    /// <summary>The index behind the declaration of a type; null where it is another statement.</summary>
    private int? Declaration(int index)
    {
        var word = tokens[index] == "export" ? tokens.Next(index + 1) : index;
        return tokens[word] switch
        {
            "interface" => tokens.BehindBrackets(Find(word, "{")),
            "type" => tokens.BehindType(Find(word, "=") + 1) + 1,
            _ => null,
        };
    }

    private int Find(int index, string token)
    {
        while (tokens[index] != token)
        {
            index++;
        }

        return index;
    }

    private int Kept(int index)
    {
        var (token, scope) = (tokens[index], scopes.Peek());
        script.Append(token);
        if (tokens.IsTrivia(index))
        {
            return index + 1;
        }

        switch (token)
        {
            case "{":
                scopes.Push(new(IsBlock ? scope.IsClass ? ScopeKind.Class : ScopeKind.Block : ScopeKind.Literal));
                scope.IsClass = false;
                break;
            case "(" or "[":
                scopes.Push(new(ScopeKind.List));
                break;
            case ")" or "]" or "}":
                scopes.Pop();
                break;
            case "class":
                scope.IsClass = true;
                break;
            case "case" or "default":
                scope.IsCase = true;
                break;
            case "?":
                scope.Choices++;
                break;
            case ":" when scope.Choices > 0:
                scope.Choices--;
                break;
            case ":":
                scope.IsCase = false;
                break;
        }

        last = token;
        return index + 1;
    }

    /// <summary>Whether a brace that comes now begins statements or members, not an object.</summary>
    private bool IsBlock => scopes.Peek().IsClass || last is "" or ";" or "{" or "}" or ")" or "=>" or "else" or "try" or "finally";

    private sealed class Scope(ScopeKind kind)
    {
        public ScopeKind Kind => kind;

        /// <summary>How many question marks wait for their colon.</summary>
        public int Choices { get; set; }

        public bool IsCase { get; set; }

        public bool IsClass { get; set; }
    }
}
