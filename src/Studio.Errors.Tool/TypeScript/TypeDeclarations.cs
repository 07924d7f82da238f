using System.Text;

namespace Studio.Errors.Tool.TypeScript;

/// <summary>Makes the declarations (<c>.d.ts</c>) of what the module exports. Tests hold them to the real compiler.</summary>
internal sealed class TypeDeclarations
{
    private readonly TypeScriptTokens tokens;
    private readonly StringBuilder declarations = new();

    private TypeDeclarations(string module) => tokens = new(module);

    /// <summary>The declarations of a module.</summary>
    public static string Of(string module) => new TypeDeclarations(module).Run();

    private string Run()
    {
        var comment = "";
        for (var index = 0; index < tokens.Count;)
        {
            if (tokens.IsTrivia(index))
            {
                declarations.Append(index == 0 ? tokens[index] + "\n\n" : "");
                comment = TypeScriptTokens.IsComment(tokens[index]) ? tokens[index] : comment;
                index++;
                continue;
            }

            var end = BehindStatement(index);
            if (tokens[index] == "export")
            {
                declarations.Append(comment).Append('\n');
                Export(tokens.Next(index + 1), end);
                declarations.Append("\n\n");
            }

            (comment, index) = ("", end);
        }

        return TypeScriptTokens.Tidy($"{declarations}");
    }

    private void Export(int index, int end)
    {
        switch (tokens[index])
        {
            case "interface" or "type":
                declarations.Append("export ").Append(tokens.Text(index, end));
                break;
            case "const":
                Table(index, end);
                break;
            case "class":
                Class(index);
                break;
            default:
                var name = tokens.Next((tokens[index] == "async" ? tokens.Next(index + 1) : index) + 1);
                declarations.Append("export declare function ");
                Signature(name);
                break;
        }
    }

    /// <summary>A constant table, whose values are its type.</summary>
    private void Table(int index, int end)
    {
        declarations.Append("export declare ").Append(tokens.Text(index, index + 3)).Append(": ");
        var start = tokens.Next(index + 3);
        var isName = false;
        for (index = tokens.Next(start + 1); index < end && tokens[index] is not ("as" or ";"); index++)
        {
            declarations.Append(isName && tokens.IsWord(index) ? "readonly " : "").Append(tokens[index] == "," ? ";" : tokens[index]);
            isName = tokens[index] is "{" or "," || (isName && tokens.IsTrivia(index));
        }

        declarations.Length = declarations.ToString().TrimEnd().Length;
        declarations.Append(';');
    }

    private void Class(int name)
    {
        var body = name;
        while (tokens[body] != "{")
        {
            body++;
        }

        declarations.Append("export declare ").Append(tokens.Text(name, body + 1)).Append('\n');
        var end = tokens.BehindCode(body) - 1;
        var isPrivate = false;
        for (var member = body + 1; tokens.Next(member) < end;)
        {
            var start = tokens.Next(member);
            if (tokens[start].StartsWith('#') || tokens[tokens.Next(start + 1)].StartsWith('#'))
            {
                declarations.Append(isPrivate ? "" : "  #private;\n");
                (isPrivate, member) = (true, BehindStatement(start));
                continue;
            }

            var trivia = Enumerable.Range(member, start - member).Select(index => tokens[index]);
            foreach (var token in trivia.Where(TypeScriptTokens.IsComment))
            {
                declarations.Append("  ").Append(token).Append('\n');
            }

            declarations.Append("  ");
            Member(start);
            declarations.Append('\n');
            member = BehindStatement(start);
        }

        declarations.Append('}');
    }

    private void Member(int index)
    {
        while (tokens[index] is "override" or "readonly" or "get")
        {
            declarations.Append(tokens[index] == "override" ? "" : tokens[index] + " ");
            index = tokens.Next(index + 1);
        }

        if (tokens[index + 1] is "(" or "<")
        {
            Signature(index);
        }
        else
        {
            declarations.Append(tokens.Text(index, BehindStatement(index)));
        }
    }

    /// <summary>A name, its parameters and the type of what it gives; a parameter with a default may be left out.</summary>
    private void Signature(int name)
    {
        var list = tokens[name + 1] == "<" ? tokens.BehindBrackets(name + 1) : name + 1;
        declarations.Append(tokens.Text(name, list));
        var (end, parameter) = (tokens.BehindCode(list) - 1, true);
        declarations.Append('(');
        for (var index = list + 1; index < end;)
        {
            if (parameter && tokens.IsWord(index))
            {
                var behind = tokens.BehindType(index + (tokens[index + 1] == "?" ? 3 : 2));
                var hasDefault = tokens[tokens.Next(behind)] == "=";
                declarations.Append(tokens[index]).Append(hasDefault ? "?" : "").Append(tokens.Text(index + 1, behind));
                index = behind;
                while (hasDefault && index < end && tokens[index] != ",")
                {
                    index = tokens.BehindCode(index);
                }

                parameter = false;
                continue;
            }

            declarations.Append(tokens[index]);
            parameter |= tokens[index++] == ",";
        }

        declarations.Append(')');
        var colon = end + 1;
        declarations.Append(tokens[colon] == ":" ? tokens.Text(colon, tokens.BehindType(colon + 1)) : "").Append(';');
    }

    /// <summary>The index behind a statement or a member: its semicolon, or the brace that closes its body.</summary>
    private int BehindStatement(int index)
    {
        for (var isValue = false; index < tokens.Count;)
        {
            switch (tokens[index])
            {
                case ";":
                    return index + 1;
                case "=":
                    isValue = true;
                    index++;
                    break;
                case ":" when !isValue:
                    index = tokens.BehindType(index + 1);
                    break;
                case "{" when !isValue:
                    return tokens.BehindCode(index);
                default:
                    index = tokens.BehindCode(index);
                    break;
            }
        }

        return index;
    }
}
