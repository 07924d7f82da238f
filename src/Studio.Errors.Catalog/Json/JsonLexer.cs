namespace Studio.Errors.Catalog;

/// <summary>Cuts a text into JSON tokens. What is not JSON is reported and comes out as a <see cref="JsonTokenKind.Word"/>.</summary>
internal sealed class JsonLexer(string text, ProblemList problems)
{
    private const char ByteOrderMark = '\uFEFF';

    private int position = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;

    public JsonToken Next()
    {
        SkipTrivia();
        // A file of garbage is read no further than somebody will read its problems.
        if (position == text.Length || problems.IsFull)
        {
            return new(JsonTokenKind.End, new(position, 0), "");
        }

        return text[position] switch
        {
            '{' => Punctuation(JsonTokenKind.OpenObject),
            '}' => Punctuation(JsonTokenKind.CloseObject),
            '[' => Punctuation(JsonTokenKind.OpenArray),
            ']' => Punctuation(JsonTokenKind.CloseArray),
            ':' => Punctuation(JsonTokenKind.Colon),
            ',' => Punctuation(JsonTokenKind.Comma),
            '"' => Text(),
            '\'' => SingleQuoted(),
            _ => Word(),
        };
    }

    private JsonToken Punctuation(JsonTokenKind kind) => new(kind, new(position, 1), text[position++].ToString());

    private JsonToken Text()
    {
        // Nearly every text is plain, and most of a catalog is text: it is cut out as a whole.
        var end = position + 1;
        while (end < text.Length && JsonTextScanner.IsPlain(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == '"')
        {
            var plain = Take(end + 1);
            return new(JsonTokenKind.Text, plain, text.Substring(plain.Start + 1, plain.Length - 2));
        }

        var scanner = new JsonTextScanner(text, problems);
        var (extent, value) = scanner.Scan(position);
        position = extent.End;
        return new(scanner.IsBroken ? JsonTokenKind.Word : JsonTokenKind.Text, extent, value);
    }

    private JsonToken SingleQuoted()
    {
        var end = text.IndexOfAny(['\'', '\n', '\r'], position + 1);
        var isClosed = end >= 0 && text[end] == '\'';
        var close = isClosed ? end + 1 : end >= 0 ? end : text.Length;
        var extent = Take(close);
        var value = text.Substring(extent.Start + 1, extent.Length - (isClosed ? 2 : 1));
        Report(extent, $"'{Phrase.Quote(value)}' is in single quotes", "use double quotes");
        return new(JsonTokenKind.Word, extent, value);
    }

    private JsonToken Word()
    {
        var end = position + 1;
        while (end < text.Length && !IsWhiteSpace(text[end]) && !IsPunctuation(text[end]) && !IsComment(end))
        {
            end++;
        }

        var extent = Take(end);
        var word = text.Substring(extent.Start, extent.Length);
        var kind = KindOf(word);
        if (kind == JsonTokenKind.Word)
        {
            Report(extent, $"'{Phrase.Quote(word)}' is not JSON", CureOf(word));
        }

        return new(kind, extent, word);
    }

    private static JsonTokenKind KindOf(string word) => word switch
    {
        "true" => JsonTokenKind.True,
        "false" => JsonTokenKind.False,
        "null" => JsonTokenKind.Null,
        _ => JsonNumbers.IsNumber(word) ? JsonTokenKind.Number : JsonTokenKind.Word,
    };

    private static string CureOf(string word) => word.ToLowerInvariant() switch
    {
        "true" or "false" or "null" => $"write {word.ToLowerInvariant()}",
        _ when word[0] is '-' or '+' or '.' or (>= '0' and <= '9') => "write a number as in 404, -1 or 0.5",
        _ => "put names and texts in double quotes",
    };

    private void SkipTrivia()
    {
        while (position < text.Length)
        {
            if (IsWhiteSpace(text[position]))
            {
                position++;
            }
            else if (IsComment(position))
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        if (text[position + 1] == '/')
        {
            var lineEnd = text.IndexOfAny(['\n', '\r'], position);
            position = lineEnd < 0 ? text.Length : lineEnd;
            return;
        }

        var close = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            Report(new(position, 2), "The comment that begins here is not closed", "add '*/'");
        }

        position = close < 0 ? text.Length : close + 2;
    }

    private bool IsComment(int index) =>
        text[index] == '/' && index + 1 < text.Length && text[index + 1] is '/' or '*';

    private static bool IsWhiteSpace(char character) => character is ' ' or '\t' or '\n' or '\r';

    private static bool IsPunctuation(char character) => character is '{' or '}' or '[' or ']' or ':' or ',' or '"' or '\'';

    private Extent Take(int end)
    {
        var extent = Extent.Between(position, end);
        position = end;
        return extent;
    }

    private void Report(Extent extent, string defect, string cure) => problems.Report(Rules.MalformedJson, extent, defect, cure);
}
