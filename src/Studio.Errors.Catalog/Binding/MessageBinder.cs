using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Cuts a message at its placeholders. <c>{name}</c> shows a field or value, <c>{{</c> and <c>}}</c> show a brace.</summary>
internal sealed class MessageBinder(string code, EquatableArray<ParameterModel> parameters, ProblemList problems)
{
    private readonly Dictionary<string, ParameterModel> known = parameters
        .GroupBy(each => each.Name)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    private readonly List<MessagePart> parts = [];
    private readonly StringBuilder literal = new();

    public MessageTemplate Bind(JsonText message)
    {
        var source = new SourceOffsets(message);
        var text = message.Value;
        for (var position = 0; position < text.Length;)
        {
            position = text[position] switch
            {
                '{' or '}' when position + 1 < text.Length && text[position + 1] == text[position] => Literal(text[position], position + 2),
                '{' => Placeholder(text, position, source),
                '}' => Stray(source.Of(position, 1), "}", position + 1),
                var character => Literal(character, position + 1),
            };
        }

        Flush();
        return new(text, parts.ToEquatableArray());
    }

    private int Literal(char character, int next)
    {
        literal.Append(character);
        return next;
    }

    private int Placeholder(string text, int open, SourceOffsets source)
    {
        var close = text.IndexOfAny(['{', '}'], open + 1);
        if (close < 0 || text[close] == '{' || close == open + 1)
        {
            var isEmpty = close == open + 1 && text[close] == '}';
            return Stray(source.Of(open, isEmpty ? 2 : 1), isEmpty ? "{}" : "{", isEmpty ? close + 1 : open + 1);
        }

        var name = text.Substring(open + 1, close - open - 1);
        Report(name, source.Of(open + 1, name.Length));
        Flush();
        parts.Add(new(IsParameter: true, name));
        return close + 1;
    }

    private void Report(string name, Extent place)
    {
        if (!known.TryGetValue(name, out var parameter))
        {
            var cure = problems.DidYouMean(name, known.Keys, "declare it, or double the braces to show them");
            problems.Report(Rules.UnknownPlaceholder, place, Phrase.Quote(name), Phrase.Quote(code), cure);
        }
        else if (!parameter.IsRequired && parameter.Default is null)
        {
            problems.Report(Rules.OptionalPlaceholder, place, name);
        }
    }

    private int Stray(Extent place, string brace, int next)
    {
        problems.Report(Rules.MalformedPlaceholder, place, brace, "write {name}, or {{ and }} to show a brace");
        return next;
    }

    private void Flush()
    {
        if (literal.Length > 0)
        {
            parts.Add(new(IsParameter: false, literal.ToString()));
            literal.Clear();
        }
    }
}
